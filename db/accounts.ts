import { randomUUID } from "node:crypto";
import { betterAuth } from "better-auth";
import { magicLink } from "better-auth/plugins/magic-link";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { type AccountRole, accountRoles } from "@/lib/accounts/may";
import { type AuthSettings, authOptions, ownerEmail } from "./auth-options";
import { type Database, schema } from "./database";
import { createOidc, type OidcSettings, oidcProvider } from "./oidc";

const startMinutes = 24 * 60;
/** A link that is shown on a screen in a full room is soon of no use to anybody. */
const remoteMinutes = 10;

/** All that is answered over the network: what the library can do besides is for this process alone. */
const openPaths: ReadonlySet<string> = new Set([
  ...["/sign-in/email", "/sign-out", "/get-session", "/change-password", "/magic-link/verify", "/error"],
]);
/** Answered where a university is set. */
const oidcPaths: ReadonlySet<string> = new Set(["/sign-in/social", `/callback/${oidcProvider}`]);

const rolesSchema = z.enum(accountRoles);

export type Accounts = ReturnType<typeof createAccounts>;

interface AccountSettings extends AuthSettings {
  readonly oidc?: OidcSettings | null;
}

/**
 * Accounts and sessions of instructors, kept by better-auth in our database. Nobody can sign up over the network,
 * and nobody but this process can make a one-time link. Tokens of links are stored as hashes.
 */
export function createAccounts(database: Database, { oidc = null, ...settings }: AccountSettings) {
  const tokens = new Map<string, string>();
  const auth = betterAuth({
    ...authOptions(database, settings),
    plugins: [
      magicLink({
        storeToken: "hashed",
        expiresIn: startMinutes * 60,
        sendMagicLink: async ({ token, metadata }) => void tokens.set(String(metadata?.ask), token),
      }),
    ],
  });
  const university = oidc && createOidc(database, settings, oidc);

  /** Answers a request to `/api/auth/…`. */
  async function handler(request: Request): Promise<Response> {
    const path = new URL(request.url).pathname.slice("/api/auth".length);
    if (openPaths.has(path)) return auth.handler(request);
    if (university && oidcPaths.has(path)) return university.handler(request);
    return new Response("There is nothing at this address.\n", { status: 404 });
  }

  /** A secret that signs in as an instructor: once, and within some minutes. */
  async function oneTimeToken(email: string, minutes: number): Promise<string> {
    const ask = randomUUID();
    const metadata = { ask, minutes };
    await auth.api.signInMagicLink({ body: { email, name: "Instructor", metadata }, headers: new Headers() });
    const token = tokens.get(ask);
    tokens.delete(ask);
    if (!token) throw new Error("The sign-in link was not made");
    return token;
  }

  /**
   * The path of the link that signs in as who runs this server: once, within a day. Its account owns the server: who can
   * start a server can read everything anyway.
   */
  async function oneTimePath(): Promise<string> {
    const { user } = schema;
    database.update(user).set({ role: "owner" }).where(eq(user.email, ownerEmail)).run();
    return `/in/${await oneTimeToken(ownerEmail, startMinutes)}`;
  }

  /** The path of a link that signs another device in as an instructor, and leads it to the console of a room: once, soon. */
  async function remotePath(email: string, code: string): Promise<RemotePath> {
    return { path: `/in/${await oneTimeToken(email, remoteMinutes)}/${code}`, minutes: remoteMinutes };
  }

  /** Who a request comes from, by its session cookie; null without a valid one. */
  async function instructorOf(headers: Headers): Promise<Instructor | null> {
    const found = await auth.api.getSession({ headers });
    if (!found) return null;
    const { id, name, email, role } = found.user;
    return { id, name, email, role: rolesSchema.parse(role), session: found.session.id };
  }

  /** As the library keeps passwords. */
  async function hashed(password: string): Promise<string> {
    const { password: keeper } = await auth.$context;
    return keeper.hash(password);
  }

  const universityName = oidc?.name ?? null;
  return { auth, handler, ownerEmail, universityName, oneTimePath, remotePath, instructorOf, hashed };
}

interface RemotePath {
  readonly path: string;
  /** For so long it works. */
  readonly minutes: number;
}

export interface Instructor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: AccountRole;
  /** By which session they came, by its id: it opens nothing. */
  readonly session: string;
}
