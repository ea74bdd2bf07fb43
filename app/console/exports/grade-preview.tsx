import { pointsText } from "@/lib/review/gradebook-column";
import { GradeTable } from "./grade-table";
import type { PreviewRow } from "./preview-rows";
import { UnmatchedSeats } from "./unmatched-seats";

interface Props {
  readonly code: string;
  readonly rows: readonly PreviewRow[];
  readonly unmatched: readonly string[];
  readonly hasList: boolean;
  readonly pointsPossible: number;
  /** Of the first row that is shown, from 0. */
  readonly from: number;
  /** The address of the same preview from another row on. */
  readonly addressFrom: (from: number) => string;
}

const mostShown = 100;

/** What the grade files would hold. Nothing is written by looking at it. */
export function GradePreview({ code, rows, unmatched, hasList, pointsPossible, from, addressFrom }: Props) {
  const shown = rows.slice(from, from + mostShown);
  return (
    <section aria-labelledby="preview" className="grid gap-4">
      <h3 id="preview" className="font-semibold text-lg">
        Preview
      </h3>
      <p>{summaryOf(rows, hasList, pointsPossible)}</p>
      <UnmatchedSeats code={code} names={unmatched} />
      {shown.length > 0 && <GradeTable rows={shown} hasList={hasList} />}
      {rows.length > mostShown && (
        <nav aria-label="Preview" className="flex flex-wrap items-center gap-x-6">
          <span className="text-ink-2">
            {from + 1} to {from + shown.length} of {rows.length.toLocaleString("en")}
          </span>
          {from > 0 && (
            <a href={addressFrom(Math.max(0, from - mostShown))} className={link}>
              The {mostShown} before
            </a>
          )}
          {from + mostShown < rows.length && (
            <a href={addressFrom(from + mostShown)} className={link}>
              The next {Math.min(mostShown, rows.length - from - mostShown)}
            </a>
          )}
        </nav>
      )}
    </section>
  );
}

const link = "inline-flex min-h-11 items-center text-accent underline";

function summaryOf(rows: readonly PreviewRow[], hasList: boolean, possible: number): string {
  const entries = rows.flatMap(({ points }) => points ?? []);
  const who = hasList
    ? `${students(rows.length)} on the class list, ${entries.length.toLocaleString("en")} of them with an entry.`
    : `${students(rows.length)} joined.`;
  if (entries.length === 0) return who;
  const mean = entries.reduce((sum, points) => sum + points, 0) / entries.length;
  return `${who} On average ${pointsText(mean)} of ${pointsText(possible)} points.`;
}

function students(count: number): string {
  return count === 1 ? "1 student" : `${count.toLocaleString("en")} students`;
}
