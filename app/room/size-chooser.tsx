import { useState } from "react";
import { Typeset } from "@/app/figures/typeset";
import type { Html } from "@/lib/ids";
import type { MatrixSize } from "@/lib/problems/question";
import { largestSide } from "./matrix";

interface Props {
  readonly name: Html;
  readonly size: MatrixSize | null;
  readonly onChoose: (size: MatrixSize) => void;
}

/** How many rows and columns: the first thing asked where the shape is part of the answer. */
export function SizeChooser({ name, size, onChoose }: Props) {
  const [rows, setRows] = useState(size?.rows ?? null);
  const [columns, setColumns] = useState(size?.columns ?? null);
  return (
    <div className="grid gap-2">
      <p className="text-sm">
        How large is <Typeset html={name} />?
      </p>
      <Count label="Rows" count={rows} onCount={setRows} />
      <Count label="Columns" count={columns} onCount={setColumns} />
      <button
        type="button"
        aria-disabled={!rows || !columns}
        onClick={() => rows && columns && onChoose({ rows, columns })}
        className="key rounded-control border-2 border-accent bg-card font-semibold text-accent aria-disabled:border-line aria-disabled:text-ink-2"
      >
        {rows && columns ? `Fill in ${rows} × ${columns}` : "Choose rows and columns"}
      </button>
    </div>
  );
}

interface CountProps {
  readonly label: string;
  readonly count: number | null;
  readonly onCount: (count: number) => void;
}

function Count({ label, count, onCount }: CountProps) {
  return (
    <fieldset className="grid gap-1">
      <legend className="pb-1 text-ink-2 text-sm">{label}</legend>
      <div className="grid grid-cols-6 gap-2">
        {Array.from({ length: largestSide }, (_, i) => i + 1).map((number) => (
          <label
            key={number}
            className="key grid place-items-center rounded-control border-2 border-transparent bg-card font-semibold text-xl shadow-card has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={label}
              checked={count === number}
              onChange={() => onCount(number)}
              className="sr-only"
            />
            {number}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
