import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";

/**
 * Where a request comes from, for limits. Of what proxies say only as many as are known to stand before the server
 * (`hops`, TRUST_PROXY) are believed: anybody may send `X-Forwarded-For`.
 */
export function clientAddress({ headers, socket }: IncomingMessage, hops: number): string {
  const forwarded = headers["x-forwarded-for"];
  const list = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",");
  const said = hops > 0 ? list.at(-hops)?.trim() : undefined;
  return ofHousehold(said || (socket.remoteAddress ?? "unknown"));
}

/** One line has 2⁶⁴ addresses of IPv6, and may use another one each time: its first half counts. */
function ofHousehold(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("%", 1).join("").split("::");
  const first = groups(head);
  const last = tail === undefined ? [] : groups(tail);
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => "0");
  const half = [...first, ...zeros, ...last].slice(0, 4);
  return `${half.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::`;
}

function groups(text: string): readonly string[] {
  return text === "" ? [] : text.split(":");
}
