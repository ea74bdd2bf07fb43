"use server";

import { toString as qrCode } from "qrcode";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { readJoinCode } from "@/lib/room/join-code";

/** A secret to be scanned, and for how long it is one. */
export interface RemoteCode {
  /** The QR code, as SVG. */
  readonly svg: string;
  readonly minutes: number;
}

/**
 * A QR code of a link that signs a phone in as the instructor who asks and leads to this room's console. It works
 * once. Null where the room is not theirs.
 */
export async function remoteCode(code: string): Promise<RemoteCode | null> {
  const { id, email } = await requireInstructor(`/console/${code}`);
  const { rooms, accounts, origin } = runtime();
  const known = readJoinCode(code);
  const room = known && (await rooms.load(known));
  if (!room || room.ownerId !== id) return null;
  const { path, minutes } = await accounts.remotePath(email, room.code);
  return { svg: await qrCode(`${origin}${path}`, { type: "svg", margin: 2 }), minutes };
}
