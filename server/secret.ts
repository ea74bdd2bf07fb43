import { createHmac, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The secret that signs session cookies: made at the first start and kept beside the database, readable by us only. */
export function sessionSecret(dataDir: string): string {
  const file = join(dataDir, "secret");
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8");
}

/** A secret of its own for each purpose, from the one that is kept: who learns it can do nothing else with it. */
export function secretFor(dataDir: string, purpose: string): Buffer {
  return createHmac("sha256", sessionSecret(dataDir)).update(purpose).digest();
}
