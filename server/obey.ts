import type { RoomStore } from "@/db/room-store";
import type { Millis } from "@/lib/ids";
import { refusal } from "@/lib/protocol/refusal";
import { err, ok } from "@/lib/result";
import { runs } from "@/lib/room/actor";
import type { Command } from "@/lib/room/command";
import { decide } from "@/lib/room/decide";
import type { LiveRoom } from "./live-rooms";
import type { Publisher } from "./publisher";
import type { RoomClock } from "./room-clock";
import { channel, type Io, type Seat } from "./sockets";
import type { Writer } from "./writer";

interface Registers {
  readonly store: RoomStore;
  readonly writer: Writer;
  readonly publisher: Publisher;
  readonly clock: RoomClock;
  readonly now: () => Millis;
}

/** Carries out a command: decided, written, acknowledged, then told to everybody. */
export async function obey(
  io: Io,
  { live, actor }: Seat,
  command: Command,
  { store, writer, publisher, clock, now }: Registers,
) {
  const seats =
    runs(actor, live.room) && command.type === "removeWave" ? await store.participants(live.room.id) : [];
  const outcome = await writer.write(live, (room) => {
    const events = decide(room, actor, command, now(), seats);
    return events.ok ? ok({ type: "events", events: events.value }) : err(refusal(events.error));
  });
  if (!outcome.ok) return outcome;
  clock.set(live);
  // After the acknowledgement, which goes out in this turn of the loop.
  setImmediate(() => {
    if (command.type === "removeParticipants" || command.type === "removeWave") dismiss(io, live);
    publisher.roomChanged(live);
  });
  return ok({ seq: live.room.seq });
}

/** Ends the connections of seats that were taken away; they may ask again, and are told why they are refused. */
function dismiss(io: Io, live: LiveRoom): void {
  const { removed } = live.room;
  for (const id of io.sockets.adapter.rooms.get(channel(live, "student")) ?? []) {
    const socket = io.sockets.sockets.get(id);
    if (socket?.data.actor.role === "student" && removed.has(socket.data.actor.participantId))
      socket.disconnect(true);
  }
}
