import { useState } from "react";
import { resized, sizeOf, withCell } from "./matrix";
import type { MatrixPadProps } from "./matrix-answer";
import { SizeChooser } from "./size-chooser";
import { TypedPad } from "./typed-pad";

/** A matrix, cell by cell. Where its shape is part of what is asked, the student says first how large it is. */
export function MatrixPad({ name, size, rows, problem, onChange, status, submitKey }: MatrixPadProps) {
  const [choosing, setChoosing] = useState(rows === null);
  if (rows === null || choosing)
    return (
      <>
        <SizeChooser
          name={name}
          size={rows && sizeOf(rows)}
          onChoose={(chosen) => {
            onChange(resized(rows ?? [], chosen));
            setChoosing(false);
          }}
        />
        {status}
        {submitKey}
      </>
    );
  const { rows: height, columns } = sizeOf(rows);
  return (
    <>
      {size === null && (
        <button
          type="button"
          onClick={() => setChoosing(true)}
          className="min-h-11 justify-self-start text-left font-semibold text-accent text-sm"
        >
          {height} × {columns} · Change the size
        </button>
      )}
      <TypedPad
        key={`${height}×${columns}`}
        boxes={{ layout: "matrix", name, columns }}
        texts={rows.flat()}
        problem={problem}
        onChange={(box, text) => onChange(withCell(rows, box, text))}
        status={status}
        submitKey={submitKey}
      />
    </>
  );
}
