import { type ClipboardEvent, type KeyboardEvent, type Ref, useId } from "react";
import type { Cell } from "./use-cells";

interface Props {
  readonly cell: Cell;
  readonly label: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLInputElement>;
  /** Of the sentence about it, where that stands elsewhere. */
  readonly describedBy?: string;
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** A number of a network to type into. Escape brings back what stood there before. */
export function NumberField({ cell, label, className = "", ref, describedBy, onKey, onPaste }: Props) {
  const problemId = useId();
  return (
    <>
      <input
        ref={ref}
        aria-label={label}
        aria-invalid={cell.problem !== null}
        aria-describedby={cell.problem === null ? undefined : (describedBy ?? problemId)}
        inputMode="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={cell.text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => cell.onType(event.target.value)}
        onBlur={cell.onLeave}
        onPaste={onPaste}
        onKeyDown={(event) => {
          if (event.key === "Escape") cell.onWithdraw();
          onKey?.(event);
        }}
        className={`min-h-11 rounded-control border bg-paper px-2 text-center tabular-nums aria-invalid:border-2 aria-invalid:border-wrong ${cell.problem === null ? "border-line" : ""} ${className}`}
      />
      {cell.problem !== null && describedBy === undefined && (
        <span id={problemId} role="alert" className="text-sm text-wrong">
          {cell.problem}
        </span>
      )}
    </>
  );
}
