const limitMs = 4_000;

/**
 * Who answers an ordinary request to our server: itself, a sign-in page of the Wi-Fi, or nobody. A gateway in front of
 * a server that is down (5xx) is nobody.
 */
export async function whoAnswers(): Promise<"server" | "signIn" | "nobody"> {
  try {
    const response = await fetch("/healthz", {
      cache: "no-store",
      // A page to sign in is mostly reached by a redirect, which our server never makes here.
      redirect: "manual",
      signal: AbortSignal.timeout(limitMs),
    });
    if (response.type === "opaqueredirect" || response.status === 511) return "signIn";
    if (!response.ok) return "nobody";
    return (await response.text()) === "ok\n" ? "server" : "signIn";
  } catch {
    return "nobody";
  }
}
