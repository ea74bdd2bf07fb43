import type { Millis, PartId, ParticipantId } from "@/lib/ids";
import { contentOf } from "@/lib/room/content";
import { regradeOf } from "@/lib/room/room";
import { hasTruth } from "@/lib/room/verdicts";
import { atOnce, type Turns } from "@/lib/turns";
import { misconceptionTrends } from "./misconception-trends";
import { normalisedGain } from "./normalised-gain";
import { pointBiserial } from "./point-biserial";
import { askedPartsOf, type ReviewedSubmission, type ReviewRecords } from "./records";
import { isRight, openedAt, roundsOf, submissionsByPart } from "./records-by-part";
import { roundStatistics } from "./round-statistics";

/** Half of the values lie between the quartiles. In milliseconds since the round was opened. */
export interface AnswerTimes {
  readonly lowerQuartile: Millis;
  readonly median: Millis;
  readonly upperQuartile: Millis;
}

/** One round of a part, in numbers. Counts are of students; what came late is left out. */
export interface RoundStatistics {
  readonly round: number;
  readonly answered: number;
  /** Null where nothing is known to be right. */
  readonly right: number | null;
  /** With at least one try, readable or not. */
  readonly tried: number;
  /** With at least one unreadable try, whether they mended it or not. */
  readonly unreadable: number;
  /** Until the answer that counts; null where nobody answered. */
  readonly times: AnswerTimes | null;
}

/** How often a misconception was seen in each round: students whose counted answer is consistent with it. */
export interface MisconceptionTrend {
  /** As in the catalogue: "T", "P1". */
  readonly code: string;
  /** A few words with TeX in them. */
  readonly label: string;
  /** One count per round of the part, the first round first. */
  readonly counts: readonly number[];
}

/** One part of a room after the lecture. Shares are 0 … 1; null where they are not defined. */
export interface ItemStatistics {
  readonly part: PartId;
  readonly rounds: readonly RoundStatistics[];
  /** Share right in the first round: how easy it was (the classical item difficulty p). */
  readonly difficulty: number | null;
  /** Point-biserial correlation of being right in the first round with the rest of the score, −1 … 1. */
  readonly discrimination: number | null;
  /** Hake's normalised gain from the first round to the last. */
  readonly gain: number | null;
  /** Largest first. */
  readonly misconceptions: readonly MisconceptionTrend[];
}

/**
 * Every asked part in numbers, in the order of the deck. Right is what stands as correct in the end, marks, merges and
 * answers that were rightly carried on included; partial credit is not right.
 * Difficulty is p = right/answered in round 1 (Crocker and Algina 1986, chapter 14). Discrimination is `pointBiserial`
 * of being right in round 1 with the rest score: the share right, in round 1, of the other parts with a truth that the
 * student answered; who answered no other part is left out. Gain is `normalisedGain` of the shares right of all who
 * answered the first and the last round; null where one of them has no answer. Times are `answerTimes`.
 */
export function itemStatistics(records: ReviewRecords): readonly ItemStatistics[] {
  return atOnce(itemStatisticsInTurns(records));
}

/** The same, in turns. */
export function* itemStatisticsInTurns(records: ReviewRecords): Turns<readonly ItemStatistics[]> {
  const byPart = submissionsByPart(records);
  yield;
  const results = firstResults(records, byPart);
  const items: ItemStatistics[] = [];
  for (const part of askedPartsOf(records.room)) {
    yield;
    const submissions = byPart.get(part) ?? [];
    items.push(yield* itemOf(records, part, submissions, results));
  }
  return items;
}

/** Of the parts with a truth that a student answered in round 1, how many, and how many of them were right. */
interface Result {
  answered: number;
  right: number;
}

function firstResults(
  records: ReviewRecords,
  byPart: ReadonlyMap<PartId, readonly ReviewedSubmission[]>,
): ReadonlyMap<ParticipantId, Result> {
  const results = new Map<ParticipantId, Result>();
  for (const [part, submissions] of byPart) {
    if (!isKnown(records, part)) continue;
    for (const submission of submissions) {
      if (!submission.counted || submission.round !== 1) continue;
      const result = results.get(submission.participantId) ?? { answered: 0, right: 0 };
      result.answered += 1;
      if (isRight(submission)) result.right += 1;
      results.set(submission.participantId, result);
    }
  }
  return results;
}

function* itemOf(
  records: ReviewRecords,
  part: PartId,
  submissions: readonly ReviewedSubmission[],
  results: ReadonlyMap<ParticipantId, Result>,
): Turns<ItemStatistics> {
  const withTruth = isKnown(records, part);
  const byRound = Array.from({ length: roundsOf(records, part) }, (_, index) =>
    submissions.filter(({ round }) => round === index + 1),
  );
  const rounds = byRound.map((ofRound, index) =>
    roundStatistics(index + 1, ofRound, { openedAt: openedAt(records, part, index + 1), withTruth }),
  );
  const counted = byRound.map((ofRound) => ofRound.filter((submission) => submission.counted));
  const [pre = null, post = null] = [rounds.at(0), rounds.at(-1)].map((round) => round && shareRight(round));
  return {
    ...{ part, rounds },
    difficulty: pre,
    discrimination: withTruth ? discrimination(counted[0] ?? [], results) : null,
    gain: rounds.length < 2 || pre === null || post === null ? null : normalisedGain(pre, post),
    misconceptions: yield* misconceptionTrends(contentOf(records.content, part).part, counted),
  };
}

function shareRight({ answered, right }: RoundStatistics): number | null {
  return right === null || answered === 0 ? null : right / answered;
}

function discrimination(
  first: readonly ReviewedSubmission[],
  results: ReadonlyMap<ParticipantId, Result>,
): number | null {
  const students = first.flatMap((submission) => {
    const all = results.get(submission.participantId);
    if (!all || all.answered < 2) return [];
    const right = isRight(submission);
    return [{ right, rest: (all.right - (right ? 1 : 0)) / (all.answered - 1) }];
  });
  return pointBiserial(students);
}

function isKnown({ room, content }: ReviewRecords, part: PartId): boolean {
  return hasTruth(contentOf(content, part).part, regradeOf(room, part));
}
