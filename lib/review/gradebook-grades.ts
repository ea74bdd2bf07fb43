import type { Millis, PartId, ParticipantId } from "@/lib/ids";
import { contentOf, type RoomContent } from "@/lib/room/content";
import { type Room, regradeOf } from "@/lib/room/room";
import type { StoredSubmission } from "@/lib/room/submission";
import { hasTruth, standing } from "@/lib/room/verdicts";
import { askedPartsOf } from "./records";

/** How grades are made of a lecture. Weights are relative to one another; one of them may be 0. */
export interface ParticipationRule {
  readonly pointsPossible: number;
  readonly participation: number;
  readonly correctness: number;
  /** From this share of the parts answered on (0 … 1, not 0) a student has taken part in full. */
  readonly fullShare: number;
  /** Parts that count for nobody. */
  readonly excused: readonly PartId[];
}

/** What one student did in the parts that count. */
export interface Grade {
  readonly answered: number;
  readonly asked: number;
  /** Sum of the scores of the last round that the student answered of each part; `graded` is the most it can be. */
  readonly score: number;
  readonly graded: number;
  /** 0 … the points possible. */
  readonly points: number;
}

/** The score of the answer that counts of each student in each part: of the last round that the student answered. */
export type CountedScores = ReadonlyMap<PartId, ReadonlyMap<ParticipantId, number>>;

interface Counted {
  readonly round: number;
  readonly revision: number;
  readonly receivedAt: Millis;
  readonly score: number;
}

/** Gathers the answers that count, whatever order they come in (R13: of a round the highest revision, the first of equals). */
export function scoreGatherer(room: Room, content: RoomContent) {
  const best = new Map<PartId, Map<ParticipantId, Counted>>();
  return {
    add(submission: StoredSubmission): void {
      const { partId, participantId, round, revision, receivedAt, late, bucket } = submission;
      if (late || bucket === null || room.removed.has(participantId)) return;
      const ofPart = best.get(partId) ?? new Map<ParticipantId, Counted>();
      best.set(partId, ofPart);
      const before = ofPart.get(participantId);
      if (before && !isBefore(before, submission)) return;
      const { score } = standing(contentOf(content, partId).part, regradeOf(room, partId), submission);
      ofPart.set(participantId, { round, revision, receivedAt, score });
    },
    scores(): CountedScores {
      return new Map(
        [...best].map(([part, students]) => [
          part,
          new Map([...students].map(([student, { score }]) => [student, score])),
        ]),
      );
    },
  };
}

function isBefore(a: Omit<Counted, "score">, b: Omit<Counted, "score">): boolean {
  if (a.round !== b.round) return a.round < b.round;
  return a.revision === b.revision ? b.receivedAt < a.receivedAt : a.revision < b.revision;
}

/**
 * Everybody's grade: points possible × (participation · p + correctness · c) ∕ (participation + correctness), where
 * p = min(1, answered ∕ asked ∕ fullShare) and c = score ∕ graded. Where nothing is known to be right only p counts.
 */
export function gradesOf(
  room: Room,
  content: RoomContent,
  students: readonly ParticipantId[],
  scores: CountedScores,
  rule: ParticipationRule,
): ReadonlyMap<ParticipantId, Grade> {
  const parts = askedPartsOf(room).filter((part) => !rule.excused.includes(part));
  const withTruth = parts.filter((part) => hasTruth(contentOf(content, part).part, regradeOf(room, part)));
  const of = (student: ParticipantId, all: readonly PartId[]) =>
    all.flatMap((part) => scores.get(part)?.get(student) ?? []);
  return new Map(
    students.map((student) => {
      const answered = of(student, parts).length;
      const score = of(student, withTruth).reduce((sum, one) => sum + one, 0);
      const done = { answered, asked: parts.length, score, graded: withTruth.length };
      return [student, { ...done, points: pointsOf(done, rule) }];
    }),
  );
}

function pointsOf(
  { answered, asked, score, graded }: Omit<Grade, "points">,
  rule: ParticipationRule,
): number {
  if (asked === 0) return 0;
  const participation = Math.min(1, answered / asked / rule.fullShare);
  const weight = graded === 0 ? 0 : rule.correctness;
  const correctness = graded === 0 ? 0 : score / graded;
  const weights = rule.participation + weight;
  // Only right answers count and none is known: there is nothing to give points for.
  if (weights === 0) return 0;
  return (rule.pointsPossible * (rule.participation * participation + weight * correctness)) / weights;
}
