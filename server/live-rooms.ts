import type { RoomStore } from "@/db/room-store";
import type { ParticipantId, RoomCode } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { QuestionSource } from "@/lib/problems/question";
import { type RoomContent, roomContent } from "@/lib/room/content";
import type { Room } from "@/lib/room/room";

/** A room in use: a cache of what the database says, and who is connected. */
export interface LiveRoom {
  /** As of the last committed event. Only the writer replaces it. */
  room: Room;
  readonly content: RoomContent;
  /** Connections by seat: a student with two tabs is one person. */
  readonly connected: Map<ParticipantId, number>;
}

export interface LiveRooms {
  /** The room with this code, from memory or from its stored events; null when there is none. */
  find(code: RoomCode): Promise<LiveRoom | null>;
  /** Forgets a room that has ended and that nobody is connected to. */
  release(live: LiveRoom): void;
}

export function createLiveRooms(store: RoomStore): LiveRooms {
  // Promises, not rooms: a class that joins at once must not load its room 2,000 times, nor get two of it.
  const found = new Map<RoomCode, Promise<LiveRoom | null>>();

  async function load(code: RoomCode): Promise<LiveRoom | null> {
    const room = await store.load(code);
    return room && { room, content: roomContent(room.questions.map(build)), connected: new Map() };
  }

  return {
    find(code) {
      const known = found.get(code);
      if (known) return known;
      const loading = load(code);
      found.set(code, loading);
      const forget = () => void found.delete(code);
      loading.then((live) => live ?? forget(), forget);
      return loading;
    },
    release(live) {
      if (live.room.place.name === "ended" && live.connected.size === 0) found.delete(live.room.code);
    },
  };
}

function build(source: QuestionSource) {
  const question = questionFrom(source);
  // A stored question was built once before it was stored: that it no longer can be is a bug, not an input.
  if (!question.ok) throw new Error(`Question ${source.id} cannot be built: ${question.error}`);
  return question.value;
}
