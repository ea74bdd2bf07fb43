import type { PartId } from "@/lib/ids";
import type { Markup, QuestionSource } from "@/lib/problems/question";
import { contentOf } from "@/lib/room/content";
import { weightIndexOf } from "@/lib/room/room";
import { atOnce, type Turns } from "@/lib/turns";
import { followUpOf } from "./follow-up";
import { askedPartsOf, type ReviewRecords } from "./records";
import { submissionsByPart } from "./records-by-part";
import { subExpressionsOf } from "./sub-expressions";

/** A sub-expression that a class got wrong, with a question to ask next. */
export interface FailedExpression {
  /** Markup, a formula: `$\partial H/\partial z_2^{(1)}$`. */
  readonly expression: string;
  /** Students who failed at it, of those who got as far as it; where several parts ask for it, once for each. */
  readonly failed: number;
  readonly reached: number;
  /** Where it was asked, in the order of the deck. */
  readonly parts: readonly PartId[];
  /** A new question of the same family, not harder; null where the family has none. */
  readonly followUp: QuestionSource | null;
}

const mostNamed = 3;
/** Of fewer students nothing is said. */
const fewestReached = 5;
const fewestFailed = 1 / 5;

/**
 * The sub-expressions that a class failed most: at most three, the largest share failed/reached first, of equals the one
 * that more failed. Counted are the answers that count in round 1. A part that asks for one derivative is that derivative,
 * failed by whoever is not right; an answer that rightly goes on from an own earlier mistake is right here. A part that asks
 * for a formula is every factor of its key, failed by whoever is wrong and lacks the factor; a formula too long to be kept
 * is left out. Named is what five students or more reached and a fifth or more of them failed. The same derivative, or
 * factor, of several parts is one. `drawSeed` decides the numbers of the follow-up questions.
 */
export function failedExpressions(records: ReviewRecords, drawSeed: number): readonly FailedExpression[] {
  return atOnce(failedExpressionsInTurns(records, drawSeed));
}

/** The same, in turns. */
export function* failedExpressionsInTurns(
  records: ReviewRecords,
  drawSeed: number,
): Turns<readonly FailedExpression[]> {
  const counts = yield* countsOf(records);
  const worst = counts
    .filter(({ failed, reached }) => reached >= fewestReached && failed / reached >= fewestFailed)
    .toSorted((a, b) => b.failed / b.reached - a.failed / a.reached || b.failed - a.failed)
    .slice(0, mostNamed);
  const named: FailedExpression[] = [];
  for (const [index, { label, failed, reached, parts }] of worst.entries()) {
    yield;
    const [most] = [...parts].toSorted(([, a], [, b]) => b - a);
    named.push({
      ...{ expression: label, failed, reached, parts: [...parts.keys()] },
      followUp: most ? followUpOf(records.room, most[0], drawSeed + index, failed / reached) : null,
    });
  }
  return named;
}

interface Count {
  readonly label: Markup;
  failed: number;
  reached: number;
  /** How many failed at it in each part that asks for it. */
  readonly parts: Map<PartId, number>;
}

function* countsOf({ room, content, submissions }: ReviewRecords): Turns<readonly Count[]> {
  const byPart = submissionsByPart({ submissions });
  const counts = new Map<string, Count>();
  for (const part of askedPartsOf(room)) {
    const first = (byPart.get(part) ?? []).filter(({ counted, round }) => counted && round === 1);
    for (const { id, label, isFailed } of subExpressionsOf(
      contentOf(content, part).part,
      weightIndexOf(room, part),
    )) {
      const count = counts.get(id) ?? { label, failed: 0, reached: 0, parts: new Map() };
      counts.set(id, count);
      const before = count.failed;
      for (const answer of first) {
        yield;
        const failed = isFailed(answer);
        if (failed === null) continue;
        count.reached += 1;
        if (failed) count.failed += 1;
      }
      count.parts.set(part, count.failed - before);
    }
  }
  return [...counts.values()];
}
