import { z } from "zod";
import type { PartId } from "@/lib/ids";
import { err, ok, type Result } from "@/lib/result";
import { type Absence, absences } from "@/lib/review/gradebook-column";
import type { ParticipationRule } from "@/lib/review/participation";

/** What an address says about grades: a preview can be bookmarked, and a download has the address of its preview. */
export interface ExportQuery {
  readonly rule: ParticipationRule;
  readonly absence: Absence;
}

/** Points for answering three quarters of the parts, right or wrong. */
export const usualQuery: ExportQuery = {
  rule: {
    ...{ pointsPossible: 10, participationWeight: 100, correctnessWeight: 0, countedShare: 0.75 },
    excused: new Set(),
  },
  absence: "empty",
};

const { rule: usual } = usualQuery;
const number = (least: number, most: number, usually: number, problem: string) =>
  z.coerce.number(problem).min(least, problem).max(most, problem).default(usually);

const querySchema = z.object({
  points: number(0.01, 10_000, usual.pointsPossible, "Points possible is a number above 0, at most 10,000."),
  correctness: number(0, 100, usual.correctnessWeight, "The share for right answers is 0 to 100 percent."),
  full: number(1, 100, usual.countedShare * 100, "The share for full participation is 1 to 100 percent."),
  absent: z.enum(absences, "Choose what students get who never joined.").default(usualQuery.absence),
});

/** Reads the rule of an address; what is not said is as usual. The error is a sentence that says what to correct. */
export function readExportQuery(params: URLSearchParams): Result<ExportQuery, string> {
  const said = [...params].filter(([, value]) => value.trim() !== "");
  const read = querySchema.safeParse(Object.fromEntries(said));
  if (!read.success) return err(read.error.issues[0]?.message ?? "This rule cannot be read.");
  const { points, correctness, full, absent } = read.data;
  const rule = {
    ...{ pointsPossible: points, participationWeight: 100 - correctness, correctnessWeight: correctness },
    ...{ countedShare: full / 100, excused: new Set(params.getAll("excused").map((id) => id as PartId)) },
  };
  return ok({ rule, absence: absent });
}

/** The same as the fields of a form or an address. The inverse of `readExportQuery`. */
export function exportFields({ rule, absence }: ExportQuery): readonly (readonly [string, string])[] {
  return [
    ["points", `${rule.pointsPossible}`],
    ["correctness", `${rule.correctnessWeight}`],
    ["full", `${Math.round(rule.countedShare * 1e4) / 100}`],
    ["absent", absence],
    ...[...rule.excused].map((id) => ["excused", id] as const),
  ];
}
