import type { ParticipantId } from "@/lib/ids";
import type { GridRow } from "./student-grid";

/** Fewer students than that are never told apart as a group. */
export const fewest = 5;

/** A section of a class in numbers, or that there are sections too small to be shown. */
export type SectionBreakdown =
  | { readonly hidden: true }
  | {
      readonly hidden: false;
      /** Null for those who are in none. */
      readonly section: string | null;
      readonly students: number;
      /** Means over the students of the section: parts answered, and the score. */
      readonly answered: number;
      readonly score: number;
    };

/**
 * Sections compared, by name, those without a section last. All sections of fewer than five students are one entry that
 * says no more than that, not even how many they are.
 */
export function bySection(
  rows: readonly GridRow[],
  sectionOf?: (id: ParticipantId) => string | null,
): readonly SectionBreakdown[] {
  const sections = new Map<string | null, GridRow[]>();
  for (const row of rows) {
    const section = sectionOf ? sectionOf(row.participantId) : row.section;
    sections.set(section, [...(sections.get(section) ?? []), row]);
  }
  const { compare } = new Intl.Collator("en", { numeric: true });
  const shown = [...sections]
    .filter(([, students]) => students.length >= fewest)
    .toSorted(([a], [b]) => (a === null ? 1 : b === null ? -1 : compare(a, b)))
    .map(
      ([section, students]): SectionBreakdown => ({
        ...{ hidden: false, section, students: students.length },
        answered: mean(students.map(({ answered }) => answered)),
        score: mean(students.map(({ score }) => score)),
      }),
    );
  return shown.length === sections.size ? shown : [...shown, { hidden: true }];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
