import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Html } from "@/lib/ids";
import type { Refusal } from "@/lib/protocol/refusal";
import { assertNever } from "@/lib/result";
import { AnswerBox, type BoxName } from "./answer-box";
import { Keypad } from "./keypad";
import { MatrixGrid } from "./matrix-grid";
import { type Edited, eraseKey, type Place, typeKey } from "./pad-editing";

/** How the boxes stand: one alone, those of a vector under their labels, or the rows of a matrix. */
export type Boxes =
  | { readonly layout: "single" }
  | { readonly layout: "vector"; readonly labels: readonly Html[] }
  | { readonly layout: "matrix"; readonly name: Html; readonly columns: number };

interface Props {
  readonly boxes: Boxes;
  readonly texts: readonly string[];
  /** Why the texts were refused, and perhaps where. */
  readonly problem: Refusal | null;
  readonly onChange: (box: number, text: string) => void;
  readonly status: ReactNode;
  readonly submitKey: ReactNode;
}

/** One or more boxes for numbers with a keypad of our own: a phone's decimal keyboard lacks the minus. */
export function TypedPad({ boxes, texts, problem, onChange, status, submitKey }: Props) {
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  /** Boxes with a caret of their own; in the others keys go to the end. */
  const touched = useRef(new Set<number>());
  const caret = useRef<number | null>(null);
  const [active, setActive] = useState(0);

  // React puts the caret at the end when it sets a text.
  useLayoutEffect(() => {
    if (caret.current !== null) inputs.current[active]?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  useEffect(() => {
    if (problem?.at === undefined) return;
    const box = (problem.cell ?? 1) - 1;
    setActive(box);
    touched.current.add(box);
    inputs.current[box]?.setSelectionRange(problem.at, problem.at + 1);
  }, [problem]);

  function focus(box: number) {
    setActive(box);
    inputs.current[box]?.focus({ preventScroll: true });
  }

  function edit(change: (place: Place) => Edited) {
    const input = inputs.current[active];
    if (!input) return;
    const { value: text, selectionStart, selectionEnd } = input;
    const known = touched.current.has(active);
    const place = {
      text,
      start: known ? (selectionStart ?? text.length) : text.length,
      end: known ? (selectionEnd ?? text.length) : text.length,
    };
    const edited = change(place);
    caret.current = edited.caret;
    touched.current.add(active);
    onChange(active, edited.text);
    // Shows the caret after a tap, but never takes the focus from a key that is pressed by keyboard.
    if (document.activeElement === document.body) focus(active);
  }

  const answerBoxes = texts.map((text, box) => (
    <AnswerBox
      // biome-ignore lint/suspicious/noArrayIndexKey: boxes have a fixed place and no other name
      key={box}
      ref={(input) => {
        inputs.current[box] = input;
      }}
      number={box + 1}
      name={nameOf(boxes, box)}
      text={text}
      active={boxes.layout !== "single" && box === active}
      mark={problem && (problem.cell ?? 1) - 1 === box ? (problem.at ?? null) : null}
      onChange={(typed) => onChange(box, typed)}
      onFocus={() => {
        touched.current.add(box);
        setActive(box);
      }}
    />
  ));
  return (
    <>
      {boxes.layout === "single" && answerBoxes}
      {boxes.layout === "vector" && (
        <div className="grid max-h-[30dvh] grid-cols-[repeat(auto-fit,minmax(5rem,1fr))] gap-2 overflow-y-auto p-1">
          {answerBoxes}
        </div>
      )}
      {boxes.layout === "matrix" && (
        <MatrixGrid name={boxes.name} columns={boxes.columns}>
          {answerBoxes}
        </MatrixGrid>
      )}
      {status}
      <Keypad
        onKey={(symbol) => edit((place) => typeKey(place, symbol))}
        onErase={() => edit(eraseKey)}
        onClear={() => edit(() => ({ text: "", caret: 0 }))}
        onNext={boxes.layout === "single" ? null : () => focus((active + 1) % texts.length)}
        submitKey={submitKey}
      />
    </>
  );
}

function nameOf(boxes: Boxes, box: number): BoxName {
  switch (boxes.layout) {
    case "single":
      return { size: "large", spoken: "Your answer", label: null };
    case "vector":
      // Not every screen reader makes words of the mathematics.
      return { size: "small", spoken: `Entry ${box + 1}: `, label: boxes.labels[box] ?? null };
    case "matrix": {
      const row = Math.floor(box / boxes.columns) + 1;
      return { size: "small", spoken: `row ${row}, column ${(box % boxes.columns) + 1}`, label: null };
    }
    default:
      return assertNever(boxes);
  }
}
