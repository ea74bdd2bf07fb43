import { type Database, schema } from "../database";

/** The instructor `owner`, whom rooms in tests belong to. */
export function addOwner(database: Database): void {
  const at = new Date(0);
  const owner = { id: "owner", name: "Owner", email: "owner@example.org", emailVerified: true };
  database
    .insert(schema.user)
    .values({ ...owner, createdAt: at, updatedAt: at })
    .run();
}
