import { percent } from "@/app/figures/percent";
import { Typeset } from "@/app/figures/typeset";
import { partNumber } from "@/app/review/part-number";
import type { AskedPart } from "./[code]/review/data";

/** All parts at a glance: how many answered and how many were right, in the last round of each. */
export function ItemTable({ parts }: { readonly parts: readonly AskedPart[] }) {
  return (
    <table className="w-full">
      <caption className="pb-2 text-left font-semibold text-xl">At a glance</caption>
      <thead className="text-ink-2 text-sm">
        <tr>
          <th scope="col" className="py-1 text-left font-semibold">
            Part
          </th>
          <th scope="col" className="text-left font-semibold">
            Asked
          </th>
          <th scope="col" className="text-right font-semibold">
            Answered
          </th>
          <th scope="col" className="w-40 text-right font-semibold">
            Correct
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ shown, name, rounds }) => {
          const last = rounds.at(-1);
          const answered = last?.tally.answered ?? 0;
          return (
            <tr key={shown.id} className="border-line border-t">
              <th scope="row" className="w-16 py-2 text-left">
                <a href={`#${shown.id}`} className="text-accent underline">
                  {partNumber(shown)}
                </a>
              </th>
              <td className="py-2">
                {shown.title}
                {shown.parts > 1 && <Typeset html={name} className="ml-3 text-ink-2" />}
              </td>
              <td className="text-right">{answered}</td>
              <td className="text-right font-semibold">
                {answered > 0 ? percent(last?.right ?? 0, answered) : "–"}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
