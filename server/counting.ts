import { setImmediate as nextTurn } from "node:timers/promises";
import type { RoomStore } from "@/db/room-store";
import type { AnswerInput } from "@/lib/grading/answer";
import { typedBucket } from "@/lib/grading/typed-bucket";
import type { PartId } from "@/lib/ids";
import { contentOf, type PartContent } from "@/lib/room/content";
import { type Counts, foldCounts } from "@/lib/room/counts";
import { currentPart, type Room } from "@/lib/room/room";
import type { CountedAnswer } from "@/lib/room/rounds";
import { unseenClass } from "@/lib/room/variants";
import type { LiveRoom } from "./live-rooms";

/** Classes that are found before others have their turn. */
const mostAtOnce = 20;

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

  /** A round that is over as it may be seen before the reveal. */
  async function typedAnswersOf(
    { settledRounds }: LiveRoom,
    room: Room,
    content: PartContent,
    part: PartId,
    round: number,
  ) {
    const key = `${part} ${round} as typed`;
    const known = settledRounds.get(key);
    if (known) return known;
    // Many hand in the same words, and to multiply out a formula is dear.
    const buckets = new Map<string, string>();
    const found: CountedAnswer[] = [];
    for (const { participantId, answer } of await store.countedSubmissions(room.id, part, round)) {
      const words = JSON.stringify(answer);
      const bucket = buckets.get(words) ?? seenBucket(content, answer);
      if (!buckets.has(words) && buckets.size % mostAtOnce === mostAtOnce - 1) await nextTurn();
      buckets.set(words, bucket);
      found.push({ participantId, bucket, carried: false });
    }
    settledRounds.set(key, found);
    return found;
  }

  return async function count(live) {
    // Taken before anything is awaited: counts of one part shown under the next would be wrong, and tell too early.
    const { room, content, connected, writing } = live;
    const run = currentPart(room);
    const last = run && run.state.name !== "ready" ? { part: run.id, round: run.state.round } : null;
    const rounds = Array.from({ length: last?.round ?? 0 }, (_, index) => index + 1);
    const asked = run?.state.name === "distribution" ? contentOf(content, run.id) : null;
    const typed =
      run && asked
        ? Promise.all(rounds.map((round) => typedAnswersOf(live, room, asked, run.id, round)))
        : null;
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
      typed: await typed,
      writing: run?.state.name === "open" ? isWriting : 0,
    });
  };
}

/** What may be seen of an answer before the reveal: in own numbers nothing, since its class would tell what is right. */
function seenBucket(content: PartContent, answer: AnswerInput): string {
  return content.variants.length > 0 ? unseenClass : typedBucket(content.part, answer);
}
