import { setImmediate as nextTurn } from "node:timers/promises";
import type { Millis, PartId, ParticipantId, RoomId, SubmissionId } from "@/lib/ids";
import type { ReviewRow } from "@/lib/review/records";
import type { StoredVerdict } from "@/lib/room/submission";
import type { Database } from "./database";

/** Reading so many takes some ten milliseconds. */
const pageSize = 5_000;

/** The columns of a row: rowid, id, participant_id, received_at, late, verdict, bucket, score, carried. */
type Row = readonly [
  number,
  SubmissionId,
  ParticipantId,
  Millis,
  0 | 1,
  StoredVerdict,
  string | null,
  number,
  0 | 1,
];

interface Round {
  readonly partId: PartId;
  readonly round: number;
}

/**
 * Everything handed in in a room without what was typed, page by page, oldest first, ties by id. It is read round by round,
 * since the index finds it by part and round, and sorted here: no page costs a look through the whole room. Others have
 * their turn between pages. The driver is asked directly, for rows without names: making objects is the dear part.
 */
export function reviewRows({
  $client,
}: Database): (roomId: RoomId) => AsyncGenerator<readonly ReviewRow[], void> {
  const roundsOf = $client.prepare<[RoomId], Round>(
    "SELECT DISTINCT part_id AS partId, round FROM submissions WHERE room_id = ?",
  );
  const countedIn = $client
    .prepare<[RoomId, PartId, number], SubmissionId>(
      "SELECT submission_id FROM answers WHERE room_id = ? AND part_id = ? AND round = ?",
    )
    .pluck();
  const page = $client
    .prepare<[RoomId, PartId, number, number], Row>(
      `SELECT rowid, id, participant_id, received_at, late, verdict, bucket, score, carried FROM submissions
       WHERE room_id = ? AND part_id = ? AND round = ? AND rowid > ? ORDER BY rowid LIMIT ${pageSize}`,
    )
    .raw();

  return async function* pages(roomId) {
    const rows: ReviewRow[] = [];
    for (const { partId, round } of roundsOf.all(roomId)) {
      const counted = new Set(countedIn.all(roomId, partId, round));
      const ofRound: ReviewRow[] = [];
      for (let read: readonly Row[] = [], after = 0; ; after = read.at(-1)?.[0] ?? after) {
        read = page.all(roomId, partId, round, after);
        for (const row of read) ofRound.push(reviewRow(row, { partId, round }, counted));
        await nextTurn();
        if (read.length < pageSize) break;
      }
      // Rounds follow one another: to sort what is sorted by round costs little.
      for (const row of ofRound.sort(byArrival)) rows.push(row);
    }
    rows.sort(byArrival);
    for (let first = 0; first < rows.length; first += pageSize) {
      await nextTurn();
      yield rows.slice(first, first + pageSize);
    }
  };
}

/** As SQLite orders them: text by its bytes. */
function byArrival(a: ReviewRow, b: ReviewRow): number {
  return a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1);
}

function reviewRow(
  [, id, participantId, receivedAt, late, verdict, bucket, score, carried]: Row,
  { partId, round }: Round,
  counted: ReadonlySet<SubmissionId>,
): ReviewRow {
  return {
    id,
    participantId,
    partId,
    round,
    receivedAt,
    late: late === 1,
    counted: counted.has(id),
    verdict,
    bucket,
    score,
    carried: carried === 1,
  };
}
