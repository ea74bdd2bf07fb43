import { betterAuth } from "better-auth";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { type AuthSettings, authOptions, ownerEmail } from "./auth-options";
import type { Database } from "./database";
import { proveEmail } from "./prove-email";

/** A university (or another provider of OpenID Connect) by whose word people sign in. */
export interface OidcSettings {
  /** Where its discovery document is, without `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As the button calls it. */
  readonly name: string;
  /** In lower case: whoever has an e-mail there may come without an invitation, as an instructor. Empty lets in nobody new. */
  readonly allowedDomains: readonly string[];
}

/** The provider's name in addresses: it sends people back to `/api/auth/callback/oidc`. */
export const oidcProvider = "oidc";

/**
 * Sign-in by a university: an instance of better-auth of its own, on the same accounts. It asks the provider who it is
 * before it answers anything; nothing else may wait for that. With discovery, PKCE, state, nonce and the check of the ID
 * token's signature, all the library's.
 */
export function createOidc(database: Database, settings: AuthSettings, oidc: OidcSettings) {
  const options = authOptions(database, settings);
  return betterAuth({
    ...options,
    user: {
      ...options.user,
      validateUserInfo: ({ user: { email = "", emailVerified }, source }) => {
        if (source.method !== "oauth") return;
        if (emailVerified !== true) return { error: "email_not_verified" };
        const mayCome = source.action !== "create-user" || isAllowed(email, oidc);
        if (!mayCome || isOwner(email)) return { error: "not_admitted" };
      },
    },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: oidcProvider,
            name: oidc.name,
            discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
            requireIdTokenVerification: true,
            clientId: oidc.clientId,
            clientSecret: oidc.clientSecret,
            scopes: ["openid", "email", "profile"],
            pkce: true,
            mapProfileToUser: async ({ email, email_verified, name }) => {
              // Before the library looks whose account it is.
              if (typeof email === "string" && email_verified === true && !isOwner(email))
                if (proveEmail(database, email)) settings.onSessionEnded?.();
              return { name: typeof name === "string" && name.trim() !== "" ? name : (email ?? "") };
            },
          },
        ],
      }),
    ],
  });
}

function isAllowed(email: string, { allowedDomains }: OidcSettings): boolean {
  return allowedDomains.includes(email.slice(email.lastIndexOf("@") + 1).toLowerCase());
}

/** The account of the printed link is for who can read the terminal, whatever a provider calls people. */
function isOwner(email: string): boolean {
  return email.toLowerCase() === ownerEmail;
}
