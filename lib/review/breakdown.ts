import type { GridRow } from "./student-grid";

/** Fewer students than that are never told apart as a group. */
export const fewest = 5;

/** A section of a class in numbers, or that there are sections too small to be shown. */
export type SectionBreakdown =
  | { readonly hidden: true }
  | {
      readonly hidden: false;
      readonly section: string | null;
      readonly students: number;
      /** Means over the students of the section. */
      readonly answered: number;
      readonly score: number;
    };

/** Sections compared. Those of fewer than five students are one entry that says no more than that. */
export function bySection(
  _rows: readonly GridRow[],
  _sectionOf?: (row: GridRow) => string | null,
): readonly SectionBreakdown[] {
  throw new Error("not written yet");
}
