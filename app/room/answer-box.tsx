import type { Ref } from "react";
import { Typeset } from "@/app/figures/typeset";
import type { Html } from "@/lib/ids";

export interface BoxName {
  readonly size: "large" | "small";
  readonly spoken: string;
  /** What stands above it, where there is something. */
  readonly label: Html | null;
}

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  /** Counted from 1, as in what the server says about it. */
  readonly number: number;
  readonly name: BoxName;
  readonly text: string;
  /** The keypad types here, even while nothing has the focus. */
  readonly active: boolean;
  /** Where the text cannot be read, counted from 0. */
  readonly mark: number | null;
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
}

/** A text box that calls no system keyboard, but takes a real one, paste, and a real caret. */
export function AnswerBox({ ref, number, name, text, active, mark, onChange, onFocus }: Props) {
  const id = `entry-${number}`;
  const { size, spoken, label } = name;
  const letters = size === "small" ? "px-3 text-xl" : "px-4 text-3xl";
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={label ? "block pb-1 text-sm" : "sr-only"}>
        <span className="sr-only">{spoken}</span>
        {label && <Typeset html={label} />}
      </label>
      <input
        ref={ref}
        id={id}
        type="text"
        inputMode="none"
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        enterKeyHint="send"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onFocus={onFocus}
        aria-invalid={mark !== null}
        aria-describedby="answer-status"
        className={`h-12 w-full rounded-control border-2 bg-card font-semibold caret-accent focus:border-accent focus:outline-none aria-invalid:border-wrong disabled:bg-soft ${active || size === "large" ? "border-accent" : "border-line"} ${letters}`}
      />
      {mark !== null && (
        <p
          aria-hidden="true"
          className={`overflow-hidden whitespace-pre font-semibold leading-none ${letters}`}
        >
          <span className="invisible">{text.slice(0, mark)}</span>
          <span className="text-wrong">^</span>
        </p>
      )}
    </div>
  );
}
