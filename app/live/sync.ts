import type { Snapshot } from "@/lib/protocol/events";
import type { RoomSocket } from "./room-socket";
import { createServerClock, type ServerClock } from "./server-clock";

const clocks = new WeakMap<RoomSocket, ServerClock>();

/** The server's clock as the replies on this connection tell it. */
export function clockOf(socket: RoomSocket): ServerClock {
  const known = clocks.get(socket);
  if (known) return known;
  const clock = createServerClock();
  clocks.set(socket, clock);
  return clock;
}

/** The whole state, asked for now; each reply also sets the clock. Rejects when none comes within the limit. */
export async function sync(socket: RoomSocket, limitMs: number): Promise<Snapshot> {
  const sentAt = performance.now();
  const reply = await socket.timeout(limitMs).emitWithAck("sync");
  // The server refuses no sync but by a bug of its own: it is asked again.
  if (!reply.ok) throw new Error(reply.error.message);
  clockOf(socket).add(sentAt, reply.value.now);
  return reply.value;
}
