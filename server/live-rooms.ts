import type { QuestionsOfRooms } from "@/db/room-questions";
import type { RoomStore } from "@/db/room-store";
import type { PartId, ParticipantId, RoomCode } from "@/lib/ids";
import type { RoomContent } from "@/lib/room/content";
import type { Room } from "@/lib/room/room";
import type { CountedAnswer } from "@/lib/room/rounds";

/** A room in use: a cache of what the database says, and who is connected. */
export interface LiveRoom {
  /** As of the last committed event. Only the writer replaces it. */
  room: Room;
  /** What the room shows. Replaced when a question is improvised. */
  readonly content: RoomContent;
  /** Connections by seat: a student with two tabs is one person. Without the seats that were removed. */
  readonly connected: Map<ParticipantId, number>;
  /** Who has typed something that is not saved, and for which part. */
  readonly writing: Map<ParticipantId, PartId>;
  /** The answers that count in rounds that are over: nothing is added to them any more. */
  readonly settledRounds: Map<string, readonly CountedAnswer[]>;
}

export interface LiveRooms {
  /** The room with this code, from memory or from its stored events; null when there is none. */
  find(code: RoomCode): Promise<LiveRoom | null>;
  /** The room where it is in memory. */
  held(code: RoomCode): Promise<LiveRoom | null>;
  /** Forgets a room that is not there any more. */
  drop(code: RoomCode): void;
  /** Forgets a room that has ended and that nobody is connected to. */
  release(live: LiveRoom): void;
}

export function createLiveRooms(
  store: RoomStore,
  questions: QuestionsOfRooms,
  onLoad: (live: LiveRoom) => void,
): LiveRooms {
  // Promises, not rooms: a class that joins at once must not load its room 2,000 times, nor get two of it.
  const found = new Map<RoomCode, Promise<LiveRoom | null>>();

  async function load(code: RoomCode): Promise<LiveRoom | null> {
    const room = await store.load(code);
    if (!room) return null;
    const { content } = await questions.of(room);
    const live = liveRoom(room, content, questions);
    onLoad(live);
    return live;
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
    async held(code) {
      return (await found.get(code)?.catch(() => null)) ?? null;
    },
    drop(code) {
      found.delete(code);
    },
    release(live) {
      if (live.room.place.name === "ended" && live.connected.size === 0) found.delete(live.room.code);
    },
  };
}

function liveRoom(room: Room, content: RoomContent, questions: QuestionsOfRooms): LiveRoom {
  let shown = { sources: room.questions, content };
  return {
    room,
    get content() {
      // Every event makes a new room, but only an improvised question makes new questions.
      const sources = this.room.questions;
      if (shown.sources !== sources) shown = { sources, content: questions.now(this.room).content };
      return shown.content;
    },
    connected: new Map(),
    writing: new Map(),
    settledRounds: new Map(),
  };
}
