import { contentOfRoom } from "@/app/review/content-of-room";
import { runtime } from "@/db/runtime";
import type { Html, PartId, ParticipantId } from "@/lib/ids";
import type { ShownPart, ShownSolution, Tally } from "@/lib/protocol/views";
import { foldCounts } from "@/lib/room/counts";
import type { Room } from "@/lib/room/room";
import { solutionOf } from "@/lib/room/solution";
import { consoleTally } from "@/lib/room/tally";

export interface ReviewedRound {
  readonly round: number;
  readonly tally: Tally;
  /** Null where nothing is known to be right. */
  readonly right: number | null;
}

export interface AskedPart {
  readonly shown: ShownPart;
  readonly name: Html;
  readonly solution: ShownSolution;
  readonly rounds: readonly ReviewedRound[];
}

/** Every part that was asked, with the counted answers of each of its rounds, graded as it was decided in the end. */
export function askedParts(room: Room): Promise<readonly AskedPart[]> {
  return Promise.all(
    room.parts.flatMap(({ id, state }) => {
      const content = contentOfRoom(room).get(id);
      if (!content || state.name === "ready") return [];
      const { shown, name } = content;
      const solution = solutionOf(room, contentOfRoom(room), id);
      return [reviewedRounds(room, id, state.round).then((rounds) => ({ shown, name, solution, rounds }))];
    }),
  );
}

/** The rounds as the console showed them: the same counts, folded by the same functions. */
async function reviewedRounds(room: Room, id: PartId, last: number): Promise<readonly ReviewedRound[]> {
  const { rooms } = runtime();
  const numbers = Array.from({ length: last }, (_, index) => index + 1);
  const [seats, unreadable, answers] = await Promise.all([
    rooms.countParticipants(room.id),
    Promise.all(numbers.map((round) => rooms.countUnreadable(room.id, id, round))),
    Promise.all(numbers.map((round) => rooms.countedAnswers(room.id, id, round))),
  ]);
  return numbers.map((round) => {
    const state = { name: "closed", round } as const;
    const shown: Room = {
      ...room,
      place: { name: "part", id },
      parts: room.parts.map((part) => (part.id === id ? { id, state } : part)),
    };
    const counts = foldCounts(shown, {
      ...{ number: 0, connected: new Set<ParticipantId>(), writing: 0, seats },
      unreadable: unreadable[round - 1] ?? 0,
      rounds: answers.slice(0, round),
    });
    const tally = consoleTally(shown, contentOfRoom(room), counts);
    return { round, tally, right: tally.rounds?.at(-1)?.right ?? null };
  });
}
