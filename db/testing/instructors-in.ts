import { eq } from "drizzle-orm";
import type { Instructor } from "../accounts";
import { type Database, schema } from "../database";

/** Who a request comes from in tests: whom the cookie `instructor=…` names, if there is such an account. */
export function instructorsIn(database: Database) {
  const { user } = schema;
  return async (headers: Headers): Promise<Instructor | null> => {
    const id = /instructor=([\w -]+)/.exec(headers.get("cookie") ?? "")?.[1];
    const found = id === undefined ? null : database.select().from(user).where(eq(user.id, id)).get();
    return found
      ? { id: found.id, name: found.name, email: found.email, role: found.role, session: `of ${id}` }
      : null;
  };
}
