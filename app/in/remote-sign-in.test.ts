import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Accounts, createAccounts } from "@/db/accounts";
import { openDatabase } from "@/db/database";
import { remoteSignIn } from "./remote-sign-in";

const origin = "http://192.168.0.7:3000";
const local = "http://localhost:3000";
const email = "instructor@backpoll.local";
let directory: string;
let database: ReturnType<typeof openDatabase>;
let accounts: Accounts;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "backpoll-"));
  database = openDatabase(join(directory, "test.db"), "db/migrations");
  const secret = "a secret of thirty-two characters";
  accounts = createAccounts(database, { secret, origin: local, trustedOrigins: [origin, local] });
});
afterEach(() => {
  vi.useRealTimers();
  database.$client.close();
  rmSync(directory, { recursive: true });
});

/** Where a link leads, and who the browser that follows it is then. */
async function follow(link: string) {
  const response = await accounts.handler(new Request(link));
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const instructor = await accounts.instructorOf(new Headers({ cookie }));
  return { to: new URL(response.headers.get("location") ?? ""), email: instructor?.email ?? null };
}

const printed = (path: string) =>
  `${local}/api/auth/magic-link/verify?token=${path.slice("/in/".length)}&callbackURL=/decks`;

async function remoteLink(): Promise<string> {
  const { path } = await accounts.remotePath(email, "KVX7RD");
  const [token = "", code = ""] = path.slice("/in/".length).split("/");
  return remoteSignIn(origin, token, code);
}

test("a remote link signs a phone in under the address by which it reaches this server, and only once", async () => {
  const link = await remoteLink();
  const first = await follow(link);
  expect([first.to.href, first.email]).toEqual([`${origin}/console/KVX7RD`, email]);
  const second = await follow(link);
  expect(second.email).toBeNull();
  expect([second.to.origin, second.to.pathname]).toEqual([origin, "/sign-in"]);
  expect(second.to.searchParams.get("next")).toBe("/console/KVX7RD");
  expect(second.to.searchParams.has("error")).toBe(true);
});

test("a remote link is too old after ten minutes, the printed one after a day", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const [early, late] = [await remoteLink(), await remoteLink()];
  const start = printed(await accounts.oneTimePath());
  vi.setSystemTime(Date.now() + 9.9 * 60_000);
  expect((await follow(early)).email).toBe(email);
  vi.setSystemTime(Date.now() + 0.2 * 60_000);
  expect((await follow(late)).email).toBeNull();
  vi.setSystemTime(Date.now() + 23 * 60 * 60_000);
  expect((await follow(start)).email).toBe(email);
});

test("links that are made in the same moment are each their own", async () => {
  const links = await Promise.all([remoteLink(), remoteLink()]);
  for (const link of links) expect((await follow(link)).email).toBe(email);
});
