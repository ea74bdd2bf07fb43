import { type Database, schema } from "../database";

/** An instructor, whom rooms and lists in tests belong to. */
export function addUser(database: Database, id = "owner"): void {
  const at = new Date(0);
  const user = { id, name: id, email: `${id}@example.org`, emailVerified: true };
  database
    .insert(schema.user)
    .values({ ...user, createdAt: at, updatedAt: at })
    .run();
}
