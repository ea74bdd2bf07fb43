import type { ReactNode } from "react";
import { percent } from "@/app/figures/percent";
import type { PartId, RoomCode } from "@/lib/ids";
import type { GridRow } from "@/lib/review/student-grid";
import { StudentRows } from "./student-rows";

export interface GridColumn {
  readonly part: PartId;
  /** "3b". */
  readonly number: string;
  readonly title: string;
  /** Of those who answered, how many ended right; null where too few students are told apart. */
  readonly right: { readonly count: number; readonly answered: number } | null;
}

interface Props {
  readonly code: RoomCode;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
}

/** Every student by every part. It scrolls by itself, by keyboard too; names and numbers of the parts stay in sight. */
export function StudentTable({ code, columns, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="review-grid" aria-label="Students by part" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Student</th>
            <Head>Score</Head>
            <Head>Answered</Head>
            {columns.map(({ part, number, title }) => (
              <Head key={part}>
                <a href={`/console/${code}/review#${part}`} title={title}>
                  {number}
                </a>
              </Head>
            ))}
          </tr>
        </thead>
        <StudentRows rows={rows} />
        {columns.some(({ right }) => right !== null) && (
          <tfoot>
            <tr>
              <th scope="row">Right</th>
              <td />
              <td />
              {columns.map(({ part, right }) => (
                <td key={part}>{right && right.answered > 0 ? percent(right.count, right.answered) : "–"}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Head({ children }: { readonly children: ReactNode }) {
  return <th scope="col">{children}</th>;
}
