import SqliteDatabase from "better-sqlite3";
import type { CountedRow, StoredRow } from "./history";

/** What a database file holds, read with plain SQL and none of the stores. `integrity` is SQLite's own word on it. */
export function storedIn(file: string): {
  readonly integrity: string;
  readonly stored: readonly StoredRow[];
  readonly counted: readonly CountedRow[];
} {
  const client = new SqliteDatabase(file);
  try {
    const submissions = client
      .prepare(
        `select s.id, p.name as student, s.part_id as part, s.round, s.revision, json_extract(s.answer, '$.text') as value,
           s.late, s.received_at as receivedAt
         from submissions s join participants p on p.id = s.participant_id`,
      )
      .all();
    const answers = client
      .prepare(
        `select a.submission_id as id, p.name as student, a.part_id as part, a.round, a.revision
         from answers a join participants p on p.id = a.participant_id`,
      )
      .all();
    return {
      integrity: String(client.pragma("integrity_check", { simple: true })),
      stored: submissions.map((row) => {
        const { id, student, part, round, revision, value, late, receivedAt } = Object(row);
        return { id, student, part, round, revision, value, late: late === 1, receivedAt };
      }),
      counted: answers.map((row) => {
        const { id, student, part, round, revision } = Object(row);
        return { id, student, part, round, revision };
      }),
    };
  } finally {
    client.close();
  }
}
