import { setImmediate as nextTurn } from "node:timers/promises";
import type { PartId, RoomId } from "@/lib/ids";
import type { ReviewRow } from "@/lib/review/records";
import type { Database } from "./database";

/** Reading so many takes some ten milliseconds. */
const pageSize = 5_000;

/** A row as SQLite has it; what it shares with its page is not read again. */
interface Row extends Omit<ReviewRow, "partId" | "round" | "late" | "counted" | "carried"> {
  readonly rowid: number;
  readonly late: 0 | 1;
  readonly counted: 0 | 1;
  readonly carried: 0 | 1;
}

interface Round {
  readonly partId: PartId;
  readonly round: number;
}

/**
 * Everything handed in in a room without what was typed, page by page, oldest first, ties by id. It is read round by round,
 * since the index finds it by part and round, and sorted here: no page costs a look through the whole room. Others have
 * their turn between pages. The driver is asked directly: Drizzle takes as long again to make objects of rows.
 */
export function reviewRows({
  $client,
}: Database): (roomId: RoomId) => AsyncGenerator<readonly ReviewRow[], void> {
  const roundsOf = $client.prepare<[RoomId], Round>(
    "SELECT DISTINCT part_id AS partId, round FROM submissions WHERE room_id = ?",
  );
  const page = $client.prepare<[RoomId, PartId, number, number], Row>(
    `SELECT s.rowid, s.id, s.participant_id AS participantId, s.received_at AS receivedAt, s.late,
       a.submission_id IS NOT NULL AS counted, s.verdict, s.bucket, s.score, s.carried
     FROM submissions s LEFT JOIN answers a ON a.room_id = s.room_id AND a.part_id = s.part_id
       AND a.round = s.round AND a.participant_id = s.participant_id AND a.submission_id = s.id
     WHERE s.room_id = ? AND s.part_id = ? AND s.round = ? AND s.rowid > ?
     ORDER BY s.rowid LIMIT ${pageSize}`,
  );

  return async function* pages(roomId) {
    const rows: ReviewRow[] = [];
    for (const { partId, round } of roundsOf.all(roomId)) {
      const ofRound: ReviewRow[] = [];
      for (let read: readonly Row[] = [], after = 0; ; after = read.at(-1)?.rowid ?? after) {
        read = page.all(roomId, partId, round, after);
        for (const row of read) ofRound.push(reviewRow(row, partId, round));
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

function reviewRow(row: Row, partId: PartId, round: number): ReviewRow {
  const { id, participantId, receivedAt, verdict, bucket, score } = row;
  return {
    ...{ id, participantId, partId, round, receivedAt, verdict, bucket, score },
    late: row.late === 1,
    counted: row.counted === 1,
    carried: row.carried === 1,
  };
}
