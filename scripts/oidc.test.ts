import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createAccounts } from "@/db/accounts";
import { addressHeader, ownerEmail } from "@/db/auth-options";
import { type Database, openDatabase } from "@/db/database";
import { sqliteInvitations } from "@/db/invitations";
import { addUser } from "@/db/testing/add-user";
import { startOidcProvider } from "@/e2e/oidc-provider";

const origin = "http://poll.example.org";
const client = { clientId: "backpoll", clientSecret: "a secret of the client" };
const settings = { secret: "s".repeat(40), origin, trustedOrigins: [origin] };
let database: Database;
let provider: Awaited<ReturnType<typeof startOidcProvider>>;

beforeEach(async () => {
  database = openDatabase(":memory:", "db/migrations");
  provider = await startOidcProvider(client);
});
afterEach(async () => {
  await provider.stop();
  database.$client.close();
});

function accountsFor(allowedDomains: readonly string[]) {
  const oidc = { ...client, issuer: provider.issuer, name: "Example University", allowedDomains };
  return createAccounts(database, { ...settings, oidc });
}
type Accounts = ReturnType<typeof accountsFor>;

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .filter((one) => !one?.endsWith("="))
    .join("; ");

/** The browser begins: where it is sent, and the cookie that it keeps. */
async function begin(accounts: Accounts) {
  const response = await accounts.handler(
    new Request(`${origin}/api/auth/sign-in/social`, {
      method: "POST",
      headers: { "content-type": "application/json", origin, [addressHeader]: "203.0.113.3" },
      body: JSON.stringify({ provider: "oidc", callbackURL: "/decks", errorCallbackURL: "/sign-in" }),
    }),
  );
  const { url }: { url?: string } = response.ok ? await response.json() : {};
  return { url: url ?? "", cookie: cookiesOf(response), status: response.status };
}

/** The browser comes back: where it lands, and who it is then. */
async function comeBack(accounts: Accounts, back: string, cookie: string) {
  const headers = { cookie, [addressHeader]: "203.0.113.3" };
  const response = await accounts.handler(new Request(back, { headers }));
  const to = new URL(response.headers.get("location") ?? "", origin);
  const who = await accounts.instructorOf(new Headers({ cookie: cookiesOf(response) }));
  return { path: to.pathname, error: to.searchParams.get("error"), who };
}

async function signIn(accounts: Accounts) {
  const { url, cookie } = await begin(accounts);
  const there = await fetch(url, { redirect: "manual" });
  return comeBack(accounts, there.headers.get("location") ?? "", cookie);
}

const users = () => database.$client.prepare("select email, role from user order by email").raw().all();
const ada = { sub: "1", email: "Ada@uni.example", email_verified: true, name: "Ada Lovelace" };

describe("sign-in by a university", () => {
  test("makes an instructor of a first-time person of an allowed domain, and knows them again", async () => {
    const accounts = accountsFor(["uni.example"]);
    // What a provider says of roles is not ours.
    provider.says({ ...ada, role: "owner", emailProven: false });
    const first = await signIn(accounts);
    expect(first).toMatchObject({ path: "/decks", error: null });
    expect(first.who).toMatchObject({ name: "Ada Lovelace", email: "ada@uni.example", role: "instructor" });
    provider.says(ada);
    const second = await signIn(accounts);
    expect(second.who?.id).toBe(first.who?.id);
    expect(users()).toEqual([["ada@uni.example", "instructor"]]);
    const asked = provider.asked.find(({ pathname }) => pathname === "/authorize")?.searchParams;
    expect(asked?.get("code_challenge_method")).toBe("S256");
    expect(asked?.get("redirect_uri")).toBe(`${origin}/api/auth/callback/oidc`);
    expect(asked?.get("scope")?.split(" ").toSorted()).toEqual(["email", "openid", "profile"]);
  });

  test.each([
    ["another domain", ["uni.example"], { ...ada, email: "ada@evil.example" }],
    ["a domain that ends like an allowed one", ["uni.example"], { ...ada, email: "ada@notuni.example" }],
    ["a domain below an allowed one", ["uni.example"], { ...ada, email: "ada@x.uni.example" }],
    ["an address with two signs", ["uni.example"], { ...ada, email: "ada@uni.example@evil.example" }],
    ["no allowed domain at all", [], ada],
    ["the account of the printed link", ["backpoll.local"], { ...ada, email: ownerEmail }],
  ])("lets nobody new in of %s", async (_, domains, claims) => {
    provider.says(claims);
    expect(await signIn(accountsFor(domains))).toEqual({
      path: "/sign-in",
      error: "not_admitted",
      who: null,
    });
    expect(users()).toEqual([]);
  });

  test.each([
    ["is not verified", { ...ada, email_verified: false }],
    ["is not said to be verified", { sub: "1", email: "ada@uni.example" }],
  ])("lets nobody in whose e-mail %s, neither new nor to an account", async (_, claims) => {
    const accounts = accountsFor(["uni.example"]);
    provider.says(claims);
    expect(await signIn(accounts)).toMatchObject({
      path: "/sign-in",
      error: "email_not_verified",
      who: null,
    });
    addUser(database, "ada");
    database.$client.prepare("update user set email = 'ada@uni.example'").run();
    expect(await signIn(accounts)).toMatchObject({
      path: "/sign-in",
      error: "account_not_linked",
      who: null,
    });
  });

  test("needs the state of the browser that began it", async () => {
    const accounts = accountsFor(["uni.example"]);
    provider.says(ada);
    const mine = await begin(accounts);
    const back = (await fetch(mine.url, { redirect: "manual" })).headers.get("location") ?? "";
    const other = await begin(accounts);
    // A link that somebody else made for this browser to follow.
    expect(await comeBack(accounts, back, other.cookie)).toMatchObject({ path: "/sign-in", who: null });
    expect(await comeBack(accounts, back, "")).toMatchObject({ path: "/sign-in", who: null });
    const made = new URL(back);
    made.searchParams.set("state", "made up");
    expect(await comeBack(accounts, made.href, mine.cookie)).toMatchObject({ path: "/sign-in", who: null });
    expect(users()).toEqual([]);
  });

  test("works once for each time that it is begun", async () => {
    const accounts = accountsFor(["uni.example"]);
    provider.says(ada);
    const { url, cookie } = await begin(accounts);
    const back = (await fetch(url, { redirect: "manual" })).headers.get("location") ?? "";
    expect((await comeBack(accounts, back, cookie)).who).not.toBeNull();
    expect((await comeBack(accounts, back, cookie)).who).toBeNull();
  });

  test("believes no token that is not signed by the university", async () => {
    const accounts = accountsFor(["uni.example"]);
    provider.says(ada);
    provider.forge();
    expect(await signIn(accounts)).toMatchObject({ path: "/sign-in", who: null });
    expect(users()).toEqual([]);
  });

  test("keeps everything else going while the university is down, and works once it is back", async () => {
    provider.down(true);
    const accounts = accountsFor(["uni.example"]);
    expect(await accounts.oneTimePath()).toMatch(/^\/in\//);
    expect((await begin(accounts)).status).toBeGreaterThanOrEqual(400);
    provider.down(false);
    provider.says(ada);
    expect((await signIn(accounts)).who).toMatchObject({ email: "ada@uni.example" });
  });
});

test("a university that never answers keeps nobody else waiting", async () => {
  provider.fallSilent();
  const accounts = accountsFor(["uni.example"]);
  const token = (await accounts.oneTimePath()).slice("/in/".length);
  const path = `/api/auth/magic-link/verify?token=${token}&callbackURL=/decks`;
  const headers = { [addressHeader]: "203.0.113.3" };
  const response = await accounts.handler(new Request(`${origin}${path}`, { headers }));
  const cookie = cookiesOf(response);
  expect(await accounts.instructorOf(new Headers({ cookie }))).toMatchObject({ role: "owner" });
});

describe("somebody who has an account by an invitation", () => {
  const typed = "a long enough password";
  async function invited(accounts: Accounts, email: string) {
    addUser(database, "boss", "owner");
    const invitations = sqliteInvitations(database);
    const link = await invitations.create(
      { role: "assistant", room: null, note: "", invitedBy: "boss" },
      Date.now(),
    );
    const password = await accounts.hashed(typed);
    await invitations.accept(link, { name: "Ada", email, password }, Date.now());
  }
  const byPassword = async (accounts: Accounts, email: string) =>
    accounts.handler(
      new Request(`${origin}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin, [addressHeader]: "203.0.113.3" },
        body: JSON.stringify({ email, password: typed }),
      }),
    );

  test("comes by the university too, whatever the domain, and keeps role and rooms", async () => {
    const accounts = accountsFor([]);
    await invited(accounts, "ada@uni.example");
    provider.says(ada);
    expect((await signIn(accounts)).who).toMatchObject({ name: "Ada", role: "assistant" });
    expect(users()).toHaveLength(2);
  });

  test("loses it where it was made with an e-mail that is another's: password and sessions end when that one comes", async () => {
    const accounts = accountsFor([]);
    await invited(accounts, "ada@uni.example");
    const thief = cookiesOf(await byPassword(accounts, "ada@uni.example"));
    expect(await accounts.instructorOf(new Headers({ cookie: thief }))).not.toBeNull();
    provider.says(ada);
    expect((await signIn(accounts)).who).toMatchObject({ email: "ada@uni.example" });
    expect(await accounts.instructorOf(new Headers({ cookie: thief }))).toBeNull();
    expect((await byPassword(accounts, "ada@uni.example")).status).toBe(401);
    // Proven once, it stays so: a password that is set now is hers.
    const cookie = cookiesOf(await byPassword(accounts, "ada@uni.example"));
    expect(cookie).toBe("");
    const again = await signIn(accounts);
    expect(again.who).not.toBeNull();
    expect(database.$client.prepare("select count(*) from account").pluck().get()).toBe(1);
  });
});
