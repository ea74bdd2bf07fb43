import { useEffect, useRef, useState } from "react";
import { parseExpression } from "@/lib/expression/parser";
import type { ExpressionPadProps } from "../expression-answer";
import { SubmitKey } from "../submit-key";
import { TypedLine } from "../typed-line";
import { ChipPad } from "./chip-pad";
import { chipsOf } from "./chips";
import { Reading } from "./reading";

/**
 * A formula, by symbol keys or typed. The draft is its text either way; what is shown above it is the tree that the
 * same text is graded by.
 */
export function ExpressionPad(props: ExpressionPadProps) {
  const { text, shape, disabled, onChange, status, submit } = props;
  const [typed, setTyped] = useState(() => chipsOf(text, shape) === null);
  const [note, setNote] = useState<string | null>(null);
  const line = useRef<HTMLInputElement>(null);
  /** Where the caret goes when typing takes over from the keys. */
  const place = useRef<number | null>(null);
  const reading = parseExpression(text, shape);

  useEffect(() => {
    if (!typed || place.current === null) return;
    line.current?.focus({ preventScroll: true });
    line.current?.setSelectionRange(place.current, place.current);
    place.current = null;
  }, [typed]);

  function typeInstead(next: string, caret: number): void {
    place.current = caret;
    setNote(null);
    setTyped(true);
    if (next !== text) onChange(next);
  }

  function takeKeys(): void {
    const chips = chipsOf(text, shape);
    setNote(
      chips
        ? null
        : reading.ok
          ? "Something in it has no key: go on by typing."
          : "Mend it first, then the keys can go on.",
    );
    if (chips) setTyped(false);
  }

  const readingLine = <Reading reading={reading} shape={shape} text={typed ? text : null} />;
  if (!typed)
    return <ChipPad {...props} reading={reading} readingLine={readingLine} onTypeInstead={typeInstead} />;
  return (
    <>
      {readingLine}
      <TypedLine
        ref={line}
        placeholder="W_12^(2) g'(z_1^(1)) + x_1"
        text={text}
        invalid={!reading.ok && text.trim() !== ""}
        onChange={onChange}
      />
      {status}
      {note && (
        <p role="status" className="text-advice text-sm">
          {note}
        </p>
      )}
      <div className="grid grid-cols-4 gap-2">
        <button
          type="button"
          disabled={disabled}
          onClick={takeKeys}
          className="key col-span-2 rounded-control bg-card font-semibold text-accent shadow-card"
        >
          Use the keys
        </button>
        <SubmitKey {...submit} describedBy="answer-reading answer-status" />
      </div>
    </>
  );
}
