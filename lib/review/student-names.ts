import { err, ok, type Result } from "@/lib/result";
import { foldedName } from "@/lib/room/folded-name";
import type { RosterStudent } from "./roster-student";

type Named = Pick<RosterStudent, "name" | "aliases">;

/** Whom a typed name, alias, login or id means on a list, spelt alike; `ambiguous` where it means several. */
export type FindStudent<Student> = (typed: string) => Result<Student, "notListed" | "ambiguous">;

/** Made once for a list, so that each look-up is one step: a class of 2,000 joins at once. */
export function studentFinder<Student extends Named>(
  students: readonly Student[],
  fold: (name: string) => string = foldedName,
): FindStudent<Student> {
  const found = new Map<string, Student | "ambiguous">();
  for (const student of students)
    for (const key of new Set([student.name, ...student.aliases].map(fold)))
      found.set(key, found.has(key) ? "ambiguous" : student);
  return (typed) => {
    const student = found.get(fold(typed));
    if (student === undefined) return err("notListed");
    return student === "ambiguous" ? err(student) : ok(student);
  };
}
