import { partNumbers } from "@/app/console/exports/part-numbers";
import { runtime } from "@/db/runtime";
import { seatToken, tokenHash } from "@/db/seat-token";
import type { SubmissionId } from "@/lib/ids";
import { type OwnData, ownData, ownDataCsv } from "@/lib/review/own-data";
import { readJoinCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";
import type { Participant, StoredSubmission } from "@/lib/room/submission";

interface Context {
  readonly params: Promise<{ readonly code: string }>;
}

/**
 * Everything that is kept of one student in a room, for this student: whoever brings the cookie of the seat, or the key
 * of its private link as `?key=…`. `?format=csv` is the same as a table.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { rooms } = runtime();
  const code = readJoinCode((await params).code);
  const room = code && (await rooms.load(code));
  if (!room) return refused("No room has this code. Check the six symbols you noted in the lecture.");
  const query = new URL(request.url).searchParams;
  const seat = await seatIn(room, query.get("key"), request.headers.get("cookie"));
  if (!seat || room.removed.has(seat.id))
    return refused(
      "You have no seat in this room. Open your review on the phone and browser you answered with.",
    );
  const data = await dataOf(room, seat);
  const isTable = query.get("format") === "csv";
  const body = isTable ? ownDataCsv(data) : `${JSON.stringify(data, null, 2)}\n`;
  return new Response(body, {
    headers: {
      "content-type": isTable ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="backpoll-${room.code}-my-data.${isTable ? "csv" : "json"}"`,
      "cache-control": "no-store",
    },
  });
}

async function seatIn(room: Room, key: string | null, cookies: string | null): Promise<Participant | null> {
  const { rooms, reviewKeys } = runtime();
  if (key !== null) {
    const known = reviewKeys.seatOf(key);
    const seat = known && (await rooms.participant(known));
    return seat?.roomId === room.id ? seat : null;
  }
  const token = seatToken(cookies);
  return token === null ? null : rooms.participantByToken(room.id, tokenHash(room.id, token));
}

async function dataOf(room: Room, seat: Participant): Promise<OwnData> {
  const { rooms, privacy } = runtime();
  const submissions = await rooms.submissionsOf(seat.id);
  return ownData({
    ...{ room, seat, submissions, numbers: partNumbers(room), now: Date.now() },
    content: (await runtime().questions.of(room)).content,
    counted: await countedOf(room, seat, submissions),
    keptUntil: await privacy.keptUntil(room.id),
  });
}

async function countedOf(
  { id }: Room,
  seat: Participant,
  submissions: readonly StoredSubmission[],
): Promise<ReadonlySet<SubmissionId>> {
  const rounds = new Map(submissions.map((one) => [`${one.partId} ${one.round}`, one]));
  const counted = new Set<SubmissionId>();
  for (const { partId, round } of rounds.values()) {
    const found = await runtime().rooms.countedSubmission(id, partId, round, seat.id);
    if (found) counted.add(found.id);
  }
  return counted;
}

function refused(sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
