import { and, eq } from "drizzle-orm";
import { type Database, schema } from "./database";

const { user, account, session } = schema;

/**
 * Somebody has proven that an e-mail is theirs. Where an account has it whose holder only said so, when accepting an
 * invitation, that account is theirs from now on: its password and its sessions end, since nobody knows whose they are. Whether
 * anything ended.
 */
export function proveEmail(database: Database, email: string): boolean {
  const unproven = and(eq(user.email, email.toLowerCase()), eq(user.emailProven, false));
  return database.transaction(
    (transaction) => {
      const found = transaction.select({ id: user.id }).from(user).where(unproven).get();
      if (!found) return false;
      transaction.delete(account).where(eq(account.userId, found.id)).run();
      transaction.delete(session).where(eq(session.userId, found.id)).run();
      transaction.update(user).set({ emailProven: true }).where(eq(user.id, found.id)).run();
      return true;
    },
    { behavior: "immediate" },
  );
}
