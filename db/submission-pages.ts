import { setImmediate as nextTurn } from "node:timers/promises";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { RoomId } from "@/lib/ids";
import type { StoredSubmission } from "@/lib/room/submission";
import { type Database, schema } from "./database";

/** Reading so many takes some ten milliseconds. */
const pageSize = 1_000;

/**
 * Everything handed in in a room, page by page in the order in which it came. What is to be read is looked up first, part
 * by part, since the index finds a room's answers by part: answers that come later are in no page. Others have their turn
 * after every part and every page.
 */
export function submissionPages(
  database: Database,
): (roomId: RoomId) => AsyncGenerator<readonly StoredSubmission[], void> {
  const { submissions } = schema;
  const partsOf = database
    .selectDistinct({ partId: submissions.partId })
    .from(submissions)
    .where(eq(submissions.roomId, sql.placeholder("roomId")))
    .prepare();
  const keysOf = database
    .select({ id: submissions.id, receivedAt: submissions.receivedAt })
    .from(submissions)
    .where(
      and(
        eq(submissions.roomId, sql.placeholder("roomId")),
        eq(submissions.partId, sql.placeholder("partId")),
      ),
    )
    .orderBy(asc(submissions.receivedAt), asc(submissions.id))
    .prepare();
  const page = database
    .select()
    .from(submissions)
    .where(inArray(submissions.id, sql`(select value from json_each(${sql.placeholder("ids")}))`))
    .orderBy(asc(submissions.receivedAt), asc(submissions.id))
    .prepare();

  return async function* pages(roomId) {
    const keys: Key[] = [];
    for (const { partId } of partsOf.all({ roomId })) {
      for (const key of keysOf.all({ roomId, partId })) keys.push(key);
      await nextTurn();
    }
    keys.sort(byArrival);
    for (let first = 0; first < keys.length; first += pageSize) {
      const ids = keys.slice(first, first + pageSize).map(({ id }) => id);
      yield page.all({ ids: JSON.stringify(ids) });
      await nextTurn();
    }
  };
}

type Key = Pick<StoredSubmission, "id" | "receivedAt">;

/** As SQLite orders them: text by its bytes. */
function byArrival(a: Key, b: Key): number {
  return a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1);
}
