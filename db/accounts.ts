import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { magicLink } from "better-auth/plugins/magic-link";
import { type Database, schema } from "./database";

/** The account that the one-time link of a start signs in to. */
export const ownerEmail = "instructor@backpoll.local";
const linkLifetimeSeconds = 24 * 60 * 60;

export type Accounts = ReturnType<typeof createAccounts>;

/**
 * Accounts and sessions of instructors, kept by better-auth in our database. Nobody can sign up over the network,
 * and nobody but this process can make a one-time link. Tokens are stored as hashes.
 */
export function createAccounts(
  database: Database,
  options: { readonly secret: string; readonly origin: string; readonly trustedOrigins: readonly string[] },
) {
  const links = new Map<string, string>();
  const auth = betterAuth({
    secret: options.secret,
    baseURL: options.origin,
    trustedOrigins: [...options.trustedOrigins],
    database: drizzleAdapter(database, { provider: "sqlite", schema }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    session: { expiresIn: 30 * 24 * 60 * 60 },
    disabledPaths: ["/sign-in/magic-link", "/sign-up/email"],
    telemetry: { enabled: false },
    advanced: { cookiePrefix: "backpoll" },
    plugins: [
      magicLink({
        storeToken: "hashed",
        expiresIn: linkLifetimeSeconds,
        sendMagicLink: async ({ email, token }) => void links.set(email, token),
      }),
    ],
  });

  /** The path of a link that signs in as an instructor, by default this server's: once, within a day. */
  async function oneTimePath(email: string = ownerEmail): Promise<string> {
    await auth.api.signInMagicLink({ body: { email, name: "Instructor" }, headers: new Headers() });
    const token = links.get(email);
    links.delete(email);
    if (!token) throw new Error("The sign-in link was not made");
    return `/in/${token}`;
  }

  /** Who a request comes from, by its session cookie; null without a valid one. */
  async function instructorOf(headers: Headers): Promise<Instructor | null> {
    const found = await auth.api.getSession({ headers });
    return found ? { id: found.user.id, name: found.user.name, email: found.user.email } : null;
  }

  return { auth, ownerEmail, oneTimePath, instructorOf };
}

export interface Instructor {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
