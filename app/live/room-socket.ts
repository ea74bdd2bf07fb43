import { io, type Socket } from "socket.io-client";
import { type ClientEvents, type Handshake, protocolVersion, type ServerEvents } from "@/lib/protocol/events";
import type { Refusal } from "@/lib/protocol/refusal";
import { transports } from "./transports";

export type RoomSocket = Socket<ServerEvents, ClientEvents>;

/** A connection to one room, not yet opened. Coming back after a break is for `keepConnected`. */
export function roomSocket(code: string, as: Handshake["as"]): RoomSocket {
  const auth: Handshake = { v: protocolVersion, code, as };
  return io({
    autoConnect: false,
    // Own manager per room and role: a shared one would keep a connection that React has already taken down.
    forceNew: true,
    auth,
    transports: transports(),
    tryAllTransports: true,
    // Its own pauses are drawn first and cut to the longest then: after half a minute nearly all are the longest.
    reconnection: false,
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
