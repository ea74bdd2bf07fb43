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
