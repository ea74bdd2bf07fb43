"use server";

import { toString as qrCode } from "qrcode";
import { runtime } from "@/db/runtime";
import { roomFor } from "./room-for";

/** A secret to be scanned, and for how long it is one. */
export interface RemoteCode {
  /** The QR code, as SVG. */
  readonly svg: string;
  readonly minutes: number;
}

/**
 * A QR code of a link that signs a phone in as whoever asks and leads to this room's console. It works
 * once. Null where they do not run the room.
 */
export async function remoteCode(code: string): Promise<RemoteCode | null> {
  const access = await roomFor(code, "");
  if (typeof access === "string") return null;
  const { accounts, origin } = runtime();
  const { path, minutes } = await accounts.remotePath(access.by.email, access.room.code);
  return { svg: await qrCode(`${origin}${path}`, { type: "svg", margin: 2 }), minutes };
}
