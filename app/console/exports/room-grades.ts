import { setImmediate as nextTurn } from "node:timers/promises";
import type { RoomRoster } from "@/db/roster-store";
import { runtime } from "@/db/runtime";
import type { ParticipantId } from "@/lib/ids";
import { pointsByRow } from "@/lib/review/gradebook-column";
import { type Grade, gradesOf, scoreGatherer } from "@/lib/review/gradebook-grades";
import type { Room } from "@/lib/room/room";
import type { Participant } from "@/lib/room/submission";
import type { ExportQuery } from "./export-query";
import { roomQuestions } from "./room-questions";

/** The grades of a room by a rule, and where they would be written. */
export interface RoomGrades {
  /** Seats that were not removed, in the order in which they were taken. */
  readonly seats: readonly Participant[];
  readonly grades: ReadonlyMap<ParticipantId, Grade>;
  readonly list: RoomRoster | null;
  /** Of each row of the class list; null is an empty cell. */
  readonly column: readonly (number | null)[];
}

/** Reads everything handed in once, in turns with the lecture that may be running. */
export async function roomGrades(room: Room, { rule, absence }: ExportQuery): Promise<RoomGrades> {
  const { rooms, rosters } = runtime();
  const { content } = await roomQuestions(room);
  const gatherer = scoreGatherer(room, content);
  for await (const page of rooms.submissionPages(room.id)) {
    for (const submission of page) gatherer.add(submission);
    await nextTurn();
  }
  const [everybody, list] = await Promise.all([rooms.participants(room.id), rosters.ofRoom(room.id)]);
  const seats = everybody.filter(({ id }) => !room.removed.has(id));
  const ids = seats.map(({ id }) => id);
  const grades = gradesOf(room, content, ids, gatherer.scores(), rule);
  const points = new Map([...grades].map(([id, grade]) => [id, grade.points]));
  const students = list?.students.map(({ row }) => row) ?? [];
  const column = list ? pointsByRow(list.rows.length, students, list.matches, points, absence) : [];
  return { seats, grades, list, column };
}
