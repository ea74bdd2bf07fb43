import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Accounts, createAccounts } from "./accounts";
import { addressHeader } from "./auth-options";
import { type Database, openDatabase } from "./database";
import { sqliteInvitations } from "./invitations";
import { type Sessions, sqliteSessions } from "./sessions";
import { addUser } from "./testing/add-user";

const origin = "http://localhost:3000";
const [email, password] = ["ben@example.org", "a long enough password"];
const hour = 60 * 60_000;
let database: Database;
let accounts: Accounts;
let sessions: Sessions;
const ended = vi.fn();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 23, 9) });
  database = openDatabase(":memory:", "db/migrations");
  const settings = { secret: "s".repeat(40), origin, trustedOrigins: [origin], onSessionEnded: ended };
  accounts = createAccounts(database, settings);
  sessions = sqliteSessions(database);
  addUser(database, "boss", "owner");
  const invitations = sqliteInvitations(database);
  const invitation = { role: "instructor", room: null, note: "", invitedBy: "boss" } as const;
  const link = await invitations.create(invitation, Date.now());
  const newcomer = { name: "Ben", email, password: await accounts.hashed(password) };
  await invitations.accept(link, newcomer, Date.now());
});
afterEach(() => {
  vi.useRealTimers();
  ended.mockClear();
  database.$client.close();
});

async function post(path: string, body: unknown, cookie = "", userAgent = "") {
  const request = new Request(`${origin}/api/auth${path}`, {
    method: "POST",
    headers: {
      ...{ "content-type": "application/json", origin, cookie, "user-agent": userAgent },
      [addressHeader]: "203.0.113.1",
    },
    body: JSON.stringify(body),
  });
  const response = await accounts.handler(request);
  return { status: response.status, cookie: response.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
}
const signIn = async (userAgent: string) =>
  (await post("/sign-in/email", { email, password }, "", userAgent)).cookie;
const whoIs = (cookie: string) => accounts.instructorOf(new Headers({ cookie }));

async function ben() {
  const desk = await signIn("Firefox of the desk");
  const phone = await signIn("Safari of the phone");
  const who = await whoIs(desk);
  if (!who) throw new Error("Ben is signed in");
  return { desk, phone, id: who.id, here: who.session };
}

test("a list of sessions tells the browser of each, and when it was used last, to the hour", async () => {
  const { desk, id } = await ben();
  vi.setSystemTime(Date.now() + 3 * hour);
  await whoIs(desk);
  const listed = await sessions.ofUser(id, Date.now());
  expect(listed.map(({ userAgent, startedAt, usedAt }) => [userAgent, (usedAt - startedAt) / hour])).toEqual([
    ["Firefox of the desk", 3],
    ["Safari of the phone", 0],
  ]);
  expect(await sessions.ofUser(id, Date.now() + 31 * 24 * hour)).toEqual([]);
});

test("a session is ended by whose it is alone, and is one no more", async () => {
  const { desk, phone, id } = await ben();
  const [there] = (await sessions.ofUser(id, Date.now())).filter(({ userAgent }) =>
    userAgent.startsWith("Safari"),
  );
  await sessions.end("boss", there?.id ?? "");
  expect(await whoIs(phone)).not.toBeNull();
  await sessions.end(id, there?.id ?? "");
  expect(await whoIs(phone)).toBeNull();
  expect(await whoIs(desk)).not.toBeNull();
});

test("all others end but the one that asks", async () => {
  const { desk, phone, id, here } = await ben();
  const other = await signIn("Chrome of the hall");
  await sessions.endOthers(id, here);
  expect([await whoIs(phone), await whoIs(other)]).toEqual([null, null]);
  expect(await whoIs(desk)).not.toBeNull();
});

test("a new password ends all sessions but the new one, and the server is told at once, as of a sign-out", async () => {
  const { desk, phone } = await ben();
  const change = {
    currentPassword: password,
    newPassword: "another long password",
    revokeOtherSessions: true,
  };
  const { status, cookie } = await post("/change-password", change, desk);
  expect(status).toBe(200);
  expect([await whoIs(desk), await whoIs(phone)]).toEqual([null, null]);
  expect(await whoIs(cookie)).not.toBeNull();
  expect(ended).toHaveBeenCalled();
  ended.mockClear();
  await post("/sign-out", {}, cookie);
  expect(ended).toHaveBeenCalledTimes(1);
});
