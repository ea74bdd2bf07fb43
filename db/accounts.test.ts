import { afterEach, beforeEach, expect, test } from "vitest";
import { type Accounts, createAccounts } from "./accounts";
import { addressHeader } from "./auth-options";
import { type Database, openDatabase } from "./database";

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
