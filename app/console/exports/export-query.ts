import { z } from "zod";
import type { PartId } from "@/lib/ids";
import { err, ok, type Result } from "@/lib/result";
import { type Absence, absences } from "@/lib/review/gradebook-column";
import type { ParticipationRule } from "@/lib/review/gradebook-grades";

/** What an address says about grades: a preview can be bookmarked, and a download has the address of its preview. */
export interface ExportQuery {
  readonly rule: ParticipationRule;
  readonly absence: Absence;
}

/** Points for answering three quarters of the parts, right or wrong. */
export const usualQuery: ExportQuery = {
  rule: { pointsPossible: 10, participation: 100, correctness: 0, fullShare: 0.75, excused: [] },
  absence: "empty",
};

const { rule: usual } = usualQuery;
const number = (least: number, most: number, usual: number, problem: string) =>
  z.coerce.number(problem).min(least, problem).max(most, problem).default(usual);

const querySchema = z
  .object({
    points: number(
      0.01,
      10_000,
      usual.pointsPossible,
      "Points possible is a number above 0, at most 10,000.",
    ),
    participation: number(
      0,
      100,
      usual.participation,
      "The weight of taking part is a number from 0 to 100.",
    ),
    correctness: number(0, 100, usual.correctness, "The weight of right answers is a number from 0 to 100."),
    full: number(
      1,
      100,
      usual.fullShare * 100,
      "The share for full participation is a percentage from 1 to 100.",
    ),
    absent: z.enum(absences, "Choose what students get who never joined.").default(usualQuery.absence),
  })
  .refine(({ participation, correctness }) => participation + correctness > 0, {
    error: "One of the two weights must be above 0, or there is nothing to give points for.",
  });

/** Reads the rule of an address; what is not said is as usual. The error is a sentence that says what to correct. */
export function readExportQuery(params: URLSearchParams): Result<ExportQuery, string> {
  const said = [...params].filter(([, value]) => value.trim() !== "");
  const read = querySchema.safeParse(Object.fromEntries(said));
  if (!read.success) return err(read.error.issues[0]?.message ?? "This rule cannot be read.");
  const { points, participation, correctness, full, absent } = read.data;
  const excused = params.getAll("excused").map((id) => id as PartId);
  return ok({
    rule: { pointsPossible: points, participation, correctness, fullShare: full / 100, excused },
    absence: absent,
  });
}

/** The same as the fields of a form or an address. The inverse of `readExportQuery`. */
export function exportFields({ rule, absence }: ExportQuery): readonly (readonly [string, string])[] {
  return [
    ["points", `${rule.pointsPossible}`],
    ["participation", `${rule.participation}`],
    ["correctness", `${rule.correctness}`],
    ["full", `${Math.round(rule.fullShare * 1e4) / 100}`],
    ["absent", absence],
    ...rule.excused.map((id) => ["excused", id] as const),
  ];
}
