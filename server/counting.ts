import type { RoomStore } from "@/db/room-store";
import type { PartId } from "@/lib/ids";
import { type Counts, foldCounts } from "@/lib/room/counts";
import { currentPart, type Room } from "@/lib/room/room";
import type { CountedAnswer } from "@/lib/room/rounds";
import type { LiveRoom } from "./live-rooms";

/** Counts what the part on show has: a query over the answers that count, so that it is right after any crash. */
export function createCounting(store: RoomStore): (live: LiveRoom) => Promise<Counts> {
  let tallies = 0;

  /** A round that is over is counted once; the one on show, as often as it is asked. */
  async function answersOf(live: LiveRoom, room: Room, part: PartId, round: number, isLast: boolean) {
    if (isLast) return store.countedAnswers(room.id, part, round);
    const key = `${part} ${round}`;
    const known = live.settledRounds.get(key);
    if (known) return known;
    const found = await store.countedAnswers(room.id, part, round);
    live.settledRounds.set(key, found);
    return found;
  }

  return async function count(live) {
    // Taken before anything is awaited: counts of one part shown under the next would be wrong, and tell too early.
    const { room, connected, writing } = live;
    const run = currentPart(room);
    const last = run && run.state.name !== "ready" ? { part: run.id, round: run.state.round } : null;
    const rounds = Array.from({ length: last?.round ?? 0 }, (_, index) => index + 1);
    const [seats, unreadable, ...answers] = await Promise.all([
      store.countParticipants(room.id),
      last ? store.countUnreadable(room.id, last.part, last.round) : 0,
      ...rounds.map(
        (round): Promise<readonly CountedAnswer[]> =>
          last ? answersOf(live, room, last.part, round, round === last.round) : Promise.resolve([]),
      ),
    ]);
    tallies += 1;
    const isWriting = [...writing].filter(([id, part]) => part === run?.id && !room.removed.has(id)).length;
    return foldCounts(room, {
      ...{ number: tallies, connected, seats, unreadable },
      rounds: answers,
      writing: run?.state.name === "open" ? isWriting : 0,
    });
  };
}
