import { Typeset } from "@/app/figures/typeset";
import { FlowFigure } from "../flow-figure";
import type { ReviewedFlow } from "./asked-parts";

interface Props {
  readonly flow: ReviewedFlow;
  readonly last: number;
}

/** Who changed their mind from the first round to the last, and from which answer to which. */
export function MindsChanged({ flow: { counts, moves }, last }: Props) {
  return (
    <div className="grid gap-3">
      <h3 className="font-semibold">Round 1 → {last}</h3>
      {counts && <FlowFigure flow={counts} />}
      {moves.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {moves.map(({ from, to, count, toRight, fromRight }) => (
            <li key={`${from} ${to} ${fromRight} ${toRight}`}>
              <strong className="inline-block min-w-8">{count} ×</strong> <Typeset html={from} /> →{" "}
              <Typeset html={to} />
              {toRight && !fromRight && <span className="text-correct"> ✓ right now</span>}
              {fromRight && !toRight && <span className="text-wrong"> ✕ wrong now</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
