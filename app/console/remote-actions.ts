"use server";

import { toString as qrCode } from "qrcode";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { readJoinCode } from "@/lib/room/join-code";

/**
 * A QR code, as SVG, of a link that signs a phone in as the instructor who asks and leads to this room's console. It
 * works once. Null where the room is not theirs.
 */
export async function remoteQr(code: string): Promise<string | null> {
  const { id, email } = await requireInstructor(`/console/${code}`);
  const { rooms, accounts, origin } = runtime();
  const known = readJoinCode(code);
  const room = known && (await rooms.load(known));
  if (!room || room.ownerId !== id) return null;
  return qrCode(`${origin}${await accounts.oneTimePath(email)}/${room.code}`, { type: "svg", margin: 2 });
}
