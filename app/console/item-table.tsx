import type { ReactNode } from "react";
import { Typeset } from "@/app/figures/typeset";
import { partNumber } from "@/app/review/part-number";
import { Scrolling } from "@/app/room/scrolling";
import type { AskedPart } from "./review/asked-parts";
import { ItemCells } from "./review/item-cells";
import { ItemLegend } from "./review/item-legend";

/** All parts at a glance, each in one row of numbers. */
export function ItemTable({ parts }: { readonly parts: readonly AskedPart[] }) {
  return (
    <section aria-labelledby="glance" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 id="glance" className="font-semibold text-xl">
        At a glance
      </h2>
      <Scrolling label="All parts at a glance">
        {/* Holds what is only read out: it would widen the page from beyond the edge. */}
        <table className="relative w-full border-separate border-spacing-0 text-right leading-tight">
          <caption className="sr-only">All parts at a glance</caption>
          <thead className="text-ink-2 text-sm">
            <tr>
              <th
                scope="col"
                className="sticky left-0 bg-paper print:static print:bg-transparent pr-3 pb-2 text-left font-semibold"
              >
                Part
              </th>
              <th scope="col" className="pr-4 pb-2 text-left font-semibold">
                Asked
              </th>
              <Head>Correct</Head>
              <Head>Answered</Head>
              <Head>Gain</Head>
              <Head>Difficulty</Head>
              <Head>Discrimination</Head>
              <Head>Median time</Head>
              <Head>Unreadable</Head>
            </tr>
          </thead>
          <tbody className="[&_td]:border-line [&_td]:border-t [&_td]:py-1 [&_th]:border-line [&_th]:border-t">
            {parts.map(({ shown, name, statistics }, index) => (
              <tr key={shown.id} className="break-inside-avoid">
                <th
                  scope="row"
                  className="sticky left-0 bg-paper print:static print:bg-transparent pr-3 text-left font-semibold"
                >
                  <a
                    href={`#${shown.id}`}
                    className="inline-flex min-h-11 min-w-8 items-center text-accent underline"
                  >
                    {partNumber(shown)}
                  </a>
                </th>
                <td className="w-full min-w-32 sm:min-w-44 pr-4 text-left">
                  {parts[index - 1]?.shown.question !== shown.question && (
                    <span className="block">{shown.title}</span>
                  )}
                  {shown.parts > 1 && <Typeset html={name} className="text-ink-2" />}
                </td>
                <ItemCells statistics={statistics} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      <ItemLegend />
    </section>
  );
}

function Head({ children }: { readonly children: ReactNode }) {
  return (
    <th scope="col" className="pb-2 pl-4 font-semibold">
      {children}
    </th>
  );
}
