import type { Ref } from "react";

interface Props {
  readonly ref?: Ref<HTMLInputElement>;
  readonly text: string;
  /** What it may look like. */
  readonly placeholder: string;
  readonly invalid: boolean;
  readonly onChange: (text: string) => void;
  readonly onFocus?: () => void;
}

/** A formula as text, on the system's keyboard: also what a screen reader, a laptop and a paste go by. */
export function TypedLine({ ref, text, placeholder, invalid, onChange, onFocus }: Props) {
  return (
    <input
      ref={ref}
      type="text"
      aria-label="Your answer"
      aria-describedby="answer-reading answer-status"
      aria-invalid={invalid}
      placeholder={placeholder}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={4_000}
      enterKeyHint="send"
      value={text}
      onChange={(event) => onChange(event.target.value)}
      onFocus={onFocus}
      className="chip-field-height w-full rounded-control border-2 border-accent bg-card px-3 text-lg caret-accent placeholder:text-ink-3"
    />
  );
}
