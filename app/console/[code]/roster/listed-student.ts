import type { RosterStudent } from "@/lib/review/roster-student";

/** What the matching says of a student on the list. */
export type ListedStudent = Pick<RosterStudent, "row" | "name" | "studentId" | "section">;

/** A student so that two of one name can be told apart. */
export function studentLabel({ row, name, studentId, section }: ListedStudent): string {
  const more = [studentId ?? `row ${row + 1}`, section].filter((words) => words !== null);
  return `${name} (${more.join(", ")})`;
}
