import type { ParticipantId, RoomId } from "@/lib/ids";
import type { GradebookFile } from "@/lib/review/gradebook-file";

/** One student of the class list, with the cells of the row as they were uploaded. */
export interface ListedStudent {
  readonly row: number;
  readonly name: string;
  readonly studentId: string | null;
  readonly cells: readonly string[];
}

/** The class list that a room goes by, and which seat is which of its students. */
export interface ClassList {
  readonly title: string;
  readonly file: GradebookFile;
  readonly students: readonly ListedStudent[];
  readonly rows: ReadonlyMap<ParticipantId, number>;
}

export async function classListOf(_roomId: RoomId): Promise<ClassList | null> {
  return null;
}

/** The list's id of each seat that was matched with a student who has one. */
export function studentIdsOf(list: ClassList | null): ReadonlyMap<ParticipantId, string> {
  const ids = new Map(list?.students.map(({ row, studentId }) => [row, studentId]));
  return new Map(
    [...(list?.rows ?? [])].flatMap(([seat, row]) => {
      const id = ids.get(row);
      return id ? [[seat, id] as const] : [];
    }),
  );
}
