import type { IncomingMessage } from "node:http";

/**
 * Where a request comes from, for limits. Of what proxies say only as many as are known to stand before the server
 * (`hops`, TRUST_PROXY) are believed: anybody may send `X-Forwarded-For`.
 */
export function clientAddress({ headers, socket }: IncomingMessage, hops: number): string {
  const forwarded = headers["x-forwarded-for"];
  const list = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",");
  const said = hops > 0 ? list.at(-hops)?.trim() : undefined;
  return said || (socket.remoteAddress ?? "unknown");
}
