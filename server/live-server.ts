import type { Millis } from "@/lib/ids";
import { parseCommand, parseHandshake, parseSubmission } from "@/lib/protocol/parse";
import { type Refusal, refusal } from "@/lib/protocol/refusal";
import { err, ok } from "@/lib/result";
import { decide } from "@/lib/room/decide";
import type { Command } from "@/lib/room/room";
import { type Registers, seatOf } from "./connect";
import { listen, refuseOthers } from "./door";
import type { Log } from "./log";
import type { Publisher } from "./publisher";
import { type ClientSocket, channel, type Io, type Seat } from "./sockets";
import { submit } from "./submit";
import type { Writer } from "./writer";

export interface LiveServer extends Registers {
  readonly writer: Writer;
  readonly publisher: Publisher;
  readonly log: Log;
  readonly now: () => Millis;
}

/** A refused handshake: Socket.IO carries `data` to the page. */
class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly data: Refusal;
  constructor(error: Refusal) {
    super(error.message);
    this.data = error;
  }
}

/** Wires the conversation: who may connect, what each may say, and what happens then. */
export function serveLive(io: Io, server: LiveServer): void {
  io.use(async (socket, next) => {
    const refused = await seat(socket).catch((error: unknown) => {
      server.log.error({ err: error }, "handshake failed");
      return refusal("internal");
    });
    next(refused ? new RefusedError(refused) : undefined);
  });

  /** Seats a connection, or says why not. */
  async function seat(socket: ClientSocket): Promise<Refusal | null> {
    const handshake = parseHandshake(socket.handshake.auth);
    if (!handshake.ok) return handshake.error;
    const found = await seatOf(handshake.value, socket.handshake.headers.cookie, server);
    if (!found.ok) return found.error;
    socket.data = found.value;
    return null;
  }

  io.on("connection", (socket) => {
    const { live, actor } = socket.data;
    void socket.join(channel(live, actor.role));
    if (actor.role === "student") trackPresence(socket, socket.data, server);

    refuseOthers(socket, ["submit", "command", "sync"]);
    const { log } = server;
    listen(
      socket,
      "sync",
      () => ok(null),
      async () => ok(await server.publisher.snapshot(socket.data)),
      log,
    );
    listen(socket, "command", parseCommand, (command) => obey(socket.data, command, server), log);
    listen(
      socket,
      "submit",
      parseSubmission,
      async (message) => {
        const reply = await submit(socket.data, message, server.now(), server);
        server.publisher.countsChanged(live);
        return reply;
      },
      log,
    );
  });
}

async function obey({ live, actor }: Seat, command: Command, { writer, publisher, now }: LiveServer) {
  const outcome = await writer.write(live, (room) => {
    const events = decide(room, actor, command, now());
    return events.ok ? ok({ type: "events", events: events.value }) : err(refusal(events.error));
  });
  if (!outcome.ok) return outcome;
  // After the acknowledgement, which goes out in this turn of the loop.
  setImmediate(() => publisher.roomChanged(live));
  return ok({ seq: live.room.seq });
}

/** A seat is present while it has at least one connection. */
function trackPresence(
  socket: ClientSocket,
  { live, actor }: Seat,
  { publisher, liveRooms }: LiveServer,
): void {
  if (actor.role !== "student") return;
  const { participantId } = actor;
  const { connected } = live;
  connected.set(participantId, (connected.get(participantId) ?? 0) + 1);
  publisher.countsChanged(live);
  socket.on("disconnect", () => {
    const left = (connected.get(participantId) ?? 1) - 1;
    if (left > 0) connected.set(participantId, left);
    else connected.delete(participantId);
    publisher.countsChanged(live);
    liveRooms.release(live);
  });
}
