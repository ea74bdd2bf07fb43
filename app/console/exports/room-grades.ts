import { loadRecords } from "@/app/review/load-records";
import type { RoomRoster } from "@/db/roster-store";
import { runtime } from "@/db/runtime";
import type { ParticipantId } from "@/lib/ids";
import { pointsByRow } from "@/lib/review/gradebook-column";
import { gradesOf, type ParticipationGrade } from "@/lib/review/participation";
import type { Room } from "@/lib/room/room";
import type { Participant } from "@/lib/room/submission";
import type { ExportQuery } from "./export-query";

/** The grades of a room by a rule, and where they would be written. */
export interface RoomGrades {
  /** Seats that were not removed, in the order in which they were taken. */
  readonly seats: readonly Participant[];
  readonly grades: ReadonlyMap<ParticipantId, ParticipationGrade>;
  readonly list: RoomRoster | null;
  /** Of each row of the class list; null is an empty cell. */
  readonly column: readonly (number | null)[];
}

/** Reads everything handed in once, in turns with the lecture that may be running. */
export async function roomGrades(room: Room, { rule, absence }: ExportQuery): Promise<RoomGrades> {
  const [records, list] = await Promise.all([loadRecords(room), runtime().rosters.ofRoom(room.id)]);
  const grades = gradesOf(records, rule);
  const points = new Map(
    [...grades].flatMap(([id, grade]) => (grade.points === null ? [] : [[id, grade.points] as const])),
  );
  const students = list?.students.map(({ row }) => row) ?? [];
  const column = list ? pointsByRow(list.rows.length, students, list.matches, points, absence) : [];
  return { seats: records.participants, grades, list, column };
}
