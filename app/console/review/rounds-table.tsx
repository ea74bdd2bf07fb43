import { percent } from "@/app/figures/percent";
import type { RoundStatistics } from "@/lib/review/item-statistics";
import { minutes } from "./minutes";

/** The rounds of a part in numbers. */
export function RoundsTable({ rounds }: { readonly rounds: readonly RoundStatistics[] }) {
  return (
    <table className="w-full text-right text-sm">
      <caption className="pb-1 text-left font-semibold">Rounds</caption>
      <thead className="text-ink-2">
        <tr className="[&>th]:py-1 [&>th]:pl-3 [&>th]:font-normal">
          <th scope="col" className="text-left [&&]:pl-0">
            Round
          </th>
          <th scope="col">Answered</th>
          <th scope="col">Right</th>
          <th scope="col">Unreadable</th>
          <th scope="col">
            Median time <span className="block">and middle half</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rounds.map(({ round, answered, right, tried, unreadable, times }) => (
          <tr key={round} className="border-line border-t [&>td]:whitespace-nowrap [&>td]:py-1.5 [&>td]:pl-3">
            <th scope="row" className="text-left font-semibold">
              {round}
            </th>
            <td>{answered}</td>
            <td>{right === null || answered === 0 ? "–" : percent(right, answered)}</td>
            <td>{tried === 0 ? "–" : percent(unreadable, tried)}</td>
            <td>
              {times ? (
                <>
                  {minutes(times.median)}
                  <span className="block text-ink-2">
                    {minutes(times.lowerQuartile)}–{minutes(times.upperQuartile)}
                  </span>
                </>
              ) : (
                "–"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
