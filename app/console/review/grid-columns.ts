import { partNumber } from "@/app/review/part-number";
import { fewest } from "@/lib/review/breakdown";
import { askedPartsOf, type ReviewRecords } from "@/lib/review/records";
import type { GridRow } from "@/lib/review/student-grid";
import { contentOf } from "@/lib/room/content";
import type { GridColumn } from "./student-table";

/** The parts as columns, with how many of these students ended right; of few students that is not told. */
export function gridColumns(
  { room, content }: ReviewRecords,
  rows: readonly GridRow[],
): readonly GridColumn[] {
  return askedPartsOf(room).map((part, place) => {
    const { shown, title } = contentOf(content, part);
    const ends = rows.map(({ cells }) => cells[place]?.last ?? null).filter((last) => last !== null);
    const count = ends.filter((last) => last === "correct").length;
    return {
      ...{ part, title, number: partNumber(shown) },
      right: rows.length < fewest ? null : { count, answered: ends.length },
    };
  });
}
