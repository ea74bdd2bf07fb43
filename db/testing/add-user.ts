import type { AccountRole } from "@/lib/accounts/may";
import { type Database, schema } from "../database";

/** An instructor, whom rooms and lists in tests belong to, or somebody of another role. */
export function addUser(database: Database, id = "owner", role: AccountRole = "instructor"): void {
  const at = new Date(0);
  const user = { id, name: id, email: `${id}@example.org`, emailVerified: true, role };
  database
    .insert(schema.user)
    .values({ ...user, createdAt: at, updatedAt: at })
    .run();
}
