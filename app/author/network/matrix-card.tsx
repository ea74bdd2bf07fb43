import { type ClipboardEvent, type KeyboardEvent, useId, useState } from "react";
import { Indexed } from "@/app/room/expression/typeset-symbol";
import { printed } from "@/lib/figure/printed";
import { derivative } from "@/lib/network/quantity";
import type { WeightIndex } from "@/lib/problems/notation";
import { differentiated, type Worked } from "@/lib/problems/worked";
import { type MatrixPlace, placedBlock } from "./matrix-place";
import type { NetworkEdit } from "./network-state";
import { NumberField } from "./number-field";
import { quantityName } from "./quantity-name";
import { isBlock, readBlock } from "./read-block";
import { shortNumber } from "./short-number";
import type { Cells } from "./use-cells";

interface Props {
  readonly place: MatrixPlace;
  readonly cells: Cells;
  readonly worked: Worked | null;
  readonly weightIndex: WeightIndex;
  readonly onEdit: (edit: NetworkEdit) => void;
}

const signs = { "-1": "text-negative", "0": "text-zero", "1": "text-positive" } as const;

/** One matrix to type and paste into, with the derivatives by its entries under it. */
export function MatrixCard({ place, cells, worked, weightIndex, onEdit }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const id = useId();
  const { kind, layer, rows } = place;
  const name = kind === "x" ? "x" : `${kind}^(${layer})`;
  const problem =
    rows
      .flat()
      .map((entry) => cells.at(entry).problem)
      .find((one) => one !== null) ?? refusal;
  const longest = Math.max(...rows.flat().map((entry) => cells.at(entry).stored.length));
  // Four signs fit into a cell of its usual width, and a bias may be "−18 + ln 1/4".
  const cellWidth = `${Math.max(3.75, 1.5 + 0.55 * longest)}rem`;
  const columns = { gridTemplateColumns: `repeat(${rows[0]?.length ?? 1}, ${cellWidth})` };

  function paste(event: ClipboardEvent, row: number, column: number): void {
    const text = event.clipboardData.getData("text/plain");
    if (!isBlock(text)) return;
    event.preventDefault();
    const block = readBlock(text, kind === "b" ? "bias" : "number");
    const placed = block.ok ? placedBlock(place, { row, column }, block.value) : block.error;
    setRefusal(typeof placed === "string" ? placed : null);
    if (typeof placed === "string") return;
    cells.forget();
    onEdit({ type: "setNumbers", numbers: placed });
  }

  /** Up, down and Enter as in a spreadsheet; left and right belong to the text. */
  function walk(event: KeyboardEvent<HTMLInputElement>, row: number, column: number): void {
    const step = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    document
      .getElementById(`${id}${row + step}-${column}`)
      ?.querySelector("input")
      ?.focus();
  }

  return (
    <fieldset className="contents" onChange={() => setRefusal(null)}>
      <legend className="sr-only">{name}</legend>
      <div
        className={`grid grid-rows-subgrid items-start gap-y-2 ${place.row === 4 ? "pt-3" : ""}`}
        style={{ gridColumn: place.column, gridRow: `${place.row} / span 3` }}
      >
        <div className="grid gap-1.5">
          <p aria-hidden="true" className="flex h-8 items-center text-lg">
            <MatrixName kind={kind} layer={layer} />
          </p>
          <div className="matrix-brackets grid justify-self-start gap-1" style={columns}>
            {rows.map((row, i) =>
              row.map((entry, k) => (
                <div key={quantityName(entry, weightIndex)} id={`${id}${i}-${k}`}>
                  <NumberField
                    cell={cells.at(entry)}
                    label={quantityName(entry, weightIndex)}
                    describedBy={`${id}problem`}
                    onPaste={(event) => paste(event, i, k)}
                    onKey={(event) => walk(event, i, k)}
                    className="w-full"
                  />
                </div>
              )),
            )}
          </div>
        </div>
        <p id={`${id}problem`} role="alert" className="w-0 min-w-full text-sm text-wrong ">
          {problem}
        </p>
        {worked && (
          <div className="grid gap-1 text-sm">
            <p aria-hidden="true" className="math flex h-8 items-center text-base text-ink-2">
              ∂<i>{differentiated(worked)}</i>/∂
              <MatrixName kind={kind} layer={layer} />
            </p>
            <ul
              aria-label={`∂${differentiated(worked)}/∂${name}`}
              className="matrix-brackets grid justify-self-start gap-1"
              style={columns}
            >
              {rows.flat().map((entry) => {
                const exact = derivative(worked.gradient, entry);
                const { text, sign } = shortNumber(exact);
                const title = `∂${differentiated(worked)}/∂${quantityName(entry, weightIndex)}`;
                return (
                  <li
                    key={title}
                    title={`${title} = ${printed(exact).text}`}
                    className={`flex h-8 items-center justify-center overflow-hidden font-semibold ${signs[`${sign ?? 0}`]}`}
                  >
                    <span className="sr-only">{title} = </span>
                    {text}
                  </li>
                );
              })}
            </ul>
          </div>
        )}
      </div>
    </fieldset>
  );
}

function MatrixName({ kind, layer }: Pick<MatrixPlace, "kind" | "layer">) {
  return kind === "x" ? <i className="math-symbol">x</i> : <Indexed letter={kind} high={`(${layer})`} />;
}
