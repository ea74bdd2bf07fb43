import { stringify } from "csv-stringify/sync";
import { contentOfRoom } from "@/app/review/content-of-room";
import { partNumber } from "@/app/review/part-number";
import { runtime } from "@/db/runtime";
import { submissionColumns, submissionRows } from "@/lib/review/submission-rows";
import { contentOf } from "@/lib/room/content";
import { readJoinCode } from "@/lib/room/join-code";
import { type Room, regradeOf } from "@/lib/room/room";
import type { StoredSubmission } from "@/lib/room/submission";
import { standing } from "@/lib/room/verdicts";

interface Context {
  readonly params: Promise<{ readonly code: string }>;
}

/** Everything handed in in a room, one line each, for the instructor of the room alone. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { rooms, accounts } = runtime();
  const instructor = await accounts.instructorOf(request.headers);
  if (!instructor) return refused(403, "Sign in as the instructor of this room, then download again.");
  const code = readJoinCode((await params).code);
  const room = code && (await rooms.load(code));
  if (!room) return refused(404, "No room has this code.");
  if (room.ownerId !== instructor.id)
    return refused(403, "Only the instructor of this room can download it.");
  return new Response(await csvOf(room), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="backpoll-${room.code}.csv"`,
      "cache-control": "no-store",
    },
  });
}

async function csvOf(room: Room): Promise<string> {
  const { rooms } = runtime();
  const [participants, submissions, openings] = await Promise.all([
    rooms.participants(room.id),
    rooms.submissions(room.id),
    rooms.roundOpenings(room.id),
  ]);
  const content = contentOfRoom(room);
  const numbers = new Map([...content].map(([id, { shown }]) => [id, partNumber(shown)]));
  const standingOf = (submission: StoredSubmission) =>
    standing(contentOf(content, submission.partId).part, regradeOf(room, submission.partId), submission);
  const rows = submissionRows({ room, numbers, participants, submissions, openings, standingOf });
  return stringify([...rows], { header: true, columns: [...submissionColumns], record_delimiter: "windows" });
}

function refused(status: 403 | 404, sentence: string): Response {
  return new Response(`${sentence}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
