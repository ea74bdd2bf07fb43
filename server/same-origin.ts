import type { IncomingMessage } from "node:http";

/**
 * Whether a request comes from a page of ours: a page of another site must not act for the person whose browser it runs
 * in, since cookies go along. Programs without a browser send no Origin. `allowed` are origins beside the address asked.
 */
export function isSameOrigin({ headers }: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
