import { partNumbers } from "@/app/console/exports/part-numbers";
import { studentIdsOf } from "@/app/rosters/sections-of";
import { runtime } from "@/db/runtime";
import type { Question } from "@/lib/problems/question";
import { exportedRoom, exportedSubmission } from "@/lib/review/exported-room";
import type { Room } from "@/lib/room/room";
import { download, type RoomContext } from "../download";
import type { Piece } from "../stream";
import { submissionPieces } from "../submission-pieces";

/** Everything that is known of a room, in the format of docs/export-format.md. */
export function GET(request: Request, context: RoomContext): Promise<Response> {
  return download(request, context, async (room) => ({
    name: "room.json",
    type: "application/json",
    pieces: pieces(room),
  }));
}

/** The object is written by hand around its answers, one to a line: as one value they would fill the memory. */
async function* pieces(room: Room): AsyncGenerator<Piece, void> {
  const { rooms } = runtime();
  const { questions, content } = await runtime().questions.of(room);
  const head = JSON.stringify(await headOf(room, questions));
  yield { text: `${head.slice(0, -1)},"submissions":[`, rows: 0 };
  let separator = "\n";
  yield* submissionPieces(rooms.submissionPages(room.id), (submission) => {
    const exported = exportedSubmission(room, content, submission);
    if (exported === null) return null;
    const text = `${separator}${JSON.stringify(exported)}`;
    separator = ",\n";
    return text;
  });
  yield { text: "\n]}\n", rows: 0 };
}

async function headOf(room: Room, questions: readonly Question[]) {
  const { rooms } = runtime();
  const [participants, openings, studentIds] = await Promise.all([
    rooms.participants(room.id),
    rooms.roundOpenings(room.id),
    studentIdsOf(room),
  ]);
  return exportedRoom({
    ...{ room, questions, numbers: partNumbers(room), participants, openings },
    ...{ studentIds, now: Date.now() },
  });
}
