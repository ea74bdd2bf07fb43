import { signInPath } from "@/app/sign-in/destination";

/**
 * Where a remote link leads: better-auth signs in and goes on to the console of the room, or, with a link that is used or
 * too old, to the page that asks to sign in. Absolute all through, since a phone reaches this server under another name
 * (`origin`) than this machine does, and better-auth knows one.
 */
export function remoteSignIn(origin: string, token: string, code: string): string {
  const path = `/console/${code}`;
  const link = new URL("/api/auth/magic-link/verify", origin);
  link.searchParams.set("token", token);
  link.searchParams.set("callbackURL", `${origin}${path}`);
  link.searchParams.set("errorCallbackURL", `${origin}${signInPath(path)}`);
  return link.href;
}
