import { z } from "zod";
import { type PartId, type ParticipantId, partId } from "@/lib/ids";
import { contentOf } from "@/lib/room/content";
import { regradeOf } from "@/lib/room/room";
import { hasTruth } from "@/lib/room/verdicts";
import { atOnce } from "@/lib/turns";
import { type FirstAndLast, firstAndLast } from "./last-answers";
import { askedPartsOf, type ReviewRecords } from "./records";

/** A number of a form, 0 or more, with a point or a comma. */
const amount = z.union([
  z.number().min(0),
  z
    .string()
    .trim()
    .regex(/^\d{1,9}(?:[.,]\d{1,9})?$/, { error: "Write a number, such as 2.5." })
    .transform((text) => Number(text.replace(",", "."))),
]);
const percent = amount.refine((value) => value <= 100, { error: "At most 100 percent." });

/** How grades are made of a lecture, as forms send it. */
export const participationRuleSchema = z
  .object({
    /** From this share of the asked parts answered on (0 … 1) a student has taken part in full. */
    countedShare: amount.refine((value) => value <= 1, { error: "A share is between 0 and 1." }),
    /** Percent; both are 100 together. */
    participationWeight: percent,
    correctnessWeight: percent,
    pointsPossible: amount,
    /** Parts that nobody is judged on. */
    excused: z
      .array(
        z
          .string()
          .regex(/^.+\/[^/]+$/, { error: "This is no part." })
          .transform(partIdOf),
      )
      .transform((ids): ReadonlySet<PartId> => new Set(ids)),
  })
  .refine(
    ({ participationWeight, correctnessWeight }) =>
      Math.abs(participationWeight + correctnessWeight - 100) < 1e-9,
    {
      error: "The two weights must add up to 100 percent.",
    },
  );
export type ParticipationRule = z.output<typeof participationRuleSchema>;

/** What one student did in the parts that count. */
export interface ParticipationGrade {
  readonly answered: number;
  readonly asked: number;
  /** Sum of the scores of the last round that the student answered of each part. */
  readonly score: number;
  /** 0 … the points possible, to two decimals; null where every part is excused. */
  readonly points: number | null;
}

/**
 * Everybody's grade by a rule of our own: points = possible · (w_p · min(1, (answered/asked)/countedShare) +
 * w_c · score/graded), with the weights w as shares; graded are the asked parts of which it is known what is right. Where
 * there is none of these, taking part is all that counts. Rounded to two decimals, halves away from 0.
 */
export function gradesOf(
  records: ReviewRecords,
  rule: ParticipationRule,
): ReadonlyMap<ParticipantId, ParticipationGrade> {
  const { room, content, participants, submissions } = records;
  const parts = askedPartsOf(room).filter((part) => !rule.excused.has(part));
  const graded = parts.filter((part) => hasTruth(contentOf(content, part).part, regradeOf(room, part)));
  const answers = atOnce(firstAndLast(submissions));
  return new Map(
    participants.map(({ id }) => {
      const own = answers.get(id) ?? new Map<PartId, FirstAndLast>();
      const answered = parts.filter((part) => own.has(part)).length;
      const score = graded.reduce((sum, part) => sum + (own.get(part)?.last.standing.score ?? 0), 0);
      const done = { answered, asked: parts.length, score };
      return [id, { ...done, points: pointsOf(done, graded.length, rule) }];
    }),
  );
}

function pointsOf(
  { answered, asked, score }: Omit<ParticipationGrade, "points">,
  graded: number,
  { countedShare, participationWeight, pointsPossible }: ParticipationRule,
): number | null {
  if (asked === 0) return null;
  const full = countedShare * asked;
  const participation = answered >= full ? 1 : answered / full;
  const weight = graded === 0 ? 1 : participationWeight / 100;
  const correctness = graded === 0 ? 0 : score / graded;
  return toHundredths(pointsPossible * (weight * participation + (1 - weight) * correctness));
}

/** To two decimals, halves away from 0. What should be a half may be a rounding of doubles below it: 1.005 · 100 is. */
export function toHundredths(value: number): number {
  const halves = Math.abs(value) * 100 * (1 + 1e-12);
  return (Math.sign(value) * Math.round(halves)) / 100;
}

function partIdOf(text: string): PartId {
  const slash = text.lastIndexOf("/");
  return partId(text.slice(0, slash), text.slice(slash + 1));
}
