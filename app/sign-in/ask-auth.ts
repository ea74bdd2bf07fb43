import { err, ok, type Result } from "@/lib/result";

const unreachable = "The server did not answer. Check that it is running, then try again.";

/**
 * Sends a form to the accounts' own addresses, which set and clear the session's cookie. Null when it worked, or the
 * sentence to show: `refused` for what the person can mend.
 */
export async function askAuth(
  path: string,
  body: Readonly<Record<string, unknown>>,
  refused: string,
): Promise<string | null> {
  try {
    const response = await fetch(`/api/auth${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return null;
    if (response.status === 429) return "Too many tries. Wait a minute, then try again.";
    return response.status < 500 ? refused : unreachable;
  } catch {
    return unreachable;
  }
}

const addressIn = (value: unknown): string | null =>
  typeof value === "object" && value !== null && "url" in value && typeof value.url === "string"
    ? value.url
    : null;

/** Begins a sign-in by the university: where the browser is to go, or the sentence to show. */
export async function askUniversity(to: string, back: string): Promise<Result<string, string>> {
  const away = "Your university did not answer. Try again, or sign in with your password.";
  try {
    const response = await fetch("/api/auth/sign-in/social", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ provider: "oidc", callbackURL: to, errorCallbackURL: back }),
    });
    const url = response.ok ? addressIn(await response.json()) : null;
    return url === null ? err(away) : ok(url);
  } catch {
    return err(unreachable);
  }
}
