import type { Bar } from "@/lib/protocol/views";
import { AnyOf, followed } from "./histogram-misconceptions";
import { countBefore, type Rounds } from "./histogram-rounds";
import { labelOf } from "./label-of";
import { percent } from "./percent";
import { Typeset } from "./typeset";

interface Props {
  readonly bars: readonly Bar[];
  readonly rest: string | null;
  readonly answered: number;
  readonly rounds: Rounds | null;
  /** Whether some class is known to be consistent with a misconception. */
  readonly explained: boolean;
}

/** The numbers of a histogram for those who do not see it. */
export function HistogramTable({ bars, rest, answered, rounds, explained }: Props) {
  return (
    // A table is as large as its cells, whatever it is told: only what is around it can be hidden.
    <div className="sr-only">
      <table>
        <caption>Answers by class{rest && `; ${rest}`}</caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Count</th>
            <th scope="col">Share</th>
            {rounds && <th scope="col">Round {rounds.before}</th>}
            <th scope="col">Verdict</th>
            {explained && <th scope="col">Consistent with</th>}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.bucket}>
              <td>
                <Typeset html={labelOf(bar)} />
              </td>
              <td>{bar.count}</td>
              <td>{percent(bar.count, answered)}</td>
              {rounds && <td>{countBefore(bar, rounds)}</td>}
              <td>{bar.correct ? "Correct" : followed(bar.carried ?? 0)}</td>
              {explained && (
                <td>
                  {bar.name} <AnyOf labels={bar.misconceptions ?? []} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
