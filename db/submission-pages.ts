import { setImmediate as nextTurn } from "node:timers/promises";
import type { Millis, PartId, ParticipantId, RoomId, SubmissionId } from "@/lib/ids";
import type { StoredSubmission, StoredVerdict } from "@/lib/room/submission";
import type { Database } from "./database";

/** Reading so many takes some ten milliseconds. */
const pageSize = 1_000;

/** Where an answer lies in the table, and what its place in time is told by. */
interface Key extends Pick<StoredSubmission, "id" | "receivedAt"> {
  readonly rowid: number;
}

/** The columns of an answer, in the order in which they are asked for. */
type Row = readonly [
  SubmissionId,
  ParticipantId,
  PartId,
  number,
  number,
  string,
  Millis,
  0 | 1,
  StoredVerdict,
  string | null,
  number,
  0 | 1,
];

/**
 * Everything handed in in a room, page by page in the order in which it came. What is to be read is looked up first, part
 * by part, since the index finds a room's answers by part: answers that come later are in no page. Others have their turn
 * after every part and every page. The driver is asked directly, for rows without names: making objects is the dear part.
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
  const page = $client
    .prepare<[string], Row>(
      `SELECT id, participant_id, part_id, round, revision, answer, received_at, late, verdict, bucket, score, carried
       FROM submissions WHERE rowid IN (SELECT value FROM json_each(?))`,
    )
    .raw();

  return async function* pages(roomId) {
    const keys: Key[] = [];
    for (const partId of partsOf.all(roomId)) {
      for (const key of keysOf.all(roomId, partId)) keys.push(key);
      await nextTurn();
    }
    keys.sort(byArrival);
    for (let first = 0; first < keys.length; first += pageSize) {
      const rowids = keys.slice(first, first + pageSize).map(({ rowid }) => rowid);
      yield page
        .all(JSON.stringify(rowids))
        .map((row) => submissionOf(roomId, row))
        .sort(byArrival);
      await nextTurn();
    }
  };
}

/** As SQLite orders them: text by its bytes. */
function byArrival(a: Omit<Key, "rowid">, b: Omit<Key, "rowid">): number {
  return a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1);
}

function submissionOf(
  roomId: RoomId,
  [
    id,
    participantId,
    partId,
    round,
    revision,
    answer,
    receivedAt,
    late,
    verdict,
    bucket,
    score,
    carried,
  ]: Row,
): StoredSubmission {
  return {
    id,
    roomId,
    participantId,
    partId,
    round,
    revision,
    answer: JSON.parse(answer),
    receivedAt,
    late: late === 1,
    verdict,
    bucket,
    score,
    carried: carried === 1,
  };
}
