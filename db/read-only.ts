import SqliteDatabase from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { type Database, schema } from "./database";

/** A second connection to the database of a running server, which can only read. Throws where there is none. */
export function openReadOnly(file: string): Database {
  const client = new SqliteDatabase(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  return drizzle(client, { schema });
}
