import type { Server as HttpServer } from "node:http";
import type { Accounts } from "@/db/accounts";
import type { RoomStore } from "@/db/room-store";
import type { RosterStore } from "@/db/roster-store";
import type { Millis } from "@/lib/ids";
import { refusal } from "@/lib/protocol/refusal";
import { createHttp, type Handler } from "./http";
import { createLiveRooms } from "./live-rooms";
import { serveLive } from "./live-server";
import type { Log } from "./log";
import { createPublisher } from "./publisher";
import { createRoomClock } from "./room-clock";
import { createIo } from "./sockets";
import { createWriter } from "./writer";

export interface LiveOptions {
  readonly store: RoomStore;
  readonly rosters: RosterStore;
  readonly accounts: Pick<Accounts, "instructorOf">;
  /** Where phones reach this server; its pages may connect. */
  readonly origin: string;
  readonly alsoAllowed: readonly string[];
  readonly log: Log;
  readonly now: () => Millis;
  readonly pages: Handler;
}

/** The live room on an HTTP server: sockets, joins, codes, and pages for everything else. Returns how to stop it. */
export function attachLive(httpServer: HttpServer, options: LiveOptions): { stop(): Promise<void> } {
  const { store, rosters, accounts, origin, log, now, pages } = options;
  const io = createIo(httpServer, [origin, ...options.alsoAllowed]);
  const writer = createWriter(store, log, now);
  const publisher = createPublisher(io, store, { origin, log, now });
  const clock = createRoomClock(writer, publisher, now);
  const liveRooms = createLiveRooms(store, clock.set);
  serveLive(io, { liveRooms, store, accounts, writer, publisher, clock, log, now });
  httpServer.on(
    "request",
    createHttp({ liveRooms, store, rosters, accounts, writer, publisher, clock, origin, now, log }, pages),
  );
  return {
    async stop() {
      clock.stop();
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
