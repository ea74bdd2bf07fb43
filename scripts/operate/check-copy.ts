import SqliteDatabase from "better-sqlite3";

/** What a copy of the database holds, in lines for people; throws where it is damaged. */
export function checkCopy(file: string): {
  readonly rooms: number;
  readonly seats: number;
  readonly answers: number;
} {
  const client = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
  try {
    const integrity: unknown = client.pragma("integrity_check", { simple: true });
    if (integrity !== "ok") throw new Error(`${file} is damaged: ${String(integrity)}`);
    const orphans: unknown = client.pragma("foreign_key_check");
    if (Array.isArray(orphans) && orphans.length > 0)
      throw new Error(`${file} is damaged: ${orphans.length} rows refer to rows that are not there`);
    const count = (table: string) => Number(client.prepare(`select count(*) from ${table}`).pluck().get());
    return { rooms: count("rooms"), seats: count("participants"), answers: count("submissions") };
  } finally {
    client.close();
  }
}
