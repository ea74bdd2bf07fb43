import { io, type Socket } from "socket.io-client";
import { type ClientEvents, type Handshake, protocolVersion, type ServerEvents } from "@/lib/protocol/events";
import type { Refusal } from "@/lib/protocol/refusal";
import { transports } from "./transports";

export type RoomSocket = Socket<ServerEvents, ClientEvents>;

/**
 * A connection to one room, not yet opened. It never gives up: after a break it tries again, at first within 1.5 s
 * and never more than 8 s apart, at random so that a class does not come back in one instant.
 */
export function roomSocket(code: string, as: Handshake["as"]): RoomSocket {
  const auth: Handshake = { v: protocolVersion, code, as };
  return io({
    autoConnect: false,
    // Own manager per room and role: a shared one would keep a connection that React has already taken down.
    forceNew: true,
    auth,
    transports: transports(),
    tryAllTransports: true,
    reconnectionDelay: 750,
    reconnectionDelayMax: 8_000,
    randomizationFactor: 1,
    timeout: 8_000,
  });
}

/** The server's reason for refusing a connection, or null where the network failed and trying again may help. */
export function refusalOf(error: Error & { data?: unknown }): Refusal | null {
  const { data } = error;
  return typeof data === "object" && data !== null && "code" in data && "message" in data
    ? (data as Refusal)
    : null;
}
