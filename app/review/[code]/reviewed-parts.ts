import { setImmediate as nextTurn } from "node:timers/promises";
import { runtime } from "@/db/runtime";
import type { AnswerInput } from "@/lib/grading/answer";
import type { Verdict } from "@/lib/grading/graded";
import { splitPartId } from "@/lib/ids";
import { families } from "@/lib/problems/families";
import type { WeightIndex } from "@/lib/problems/notation";
import type { OwnDiagnosis, ShownPart, ShownSolution } from "@/lib/protocol/views";
import { contentOf, type PartContent, type RoomContent } from "@/lib/room/content";
import { type PartRun, type Room, regradeOf } from "@/lib/room/room";
import { solutionOf } from "@/lib/room/solution";
import type { Participant, StoredSubmission } from "@/lib/room/submission";
import { ownContent, variantOf } from "@/lib/room/variants";
import { hasTruth, standing } from "@/lib/room/verdicts";
import { ownDiagnosis } from "@/lib/room/view";

/** What one student did in one round of a part. */
export interface ReviewedRound {
  readonly round: number;
  /** The answer that counts. Nothing is said of it before the reveal. */
  readonly counted: {
    readonly answer: AnswerInput;
    readonly verdict: Verdict | null;
    readonly diagnosis: OwnDiagnosis | null;
  } | null;
  /** The last try of the round, where it was kept but does not count. */
  readonly lost: { readonly answer: AnswerInput; readonly why: "late" | "unreadable" } | null;
}

export interface ReviewedPart {
  readonly shown: ShownPart;
  /** The number of the student's own variant, where everybody has own numbers; else null. */
  readonly variant: number | null;
  readonly rounds: readonly ReviewedRound[];
  /** The worked solution; null where the part was not revealed: then nothing here tells what is right. */
  readonly solution: ShownSolution | null;
  /** How the part stands by its last round; null where there is nothing to judge it by. */
  readonly outcome: Exclude<Verdict, "ungraded"> | "none" | null;
  /** What to practise for more of its kind; null for a question from the board. */
  readonly practice: { readonly family: string; readonly weightIndex: WeightIndex } | null;
}

/** The own part of a lecture: after its end every part that was asked, before it only what everybody has seen. */
export async function reviewedParts(room: Room, seat: Participant): Promise<readonly ReviewedPart[]> {
  const all = await runtime().rooms.submissionsOf(seat.id);
  const { content } = await runtime().questions.of(room);
  const parts: ReviewedPart[] = [];
  for (const run of visibleParts(room)) {
    // The first who looks has the part typeset: a lecture in the next room must not wait for all of them.
    await nextTurn();
    parts.push(await reviewedPart(room, content, run, seat, all));
  }
  return parts;
}

function visibleParts({ parts, place }: Room): readonly PartRun[] {
  return parts.filter(({ state }) =>
    place.name === "ended" ? state.name !== "ready" : state.name === "revealed",
  );
}

async function reviewedPart(
  room: Room,
  content: RoomContent,
  { id, state }: PartRun,
  seat: Participant,
  all: readonly StoredSubmission[],
): Promise<ReviewedPart> {
  const { part, variants } = contentOf(content, id);
  const own = ownContent(contentOf(content, id), seat.id);
  const isRevealed = state.name === "revealed";
  const lastRound = state.name === "ready" ? 0 : state.round;
  const rounds = await Promise.all(
    Array.from({ length: lastRound }, async (_, index) => {
      const round = index + 1;
      const counted = await runtime().rooms.countedSubmission(room.id, id, round, seat.id);
      const last = all.findLast((one) => one.partId === id && one.round === round);
      return reviewedRound(room, contentOf(content, id), round, counted, last, isRevealed);
    }),
  );
  return {
    shown: own.shown,
    variant: variants.length > 0 ? variantOf(contentOf(content, id), seat.id) : null,
    rounds,
    solution: isRevealed ? (variants.length > 0 ? own.solution : solutionOf(room, content, id)) : null,
    outcome: isRevealed && hasTruth(part, regradeOf(room, id)) ? outcomeOf(rounds.at(-1)) : null,
    practice: practiceOf(room, splitPartId(id).question),
  };
}

/** Named field by field: a stored submission also holds its verdict, which is not for everybody to see yet. */
function reviewedRound(
  room: Room,
  content: PartContent,
  round: number,
  counted: StoredSubmission | null,
  last: StoredSubmission | undefined,
  isRevealed: boolean,
): ReviewedRound {
  const lost = last && last.id !== counted?.id && (last.late || last.verdict === "unreadable") ? last : null;
  return {
    round,
    counted: counted && {
      answer: counted.answer,
      ...(isRevealed ? judged(room, content, counted) : { verdict: null, diagnosis: null }),
    },
    lost: lost && { answer: lost.answer, why: lost.late ? "late" : "unreadable" },
  };
}

function judged(room: Room, content: PartContent, counted: StoredSubmission) {
  const { verdict } = standing(content.part, regradeOf(room, counted.partId), counted);
  return {
    verdict: verdict === "unreadable" ? null : verdict,
    diagnosis: ownDiagnosis(room, content, counted),
  };
}

function outcomeOf(last: ReviewedRound | undefined): ReviewedPart["outcome"] {
  const verdict = last?.counted?.verdict ?? "none";
  return verdict === "ungraded" ? null : verdict;
}

function practiceOf({ questions }: Room, id: string): ReviewedPart["practice"] {
  const source = questions.find((question) => question.id === id);
  if (!source || !families.some(({ code }) => code === source.family)) return null;
  return { family: source.family, weightIndex: source.weightIndex ?? "from-to" };
}
