import type { ParticipantId } from "@/lib/ids";
import type { ParticipationGrade } from "@/lib/review/participation";
import type { RoomGrades } from "./room-grades";

/** One line of the preview: a student of the class list, or a seat where there is no list. */
export interface PreviewRow {
  readonly key: string;
  readonly name: string;
  readonly studentId: string | null;
  /** The names of the seats that are the student's; empty where the student never joined. */
  readonly seats: readonly string[];
  /** Of the best seat. */
  readonly grade: ParticipationGrade | null;
  /** What the file would hold; null is an empty cell. */
  readonly points: number | null;
}

/** What would be written, line by line: the class list in its order, or all seats without one. */
export function previewRows({ seats, grades, list, column }: RoomGrades): readonly PreviewRow[] {
  if (list === null)
    return seats.map(({ id, name }) => {
      const grade = grades.get(id) ?? null;
      return { ...{ key: id, name, studentId: null, seats: [name], grade }, points: grade?.points ?? null };
    });
  const seatsOf = new Map<number, ParticipantId[]>();
  for (const [seat, row] of list.matches) seatsOf.set(row, [...(seatsOf.get(row) ?? []), seat]);
  const names = new Map(seats.map(({ id, name }) => [id, name]));
  return list.students.map(({ row, name, studentId }) => {
    const own = (seatsOf.get(row) ?? []).filter((seat) => names.has(seat));
    const best = own
      .flatMap((seat) => grades.get(seat) ?? [])
      .toSorted((a, b) => (b.points ?? 0) - (a.points ?? 0))[0];
    return {
      ...{ key: `${row}`, name, studentId, seats: own.flatMap((seat) => names.get(seat) ?? []) },
      ...{ grade: best ?? null, points: column[row] ?? null },
    };
  });
}

/** The seats that are nobody's of the class list: what they did is in no grade file. */
export function unmatchedSeats({ seats, list }: RoomGrades): readonly string[] {
  return list === null ? [] : seats.filter(({ id }) => !list.matches.has(id)).map(({ name }) => name);
}
