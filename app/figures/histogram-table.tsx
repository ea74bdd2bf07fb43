import type { Bar } from "@/lib/protocol/views";
import { AnyOf, followed } from "./histogram-misconceptions";
import { percent } from "./percent";
import { Typeset } from "./typeset";

interface Props {
  readonly bars: readonly Bar[];
  readonly rest: string | null;
  readonly answered: number;
  /** Whether some class is known to be consistent with a misconception. */
  readonly explained: boolean;
}

/** The numbers of a histogram for those who do not see it. */
export function HistogramTable({ bars, rest, answered, explained }: Props) {
  return (
    <table className="sr-only">
      <caption>Answers by class{rest && `; ${rest}`}</caption>
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Count</th>
          <th scope="col">Share</th>
          <th scope="col">Verdict</th>
          {explained && <th scope="col">Consistent with</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ bucket, label, count, correct, misconceptions, carried }) => (
          <tr key={bucket}>
            <td>
              <Typeset html={label} />
            </td>
            <td>{count}</td>
            <td>{percent(count, answered)}</td>
            <td>{correct ? "Correct" : followed(carried ?? 0)}</td>
            {explained && (
              <td>
                <AnyOf labels={misconceptions ?? []} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
