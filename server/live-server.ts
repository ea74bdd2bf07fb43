import type { IncomingMessage } from "node:http";
import type { Millis, ParticipantId } from "@/lib/ids";
import { parseCommand, parseHandshake, parsePart, parseSubmission, parseWriting } from "@/lib/protocol/parse";
import { type Refusal, refusal } from "@/lib/protocol/refusal";
import { err, ok } from "@/lib/result";
import { askedSolution } from "@/lib/room/view";
import { guardCode } from "./code-guard";
import { type Registers, seatOf } from "./connect";
import { listen, refuseOthers } from "./door";
import type { Limits } from "./limits";
import type { Log } from "./log";
import type { Meters } from "./meters";
import { obey } from "./obey";
import { people } from "./people";
import type { Publisher } from "./publisher";
import type { RoomClock } from "./room-clock";
import { type ClientSocket, channel, type Io, type Seat } from "./sockets";
import { submit } from "./submit";
import type { Writer } from "./writer";

export interface LiveServer extends Registers {
  readonly writer: Writer;
  readonly publisher: Publisher;
  readonly clock: RoomClock;
  readonly limits: Limits;
  readonly meters: Meters;
  readonly address: (request: IncomingMessage) => string;
  readonly log: Log;
  readonly now: () => Millis;
}

const mostOfSeat = 20;
const mostScreens = 200;

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
  const { log, publisher } = server;
  io.use(async (socket, next) => {
    const refused = await seat(socket).catch((error: unknown) => {
      log.error({ err: error }, "handshake failed");
      return refusal("internal");
    });
    next(refused ? new RefusedError(refused) : undefined);
  });

  /** Seats a connection, or says why not. */
  async function seat(socket: ClientSocket): Promise<Refusal | null> {
    const handshake = parseHandshake(socket.handshake.auth);
    if (!handshake.ok) return handshake.error;
    const { code } = handshake.value;
    const found = await guardCode(code, socket.request, server, () =>
      seatOf(handshake.value, socket.handshake.headers.cookie, server),
    );
    if (!found.ok) return found.error;
    if (isCrowded(io, found.value)) return refusal("tooManyConnections");
    socket.data = found.value;
    return null;
  }

  io.on("connection", (socket) => {
    const { live, actor } = socket.data;
    void socket.join(channel(live, actor.role));
    if (actor.role === "student") trackPresence(socket, socket.data, actor.participantId, server);

    const nothing = () => ok(null);
    refuseOthers(socket, ["submit", "writing", "command", "people", "solution", "sync"]);
    listen(socket, "sync", nothing, async () => ok(await publisher.snapshot(socket.data)), server);
    listen(socket, "command", parseCommand, (command) => obey(io, socket.data, command, server), server);
    listen(socket, "people", nothing, () => people(socket.data, server.store), server);
    listen(
      socket,
      "solution",
      parsePart,
      async (part) => {
        const solution = askedSolution(live.room, live.content, actor, part);
        return solution ? ok(solution) : err(refusal("notRevealed"));
      },
      server,
    );
    listen(
      socket,
      "writing",
      parseWriting,
      async (part) => {
        if (actor.role !== "student") return err(refusal("forbidden"));
        if (part !== null && !live.content.has(part)) return err(refusal("partNotFound"));
        if (part === null) live.writing.delete(actor.participantId);
        else live.writing.set(actor.participantId, part);
        publisher.countsChanged(live);
        return ok(null);
      },
      server,
    );
    listen(
      socket,
      "submit",
      parseSubmission,
      async (message) => {
        const reply = await submit(socket.data, message, server.now(), server);
        publisher.countsChanged(live);
        return reply;
      },
      server,
    );
  });
}

/**
 * Whether there are too many connections already: of one seat, or of a room's projectors and consoles. Generous, since a
 * phone on bad Wi-Fi leaves dead ones behind, which are noticed after 20 s.
 */
function isCrowded(io: Io, { live, actor }: Seat): boolean {
  if (actor.role === "student") return (live.connected.get(actor.participantId) ?? 0) >= mostOfSeat;
  return (io.sockets.adapter.rooms.get(channel(live, actor.role))?.size ?? 0) >= mostScreens;
}

/** A seat is present while it has at least one connection. */
function trackPresence(
  socket: ClientSocket,
  { live }: Seat,
  participant: ParticipantId,
  { publisher, liveRooms }: LiveServer,
): void {
  const { connected } = live;
  connected.set(participant, (connected.get(participant) ?? 0) + 1);
  publisher.countsChanged(live);
  socket.on("disconnect", () => {
    const left = (connected.get(participant) ?? 1) - 1;
    if (left > 0) connected.set(participant, left);
    else connected.delete(participant);
    publisher.countsChanged(live);
    liveRooms.release(live);
  });
}
