import { setImmediate as nextTurn } from "node:timers/promises";
import type { PartId, RoomId } from "@/lib/ids";
import type { StoredSubmission } from "@/lib/room/submission";
import type { Database } from "./database";

/** Reading so many takes some ten milliseconds. */
const pageSize = 1_000;

/** Where an answer lies in the table, and what its place in time is told by. */
interface Key extends Pick<StoredSubmission, "id" | "receivedAt"> {
  readonly rowid: number;
}

/** A submission as SQLite has it. */
type Row = Omit<StoredSubmission, "answer" | "late" | "carried"> & {
  readonly answer: string;
  readonly late: 0 | 1;
  readonly carried: 0 | 1;
};

/**
 * Everything handed in in a room, page by page in the order in which it came. What is to be read is looked up first, part
 * by part, since the index finds a room's answers by part: answers that come later are in no page. Others have their turn
 * after every part and every page. The driver is asked directly: Drizzle takes as long again to make objects of rows.
 */
export function submissionPages({
  $client,
}: Database): (roomId: RoomId) => AsyncGenerator<readonly StoredSubmission[], void> {
  const partsOf = $client
    .prepare<[RoomId], PartId>("SELECT DISTINCT part_id FROM submissions WHERE room_id = ?")
    .pluck();
  const keysOf = $client.prepare<[RoomId, PartId], Key>(
    `SELECT rowid, id, received_at AS receivedAt FROM submissions WHERE room_id = ? AND part_id = ?
     ORDER BY received_at, id`,
  );
  const page = $client.prepare<[string], Row>(
    `SELECT id, room_id AS roomId, participant_id AS participantId, part_id AS partId, round, revision, answer,
       received_at AS receivedAt, late, verdict, bucket, score, carried
     FROM submissions WHERE rowid IN (SELECT value FROM json_each(?))`,
  );

  return async function* pages(roomId) {
    const keys: Key[] = [];
    for (const partId of partsOf.all(roomId)) {
      for (const key of keysOf.all(roomId, partId)) keys.push(key);
      await nextTurn();
    }
    keys.sort(byArrival);
    for (let first = 0; first < keys.length; first += pageSize) {
      const rowids = keys.slice(first, first + pageSize).map(({ rowid }) => rowid);
      yield page.all(JSON.stringify(rowids)).map(submissionOf).sort(byArrival);
      await nextTurn();
    }
  };
}

/** As SQLite orders them: text by its bytes. */
function byArrival(a: Omit<Key, "rowid">, b: Omit<Key, "rowid">): number {
  return a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1);
}

function submissionOf(row: Row): StoredSubmission {
  return {
    id: row.id,
    roomId: row.roomId,
    participantId: row.participantId,
    partId: row.partId,
    round: row.round,
    revision: row.revision,
    answer: JSON.parse(row.answer),
    receivedAt: row.receivedAt,
    late: row.late === 1,
    verdict: row.verdict,
    bucket: row.bucket,
    score: row.score,
    carried: row.carried === 1,
  };
}
