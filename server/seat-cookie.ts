import { serialize } from "cookie";
import { plainSeatCookie, secureSeatCookie } from "@/db/seat-token";

const seconds = 400 * 24 * 60 * 60;

/**
 * The one credential of a student: a random token in a cookie that scripts cannot read. Browsers keep a `__Host-`
 * cookie only over TLS; a laptop in a lecture hall serves plain HTTP, where it has its plain name.
 */
export function seatCookie(token: string, secure: boolean): string {
  return serialize(secure ? secureSeatCookie : plainSeatCookie, token, {
    httpOnly: true,
    sameSite: "lax",
    secure,
    path: "/",
    maxAge: seconds,
  });
}
