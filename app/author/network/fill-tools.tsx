import { ToolButton } from "../tool-button";
import type { FillKind } from "./use-fill-numbers";

interface Props {
  readonly isBusy: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canReset: boolean;
  readonly onFill: (kind: FillKind) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onReset: () => void;
}

/** Numbers that are found, and the way back. */
export function FillTools({ isBusy, canUndo, canRedo, canReset, onFill, onUndo, onRedo, onReset }: Props) {
  return (
    <>
      <ToolButton
        off={isBusy}
        title="Numbers to work with in the head, which tell most mistakes apart"
        onClick={() => onFill("good")}
      >
        Good numbers
      </ToolButton>
      <ToolButton off={isBusy} title="Any small whole numbers" onClick={() => onFill("random")}>
        Random numbers
      </ToolButton>
      <span className="flex">
        <ToolButton quiet aria-label="Undo" title="Undo (Ctrl+Z)" off={!canUndo} onClick={onUndo}>
          <TurnBack />
        </ToolButton>
        <ToolButton quiet aria-label="Redo" title="Redo (Ctrl+Shift+Z)" off={!canRedo} onClick={onRedo}>
          <TurnBack className="-scale-x-100" />
        </ToolButton>
        <ToolButton quiet title="As it was when you came" off={!canReset} onClick={onReset}>
          Reset
        </ToolButton>
      </span>
    </>
  );
}

function TurnBack({ className = "" }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={`size-5 fill-none stroke-current ${className}`}>
      <path
        d="M7 4 3 8l4 4M3 8h9a5 5 0 0 1 0 9H8"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
