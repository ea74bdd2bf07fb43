import { type MouseEvent, useEffect, useRef } from "react";
import type { Shape } from "@/lib/expression/shape";
import { ChipFace } from "./chip-face";
import { spokenChip } from "./spoken";
import type { ChipRow } from "./use-chip-row";

interface Props {
  readonly row: ChipRow;
  readonly shape: Shape;
  /** The chip at which reading stopped. */
  readonly problemAt: number | null;
  readonly disabled: boolean;
}

/**
 * The answer, chip by chip, with a caret between them. Not a native text box, so that no system keyboard comes up:
 * keys are heard by the pad (`use-typed-keys.ts`), a tap puts the caret into the nearest gap.
 */
export function ChipField({ row, shape, problemAt, disabled }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const caret = useRef<HTMLSpanElement>(null);
  const { chips, caret: place } = row;

  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the caret wherever an edit puts it
  useEffect(() => {
    const [field, mark] = [box.current, caret.current];
    if (!field || !mark) return;
    const left = mark.offsetLeft - field.offsetLeft;
    if (left < field.scrollLeft + 16) field.scrollLeft = left - 16;
    else if (left > field.scrollLeft + field.clientWidth - 16)
      field.scrollLeft = left - field.clientWidth + 16;
  }, [place, chips.length]);

  function tap(event: MouseEvent<HTMLDivElement>): void {
    const faces = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-chip]")];
    const before = faces.filter((face) => {
      const { left, width } = face.getBoundingClientRect();
      return event.clientX > left + width / 2;
    });
    row.moveTo(before.length);
  }

  const spoken = chips.map(spokenChip);
  const mark = <span ref={caret} key="caret" aria-hidden="true" className="chip-caret" />;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native text box would call the system keyboard
    <div
      ref={box}
      role="textbox"
      aria-label="Your answer"
      aria-readonly={disabled}
      aria-describedby="answer-reading answer-status"
      aria-invalid={problemAt !== null}
      tabIndex={0}
      onClick={tap}
      // Keys reach it through the document, as they do while nothing has the focus.
      onKeyDown={() => {}}
      className="chip-field h-13 rounded-control border-2 border-accent bg-card focus-visible:outline-3"
    >
      <span className="sr-only">
        {chips.length === 0 ? "Empty" : spoken.join(", ")}
        {chips.length > 0 && `. Caret ${place === 0 ? "at the start" : `after ${spoken[place - 1]}`}`}
      </span>
      {chips.map((chip, index) => [
        index === place && mark,
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: chips have a place and no other name
          key={index}
          data-chip
          aria-hidden="true"
          className={`chip ${chip.kind === "sign" ? "chip-sign" : ""} ${index === problemAt ? "chip-problem" : ""}`}
        >
          <ChipFace chip={chip} shape={shape} />
        </span>,
      ])}
      {place === chips.length && mark}
    </div>
  );
}
