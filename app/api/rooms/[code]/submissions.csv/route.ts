import { partNumbers } from "@/app/console/exports/part-numbers";
import { studentIdsOf } from "@/app/rosters/sections-of";
import { runtime } from "@/db/runtime";
import { byteOrderMark } from "@/lib/review/csv";
import { submissionHeader, submissionLine, submissionTeller } from "@/lib/review/submission-rows";
import type { Room } from "@/lib/room/room";
import { download, type RoomContext } from "../download";
import { firstAnswersOf } from "../first-answers";
import type { Piece } from "../stream";
import { submissionPieces } from "../submission-pieces";

/** Everything handed in in a room, one line each. `?bom=1` puts the mark in front that Excel knows UTF-8 by. */
export function GET(request: Request, context: RoomContext): Promise<Response> {
  const withMark = new URL(request.url).searchParams.get("bom") === "1";
  return download(request, context, async (room) => ({
    name: "submissions.csv",
    type: "text/csv",
    pieces: pieces(room, withMark),
  }));
}

async function* pieces(room: Room, withMark: boolean): AsyncGenerator<Piece, void> {
  yield { text: `${withMark ? byteOrderMark : ""}${submissionHeader}`, rows: 0 };
  const { rooms } = runtime();
  const openings = await rooms.roundOpenings(room.id);
  const tell = submissionTeller({
    ...{ room, content: (await runtime().questions.of(room)).content, numbers: partNumbers(room), openings },
    studentIds: await studentIdsOf(room),
    firstAnswers: await firstAnswersOf(room, openings),
  });
  yield* submissionPieces(rooms.submissionPages(room.id), (submission) => {
    const row = tell(submission);
    return row && submissionLine(row);
  });
}
