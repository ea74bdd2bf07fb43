import { type ImportReport, type ReportLine, reportCounts } from "@/lib/exchange/import-report";

const words: Readonly<Record<ReportLine["outcome"], readonly [sign: string, word: string, style: string]>> = {
  taken: ["✓", "taken", "text-correct"],
  changed: ["±", "changed", "text-advice"],
  refused: ["✗", "not taken", "text-wrong"],
};
/** What was lost comes first: of much that is well only the beginning is of interest. */
const mostShown = 300;

/** What a file gave, line by line. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const shown = report.lines
    .toSorted((a, b) => Number(a.outcome === "taken") - Number(b.outcome === "taken") || a.line - b.line)
    .slice(0, mostShown);
  const rest = report.lines.length - shown.length;
  return (
    <>
      <h2 id="report" className="font-semibold text-xl">
        {reportCounts(report)}
      </h2>
      <ol className="border-line border-t">
        {shown.map(({ line, title, outcome, sentence }, place) => {
          const [sign, word, style] = words[outcome];
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a report does not change, and two lines may say the same
              key={place}
              className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-4 border-line border-b py-2"
            >
              <span className={`font-semibold ${style}`}>
                <span aria-hidden="true">{sign} </span>
                {word}
              </span>
              <span className="min-w-0 wrap-anywhere">
                <bdi className="font-semibold">{title}</bdi>{" "}
                <span className="text-ink-2 text-sm">line {line}</span>
                <bdi className="block text-ink-2">{sentence}</bdi>
              </span>
            </li>
          );
        })}
      </ol>
      {rest > 0 && <p className="text-ink-2">and {rest} more lines</p>}
    </>
  );
}
