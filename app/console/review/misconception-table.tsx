import { Typeset } from "@/app/figures/typeset";
import type { AskedPart } from "./asked-parts";
import { signedCount } from "./signed";

/** What the answers were consistent with, round by round, and how that moved. */
export function MisconceptionTable({ misconceptions }: Pick<AskedPart, "misconceptions">) {
  const rounds = misconceptions[0]?.counts.length ?? 0;
  return (
    <table className="w-full text-right text-sm">
      <caption className="pb-1 text-left font-semibold">Consistent with</caption>
      <thead className="text-ink-2">
        <tr className="[&>th]:py-1 [&>th]:pl-3 [&>th]:font-normal">
          <th scope="col" className="text-left [&&]:pl-0">
            Misconception
          </th>
          {numbers(rounds).map((round) => (
            <th key={round} scope="col" className="whitespace-nowrap">
              {rounds === 1 ? "Students" : `Round ${round}`}
            </th>
          ))}
          {rounds > 1 && <th scope="col">Change</th>}
        </tr>
      </thead>
      <tbody>
        {misconceptions.map(({ label, counts }) => {
          const change = (counts.at(-1) ?? 0) - (counts[0] ?? 0);
          return (
            <tr key={label} className="border-line border-t [&>td]:py-1.5 [&>td]:pl-3">
              <th scope="row" className="py-1.5 text-left font-normal">
                <Typeset html={label} />
              </th>
              {numbers(rounds).map((round) => (
                <td key={round}>{counts[round - 1]}</td>
              ))}
              {rounds > 1 && (
                <td className="whitespace-nowrap font-semibold">
                  <span aria-hidden="true">{change === 0 ? "" : change < 0 ? "↓ " : "↑ "}</span>
                  {signedCount(change)}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** 1 … last. */
function numbers(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
