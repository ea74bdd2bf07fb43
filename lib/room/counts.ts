import type { ParticipantId } from "@/lib/ids";
import { mergesAmong, noRegrade, type Regrade } from "./regrade";
import { currentPart, type Room, regradeOf } from "./room";
import { type BarMove, type CountedAnswer, foldRound, movesBetween, type RoundCount } from "./rounds";

/** What is counted of the part on show: from the database and from who is connected. */
export interface Counts {
  readonly number: number;
  /** Seats with a connection, or with an answer in this round. */
  readonly present: number;
  readonly offline: number;
  readonly answered: number;
  readonly unreadable: number;
  /** Seats with something typed that is not saved. */
  readonly writing: number;
  /** The rounds of the part, the one on show last; empty before the first. */
  readonly rounds: readonly RoundCount[];
  /** The rounds as they may be seen before the reveal; null where they are not to be seen, or the truth is seen. */
  readonly typed: TypedRounds | null;
  /** From the last round but one to the last; empty where there is none. */
  readonly moves: readonly BarMove[];
}

/** Rounds whose answers are put together by what was typed alone, with as much of the regrade as holds for them. */
export interface TypedRounds {
  readonly rounds: readonly RoundCount[];
  readonly regrade: Regrade;
}

export interface Counted {
  readonly number: number;
  /** The counted answers of the rounds of the part on show, the first round first; empty where none was opened. */
  readonly rounds: readonly (readonly CountedAnswer[])[];
  /** The same answers with the class of what was typed alone (`typedBucket`); null where nobody is to see them. */
  readonly typed: readonly (readonly CountedAnswer[])[] | null;
  readonly connected: ReadonlySet<ParticipantId> | ReadonlyMap<ParticipantId, unknown>;
  readonly writing: number;
  readonly seats: number;
  readonly unreadable: number;
}

/**
 * Folds the answers that count into what a tally shows, without the seats that were removed (R33). Present is who is
 * connected or has answered, so that answered ≤ present whatever happens to the network (R20).
 */
export function foldCounts(room: Room, { number, connected, seats, unreadable, ...input }: Counted): Counts {
  const { removed } = room;
  const run = currentPart(room);
  const regrade = run ? regradeOf(room, run.id) : noRegrade;
  const staying = (answers: readonly CountedAnswer[]) =>
    removed.size === 0 ? answers : answers.filter(({ participantId }) => !removed.has(participantId));
  const rounds = input.rounds.map(staying);
  const [now = [], before] = rounds.toReversed();
  const answeredOffline = now.filter(({ participantId }) => !connected.has(participantId)).length;
  return {
    number,
    present: connected.size + answeredOffline,
    offline: Math.max(0, seats - removed.size - connected.size),
    answered: now.length,
    unreadable,
    writing: input.writing,
    rounds: rounds.map((answers, index) => foldRound(index + 1, answers, regrade)),
    typed: input.typed && typedRounds(input.typed.map(staying), regrade),
    moves: before ? movesBetween(before, now, regrade) : [],
  };
}

function typedRounds(rounds: readonly (readonly CountedAnswer[])[], regrade: Regrade): TypedRounds {
  const merges = mergesAmong(regrade, new Set(rounds.flat().map(({ bucket }) => bucket)));
  return { rounds: rounds.map((answers, index) => foldRound(index + 1, answers, merges)), regrade: merges };
}
