import { contentOfRoom } from "@/app/review/content-of-room";
import { runtime } from "@/db/runtime";
import type { Html } from "@/lib/ids";
import type { ShownPart, ShownSolution, Tally } from "@/lib/protocol/views";
import { foldCounts } from "@/lib/room/counts";
import { rightAnswers } from "@/lib/room/right-answers";
import type { PartRun, Room } from "@/lib/room/room";
import { consoleTally } from "@/lib/room/view";

export interface ReviewedRound {
  readonly round: number;
  readonly tally: Tally;
  readonly right: number;
}

export interface AskedPart {
  readonly shown: ShownPart;
  readonly name: Html;
  readonly solution: ShownSolution;
  readonly rounds: readonly ReviewedRound[];
}

/** Every part that was asked, with the counted answers of each of its rounds. */
export function askedParts(room: Room): Promise<readonly AskedPart[]> {
  return Promise.all(
    room.parts.flatMap(({ id, state }) => {
      const content = contentOfRoom(room).get(id);
      if (!content || state.name === "ready") return [];
      const { shown, name, solution } = content;
      const numbers = Array.from({ length: state.round }, (_, index) => index + 1);
      return [
        Promise.all(numbers.map((round) => reviewedRound(room, { id, state: { ...state, round } }))).then(
          (rounds) => ({ shown, name, solution, rounds }),
        ),
      ];
    }),
  );
}

/** One round as the console showed it: the same counts, folded by the same functions. */
async function reviewedRound(room: Room, run: PartRun): Promise<ReviewedRound> {
  const { rooms } = runtime();
  const round = run.state.name === "ready" ? 0 : run.state.round;
  const [answers, unreadable, seats] = await Promise.all([
    rooms.countedAnswers(room.id, run.id, round),
    rooms.countUnreadable(room.id, run.id, round),
    rooms.countParticipants(room.id),
  ]);
  const shown: Room = {
    ...room,
    place: { name: "part", id: run.id },
    parts: room.parts.map((part) => (part.id === run.id ? run : part)),
  };
  const counts = foldCounts({ number: 0, answers, connected: new Set(), seats, unreadable });
  const tally = consoleTally(shown, contentOfRoom(room), counts);
  return { round, tally, right: rightAnswers(tally) };
}
