import { cellText, csvLine } from "./csv";
import { pointsText } from "./gradebook-column";

/** How a Moodle grade file is made of a class list. */
export interface MoodleMapping {
  /** The column of the class list by which Moodle knows a student, from 0: ID number, email or username. */
  readonly identifier: number;
  /** What the column of the grades is called. */
  readonly gradeName: string;
}

/** The lines of a Moodle grade file, the header first. */
export interface MoodleGrades {
  readonly lines: readonly string[];
  /** Students with an entry. */
  readonly written: number;
  /** Students with an entry whose identifying cell is empty: Moodle could not tell who they are, so they are left out. */
  readonly unidentified: number;
}

/**
 * Two columns for Moodle's "Import grades, CSV file": who, as the class list has it byte for byte, and the grade.
 * Students without an entry are left out, so that the import changes nothing of theirs.
 */
export function moodleGrades(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  points: readonly (number | null)[],
  { identifier, gradeName }: MoodleMapping,
): MoodleGrades {
  const entries = rows.flatMap((cells, index) => {
    const earned = points[index] ?? null;
    return earned === null ? [] : [{ who: cells[identifier] ?? "", earned }];
  });
  const known = entries.filter(({ who }) => who.trim() !== "");
  const head = csvLine([header[identifier] ?? "", cellText(gradeName)]);
  return {
    lines: [head, ...known.map(({ who, earned }) => csvLine([who, pointsText(earned)]))],
    written: known.length,
    unidentified: entries.length - known.length,
  };
}

/** The column that most likely identifies a student in Moodle, by how such columns are called; else the first. */
export function likelyIdentifier(header: readonly string[]): number {
  for (const name of [
    /^(id.?number|student.?(id|number)|matric.*)$/i,
    /^e-?mail/i,
    /^user.?name$/i,
    /sis (user id|login id)/i,
  ]) {
    const found = header.findIndex((title) => name.test(title.trim()));
    if (found !== -1) return found;
  }
  return 0;
}
