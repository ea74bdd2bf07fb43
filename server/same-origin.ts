import type { IncomingMessage } from "node:http";

/**
 * Whether a request comes from a page of ours: a page of another site must not act for the person whose browser it runs
 * in, since cookies go along. Browsers leave the Origin out of some requests, and then mostly say what site asked; programs
 * without a browser send neither. `allowed` are origins beside the address asked.
 */
export function isSameOrigin({ headers }: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return ["same-origin", "none", undefined].includes(siteOf(headers));
  if (allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function siteOf(headers: IncomingMessage["headers"]): string | undefined {
  const site = headers["sec-fetch-site"];
  return Array.isArray(site) ? site.join() : site;
}
