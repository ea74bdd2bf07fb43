import { createHash } from "node:crypto";
import { parse } from "cookie";
import type { RoomId } from "@/lib/ids";

/** The names of the one cookie of a student: browsers keep a `__Host-` cookie only over TLS. */
export const plainSeatCookie = "backpoll_seat";
export const secureSeatCookie = `__Host-${plainSeatCookie}`;

/** The token that a request brings, or null. */
export function seatToken(cookies: string | null | undefined): string | null {
  const jar = parse(cookies ?? "");
  const token = jar[secureSeatCookie] ?? jar[plainSeatCookie];
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : null;
}

/** The token of a phone as it is kept: different in every room, so that rooms cannot be linked by it. */
export function tokenHash(roomId: RoomId, token: string): string {
  return createHash("sha256").update(`${roomId}:${token}`).digest("base64url");
}
