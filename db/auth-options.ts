import type { BetterAuthOptions } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { AccountRole } from "@/lib/accounts/may";
import { type Database, schema } from "./database";

/** The account that the one-time link of a start signs in to. */
export const ownerEmail = "instructor@backpoll.local";
/** Where the server writes the address of a request, over whatever was sent under this name. */
export const addressHeader = "x-backpoll-address";
/** How long a password must be at least. */
export const shortestPassword = 10;

export interface AuthSettings {
  readonly secret: string;
  readonly origin: string;
  readonly trustedOrigins: readonly string[];
  /** Told when a session is over before its time. */
  readonly onSessionEnded?: () => void;
  /** Told what the library complains of, without what it was asked: that may hold secrets. */
  readonly onProblem?: (message: string) => void;
}

/**
 * What better-auth is told wherever it runs. Over the network nobody can sign up, nor say what role an account has: an account
 * is made by the one-time link (the owner's), by who was let in by the university (an instructor's), or by an invitation,
 * which does not come through here.
 */
export function authOptions(database: Database, settings: AuthSettings) {
  return {
    secret: settings.secret,
    baseURL: settings.origin,
    trustedOrigins: [...settings.trustedOrigins],
    database: drizzleAdapter(database, { provider: "sqlite", schema }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    // Refreshed by the hour, so that a list of sessions can say when each was used.
    session: { expiresIn: 30 * 24 * 60 * 60, updateAge: 60 * 60 },
    user: {
      additionalFields: {
        role: { type: "string", input: false, defaultValue: "assistant" },
        emailProven: { type: "boolean", input: false, defaultValue: false },
      },
    },
    telemetry: { enabled: false },
    logger: { log: (_, message) => settings.onProblem?.(message) },
    // Per address: guessing passwords and links takes longer than anybody has.
    rateLimit: {
      enabled: true,
      customRules: {
        "/sign-in/email": { window: 60, max: 20 },
        "/magic-link/verify": { window: 60, max: 20 },
        "/sign-in/social": { window: 60, max: 60 },
      },
    },
    onAPIError: { errorURL: `${settings.origin}/sign-in` },
    advanced: { cookiePrefix: "backpoll", ipAddress: { ipAddressHeaders: [addressHeader] } },
    databaseHooks: {
      user: {
        create: {
          before: async (user) => {
            const isOwner = user.email === ownerEmail;
            const role: AccountRole = isOwner ? "owner" : "instructor";
            return { data: { ...user, role, emailProven: !isOwner } };
          },
        },
      },
      session: { delete: { after: async () => settings.onSessionEnded?.() } },
      verification: {
        create: {
          // The library knows one lifetime for all links. Each of ours says its own.
          before: async (row, context) => {
            const minutes: unknown = context?.body?.metadata?.minutes;
            if (typeof minutes !== "number") return;
            return { data: { ...row, expiresAt: new Date(Date.now() + minutes * 60_000) } };
          },
        },
      },
    },
  } as const satisfies BetterAuthOptions;
}
