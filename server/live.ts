import type { Server as HttpServer, IncomingMessage, ServerResponse } from "node:http";
import type { Accounts } from "@/db/accounts";
import type { RoomMembers } from "@/db/room-members";
import type { QuestionsOfRooms } from "@/db/room-questions";
import type { RoomStore } from "@/db/room-store";
import type { RosterStore } from "@/db/roster-store";
import type { RoomCode } from "@/lib/ids";
import { refusal } from "@/lib/protocol/refusal";
import { clientAddress } from "./client-address";
import type { ServerClock } from "./clock";
import { createForget, type Forget } from "./forget";
import { createHttp, type Handler } from "./http";
import { createLimits, type LimitSettings, type Limits } from "./limits";
import { createLiveRooms } from "./live-rooms";
import { serveLive } from "./live-server";
import type { Log } from "./log";
import { createMeters, type Gauges, type Meters } from "./meters";
import { createPublisher } from "./publisher";
import { createReadiness, type ReadinessOptions } from "./readiness";
import { recheckConsoles } from "./recheck";
import { createRoomClock } from "./room-clock";
import { createIo, type Io } from "./sockets";
import { createWriter } from "./writer";

const recheckMs = 60_000;
const followMs = 5_000;

export interface LiveOptions {
  readonly store: RoomStore;
  readonly rosters: RosterStore;
  readonly accounts: Pick<Accounts, "instructorOf">;
  readonly members: Pick<RoomMembers, "roleOf">;
  readonly questions: QuestionsOfRooms;
  /** Where phones reach this server; its pages may connect. */
  readonly origin: string;
  readonly alsoAllowed: readonly string[];
  readonly log: Log;
  readonly clock: ServerClock;
  readonly pages: Handler;
  readonly limits: LimitSettings;
  /** How many proxies stand before the server. */
  readonly proxies: number;
  /** Of the machine: for the meters and for who asks whether the server is ready. */
  readonly machine: Pick<Gauges, "log" | "freeShare"> & Pick<ReadinessOptions, "probe">;
  /** Added to every response. */
  readonly securityHeaders: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface Live {
  readonly meters: Meters;
  readonly forget: Forget;
  /** Ends, at once, the consoles of who may not run their room any more. Also done by itself once a minute. */
  recheckConsoles(): Promise<void>;
  /** Rooms belong to somebody else from now on: already so in the database. */
  roomsGiven(codes: readonly RoomCode[], ownerId: string): Promise<void>;
  /** Whether somebody may learn now what a secret in an address leads to (`Limits.mayTry`). */
  readonly mayTry: Limits["mayTry"];
  stop(): Promise<void>;
}

/** The live room on an HTTP server: sockets, joins, codes, and pages for everything else. */
export function attachLive(httpServer: HttpServer, options: LiveOptions): Live {
  const { store, rosters, accounts, members, origin, log, pages, machine, proxies } = options;
  const { now, follow } = options.clock;
  let stopping = false;
  const io = createIo(httpServer, [origin, ...options.alsoAllowed]);
  const writer = createWriter(store, {
    ...{ log, now },
    onCommit: (seconds, writes) => meters.committed(seconds, writes),
  });
  const meters = createMeters({ ...machine, connections: () => connectionsOf(io), queued: writer.queued });
  const limits = createLimits(options.limits);
  const publisher = createPublisher(io, store, { origin, log, now });
  const clock = createRoomClock(writer, publisher, now);
  const liveRooms = createLiveRooms(store, options.questions, clock.set);
  const address = (request: IncomingMessage) => clientAddress(request, proxies);
  const isStopping = () => stopping;
  const readiness = createReadiness({ ...machine, isStopping });
  const { securityHeaders } = options;
  const shared = {
    liveRooms,
    store,
    accounts,
    members,
    writer,
    publisher,
    clock,
    limits,
    meters,
    address,
    log,
    now,
  };
  serveLive(io, shared);
  const recheck = () =>
    recheckConsoles(io.sockets.sockets.values(), { accounts, members }).catch((error: unknown) =>
      log.error({ err: error }, "sessions could not be checked again"),
    );
  const rechecking = setInterval(recheck, recheckMs);
  const following = setInterval(() => {
    if (io.engine.clientsCount === 0 && !clock.isTiming()) follow();
  }, followMs);
  const forPages = { ...shared, rosters, origin, isStopping, readiness, securityHeaders };
  httpServer.on("request", createHttp(forPages, pages));
  return {
    meters,
    forget: createForget(io, { liveRooms, store, publisher }),
    recheckConsoles: recheck,
    async roomsGiven(codes, ownerId) {
      for (const code of codes) {
        const live = await liveRooms.held(code);
        // What is being written would put the room back as it was before.
        await writer.drain();
        if (live) live.room = { ...live.room, ownerId };
      }
    },
    mayTry: limits.mayTry,
    async stop() {
      stopping = true;
      clearInterval(rechecking);
      clearInterval(following);
      clock.stop();
      publisher.stop();
      // So that phones say what is happening instead of looking for the fault in their Wi-Fi.
      io.emit("refused", refusal("restarting"));
      // Closes every connection and the HTTP server; what was handed in before is still written.
      const closed = io.close();
      httpServer.closeAllConnections();
      await closed;
      await writer.drain();
    },
  };
}

function* connectionsOf(io: Io) {
  for (const { data, conn } of io.sockets.sockets.values())
    yield { role: data.actor.role, transport: conn.transport.name };
}
