import { afterEach, beforeEach, expect, test } from "vitest";
import { type Accounts, createAccounts } from "./accounts";
import { addressHeader } from "./auth-options";
import { type Database, openDatabase } from "./database";
import { sqliteInvitations } from "./invitations";
import { addUser } from "./testing/add-user";

const origin = "http://localhost:3000";
let database: Database;
let accounts: Accounts;
beforeEach(() => {
  database = openDatabase(":memory:", "db/migrations");
  accounts = createAccounts(database, { secret: "s".repeat(40), origin, trustedOrigins: [origin] });
});
afterEach(() => database.$client.close());

async function post(path: string, from: string, body: unknown, headers: Record<string, string> = {}) {
  const request = new Request(`${origin}/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin, [addressHeader]: from, ...headers },
    body: JSON.stringify(body),
  });
  return (await accounts.handler(request)).status;
}

test("T3 passwords are not tried on and on from one address, whatever it says of itself; another one may sign in", async () => {
  const wrong = { email: "ada@example.org", password: "not the password" };
  const tries: number[] = [];
  for (let index = 0; index < 25; index += 1)
    tries.push(
      await post("/sign-in/email", "192.0.2.1", wrong, { "x-forwarded-for": `198.51.100.${index}` }),
    );
  expect(tries.indexOf(429)).toBe(20);
  expect(await post("/sign-in/email", "192.0.2.2", wrong)).toBe(401);
});

test("nobody can make an account over the network, nor a link", async () => {
  const account = { email: "eve@example.org", password: "a good password", name: "Eve" };
  expect(await post("/sign-up/email", "192.0.2.3", account)).toBeGreaterThanOrEqual(400);
  expect(await post("/sign-in/magic-link", "192.0.2.3", { email: account.email })).toBe(404);
  expect(database.$client.prepare("select count(*) from user").pluck().get()).toBe(0);
});

test("a one-time link signs in once, and a session that is ended is one no more", async () => {
  const path = await accounts.oneTimePath();
  const token = path.split("/").at(-1);
  const verify = () =>
    accounts.handler(
      new Request(`${origin}/api/auth/magic-link/verify?token=${token}&callbackURL=/decks`, {
        headers: { [addressHeader]: "192.0.2.4" },
      }),
    );
  const cookie = (await verify()).headers.getSetCookie()[0]?.split(";")[0] ?? "";
  expect(await accounts.instructorOf(new Headers({ cookie }))).toMatchObject({ name: "Instructor" });
  expect((await verify()).headers.getSetCookie()).toEqual([]);
  expect(await post("/sign-out", "192.0.2.4", {}, { cookie })).toBe(200);
  expect(await accounts.instructorOf(new Headers({ cookie }))).toBeNull();
});

test("what an account is cannot be said over the network, in whatever way", async () => {
  const path = await accounts.oneTimePath();
  const token = path.split("/").at(-1);
  const verified = await accounts.handler(
    new Request(`${origin}/api/auth/magic-link/verify?token=${token}&callbackURL=/decks`, {
      headers: { [addressHeader]: "192.0.2.5" },
    }),
  );
  const cookie = verified.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  const headers = new Headers({ cookie });
  expect(await accounts.instructorOf(headers)).toMatchObject({ role: "owner" });
  database.$client.prepare("update user set role = 'assistant'").run();
  for (const asked of ["/update-user", "/admin/set-role", "/admin/update-user", "/update-session"])
    expect(await post(asked, "192.0.2.5", { role: "owner", emailProven: true }, { cookie }), asked).toBe(404);
  // Nor by the library, where a page of ours asked it to.
  await expect(
    accounts.auth.api.updateUser({ body: { name: "Eve", ...({ role: "owner" } as object) }, headers }),
  ).rejects.toThrow(/role is not allowed/);
  expect(await accounts.instructorOf(headers)).toMatchObject({ role: "assistant" });
});

test("of the library's addresses only those are answered that pages use", async () => {
  const unused = ["/sign-up/email", "/list-sessions", "/revoke-sessions", "/delete-user", "/change-email"];
  for (const path of [
    ...unused,
    "/link-social",
    "/sign-in/social",
    "/callback/oidc",
    "/request-password-reset",
  ])
    expect(await post(path, "192.0.2.6", {}), path).toBe(404);
});

test("the account of the printed link owns the server again at each start", async () => {
  await accounts.oneTimePath();
  const at = Date.now();
  database.$client
    .prepare(
      "insert into user (id, name, email, email_verified, role, created_at, updated_at) values ('i', 'I', ?, 1, 'assistant', ?, ?)",
    )
    .run(accounts.ownerEmail, at, at);
  await accounts.oneTimePath();
  expect(database.$client.prepare("select role from user").pluck().get()).toBe("owner");
});

test("who scans the code of their own console keeps their password and their other sessions", async () => {
  const invitations = sqliteInvitations(database);
  addUser(database, "boss", "owner");
  const invitation = { role: "instructor", room: null, note: "", invitedBy: "boss" } as const;
  const link = await invitations.create(invitation, Date.now());
  const [email, typed] = ["ben@example.org", "a long enough password"];
  await invitations.accept(link, { name: "Ben", email, password: await accounts.hashed(typed) }, Date.now());
  const { path } = await accounts.remotePath(email, "KVX7RD");
  await accounts.handler(
    new Request(`${origin}/api/auth/magic-link/verify?token=${path.split("/")[2]}&callbackURL=/decks`, {
      headers: { [addressHeader]: "192.0.2.7" },
    }),
  );
  expect(database.$client.prepare("select count(*) from session").pluck().get()).toBe(1);
  expect(await post("/sign-in/email", "192.0.2.7", { email, password: typed })).toBe(200);
});
