import { foldedName } from "@/lib/room/folded-name";
import type { RosterStudent } from "./roster-student";

type Named = Pick<RosterStudent, "name" | "aliases">;

/** Everybody of a list whom a typed name, alias, login or id can mean; nobody where it is empty. */
export type NamedStudents<Student> = (typed: string) => readonly Student[];

/** Made once for a list, so that each look-up is one step: a class of 2,000 joins at once. */
export function studentsByName<Student extends Named>(
  students: readonly Student[],
  fold: (name: string) => string = foldedName,
): NamedStudents<Student> {
  const named = new Map<string, Student[]>();
  for (const student of students)
    for (const key of new Set([student.name, ...student.aliases].map(fold))) {
      const same = named.get(key);
      if (same) same.push(student);
      else named.set(key, [student]);
    }
  named.delete("");
  return (typed) => named.get(fold(typed)) ?? [];
}
