import { randomUUID } from "node:crypto";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { magicLink } from "better-auth/plugins/magic-link";
import { type Database, schema } from "./database";

/** The account that the one-time link of a start signs in to. */
export const ownerEmail = "instructor@backpoll.local";
/** Where the server writes the address of a request, over whatever was sent under this name. */
export const addressHeader = "x-backpoll-address";
const startMinutes = 24 * 60;
/** A link that is shown on a screen in a full room is soon of no use to anybody. */
const remoteMinutes = 10;

export type Accounts = ReturnType<typeof createAccounts>;

/**
 * Accounts and sessions of instructors, kept by better-auth in our database. Nobody can sign up over the network,
 * and nobody but this process can make a one-time link. Tokens are stored as hashes.
 */
export function createAccounts(
  database: Database,
  options: { readonly secret: string; readonly origin: string; readonly trustedOrigins: readonly string[] },
) {
  const tokens = new Map<string, string>();
  const auth = betterAuth({
    secret: options.secret,
    baseURL: options.origin,
    trustedOrigins: [...options.trustedOrigins],
    database: drizzleAdapter(database, { provider: "sqlite", schema }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 30 * 24 * 60 * 60 },
    disabledPaths: ["/sign-in/magic-link", "/sign-up/email"],
    telemetry: { enabled: false },
    // Per address: guessing passwords and links takes longer than anybody has.
    rateLimit: {
      enabled: true,
      customRules: {
        "/sign-in/email": { window: 60, max: 20 },
        "/magic-link/verify": { window: 60, max: 20 },
      },
    },
    advanced: { cookiePrefix: "backpoll", ipAddress: { ipAddressHeaders: [addressHeader] } },
    plugins: [
      magicLink({
        storeToken: "hashed",
        expiresIn: startMinutes * 60,
        sendMagicLink: async ({ token, metadata }) => void tokens.set(String(metadata?.ask), token),
      }),
    ],
    // The library knows one lifetime for all links. Each of ours says its own.
    databaseHooks: {
      verification: {
        create: {
          before: async (row, context) => {
            const minutes: unknown = context?.body?.metadata?.minutes;
            if (typeof minutes !== "number") return;
            return { data: { ...row, expiresAt: new Date(Date.now() + minutes * 60_000) } };
          },
        },
      },
    },
  });

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

  /** The path of the link that signs in as this server's own instructor: once, within a day. */
  async function oneTimePath(): Promise<string> {
    return `/in/${await oneTimeToken(ownerEmail, startMinutes)}`;
  }

  /** The path of a link that signs another device in as an instructor, and leads it to the console of a room: once, soon. */
  async function remotePath(email: string, code: string): Promise<RemotePath> {
    return { path: `/in/${await oneTimeToken(email, remoteMinutes)}/${code}`, minutes: remoteMinutes };
  }

  /** Who a request comes from, by its session cookie; null without a valid one. */
  async function instructorOf(headers: Headers): Promise<Instructor | null> {
    const found = await auth.api.getSession({ headers });
    return found ? { id: found.user.id, name: found.user.name, email: found.user.email } : null;
  }

  return { auth, ownerEmail, oneTimePath, remotePath, instructorOf };
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
}
