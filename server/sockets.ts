import type { Server as HttpServer, IncomingMessage, ServerResponse } from "node:http";
import { type DefaultEventsMap, Server, type Socket } from "socket.io";
import type { ClientEvents, ServerEvents } from "@/lib/protocol/events";
import type { Actor } from "@/lib/room/actor";
import type { LiveRoom } from "./live-rooms";
import { isSameOrigin } from "./same-origin";

/** What a connection is, decided once from its cookies when it was made. */
export interface Seat {
  readonly live: LiveRoom;
  readonly actor: Actor;
  /** The student's own name; empty for the others. */
  readonly name: string;
}

export type Io = Server<ClientEvents, ServerEvents, DefaultEventsMap, Seat>;
export type ClientSocket = Socket<ClientEvents, ServerEvents, DefaultEventsMap, Seat>;

/** The Socket.IO room of everybody with one role in one live room. */
export function channel(live: LiveRoom, role: Actor["role"]): string {
  return `${live.room.id}:${role}`;
}

/**
 * Socket.IO beside Next on one HTTP server. Connection state recovery stays off: a page that comes back gets the
 * whole state, which also works after a restart. `allowed` are the origins whose pages may connect, beside the
 * server's own address.
 */
export function createIo(httpServer: HttpServer, allowed: readonly string[]): Io {
  const io: Io = new Server(httpServer, {
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 16 * 1024,
    // From the open connection to who it is of: bad Wi-Fi takes a while, nobody takes longer.
    connectTimeout: 10_000,
    perMessageDeflate: false,
    // Their sum is how long a phone takes a silent network for a quiet room: less than ten seconds. The second alone
    // outlasts five dark seconds of bad Wi-Fi.
    pingInterval: 3_000,
    pingTimeout: 6_500,
    allowRequest: (request, decide) => decide(null, isSameOrigin(request, allowed)),
  });
  // That is asked once for each connection; polling goes on in requests of its own.
  io.engine.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const isUpgrade = request.headers.upgrade !== undefined;
    if (isUpgrade || isSameOrigin(request, allowed)) next();
    else response.writeHead(403).end();
  });
  return io;
}
