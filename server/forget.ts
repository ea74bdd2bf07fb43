import type { RoomStore } from "@/db/room-store";
import type { ParticipantId, RoomCode } from "@/lib/ids";
import type { LiveRooms } from "./live-rooms";
import type { Publisher } from "./publisher";
import { channel, type Io } from "./sockets";

/** Makes the running server forget what is not in the database any more. */
export interface Forget {
  /** Seats of a room that has ended: their phones are cut off, and what is known of the room is read anew. */
  seats(code: RoomCode, seats: readonly ParticipantId[]): Promise<void>;
  /** A whole room: everybody in it is cut off. */
  room(code: RoomCode): void;
}

interface Registers {
  readonly liveRooms: LiveRooms;
  readonly store: Pick<RoomStore, "load">;
  readonly publisher: Pick<Publisher, "roomChanged">;
}

export function createForget(io: Io, { liveRooms, store, publisher }: Registers): Forget {
  return {
    async seats(code, seats) {
      const live = await liveRooms.held(code);
      const room = live && (await store.load(code));
      if (!live || !room) return;
      // Nothing is written to a room that has ended: nobody else has changed it meanwhile.
      live.room = room;
      live.settledRounds.clear();
      for (const socket of io.sockets.sockets.values()) {
        const { actor } = socket.data;
        if (actor.role === "student" && seats.includes(actor.participantId)) socket.disconnect(true);
      }
      for (const id of seats) {
        live.connected.delete(id);
        live.writing.delete(id);
      }
      publisher.roomChanged(live);
    },
    room(code) {
      void liveRooms.held(code).then((live) => {
        liveRooms.drop(code);
        if (!live) return;
        for (const role of ["student", "instructor", "projector"] as const)
          io.in(channel(live, role)).disconnectSockets(true);
      });
    },
  };
}
