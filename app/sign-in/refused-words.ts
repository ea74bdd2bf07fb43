const link =
  "This link was already used or is too old. Show a new code on your console, start the server again for a new link, or sign in with your password.";

const sentences: Readonly<Record<string, string>> = {
  INVALID_TOKEN: link,
  email_not_verified:
    "Your university does not say that your e-mail there is really yours, so it opens no account here. Ask its help desk to verify it, or sign in with your password.",
  account_not_linked:
    "Your university does not say that your e-mail there is really yours, so it opens no account here. Ask its help desk to verify it, or sign in with your password.",
  email_not_found:
    "Your university did not send your e-mail, so nobody knows which account is yours. Sign in with your password.",
  not_admitted:
    "Nobody with this e-mail is invited to this server. Ask its owner, or a colleague who uses it, for an invitation.",
  access_denied: "The sign-in at your university was broken off. Try again, or sign in with your password.",
};

const state = /^(state_|please_restart|invalid_state|nonce)/;

/** Why a sign-in by a link or by a university failed, by the code in the address that it came back to; null where it did not. */
export function refusedWords(code: unknown): string | null {
  if (typeof code !== "string") return null;
  const known = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  if (known !== undefined) return known;
  return state.test(code)
    ? "This sign-in was begun in another window, or too long ago. Begin again here."
    : "Signing in did not work this time. Try again, or sign in with your password.";
}
