import { nth } from "@/lib/entries";
import { bucketOf } from "@/lib/expression/equality";
import { fromPaths } from "@/lib/expression/from-paths";
import type { Shape } from "@/lib/expression/shape";
import type { Term } from "@/lib/network/paths";
import { factoredOut, mutatedTerms } from "@/lib/problems/mutated-terms";
import type { ExpressionKey, HiddenMisconception, Markup, Misconception } from "@/lib/problems/question";
import { labelOf } from "@/lib/problems/rule-labels";
import type { Formula, LeftOut } from "./blank-formula";

/** What each mistake would put in the box; as buckets of the expressions themselves. */
export function blankMisconceptions(
  key: ExpressionKey,
  shape: Shape,
  { terms, outer, rests, missing }: Formula,
  left: LeftOut,
) {
  const { widths } = shape;
  const right = bucketOf(fromPaths(missing), shape);
  const product = (factors: Term): readonly Term[] => [factors];
  const [only] = missing.length === 1 ? missing : [];
  const predicted: readonly (readonly [code: string, label: Markup, terms: readonly Term[]])[] = [
    ...(only
      ? mutatedTerms(only, widths).map(({ code, term }) => [code, labelOf(code), product(term)] as const)
      : everywhere(missing, widths)),
    ...(left.type === "term" && outer.length > 0 && only
      ? [["OF", labelOf("OF"), product([...outer, ...only])] as const]
      : []),
    ...(left.type === "whole" ? [] : wrongPath(rests, left)),
    ...(left.type === "whole" && terms.length > 1
      ? [
          ["P1", labelOf("P1"), product(nth(terms, 1))] as const,
          ["PL", labelOf("PL"), product(nth(terms, terms.length))] as const,
          [
            "PX",
            labelOf("PX"),
            product([...factoredOut(terms).outer, ...factoredOut(terms).rests.flat()]),
          ] as const,
        ]
      : []),
  ];
  const misconceptions: Misconception[] = [];
  const hidden: HiddenMisconception[] = [];
  for (const [code, label, wrong] of predicted) {
    const bucket = bucketOf(fromPaths(wrong), shape);
    if (bucket === right || bucket === key.text) hidden.push({ code, label });
    else misconceptions.push({ code, label, bucket });
  }
  return { misconceptions, hidden };
}

/** What stands at this place in the path that is printed, and the whole path where one factor is asked. */
function wrongPath(
  rests: readonly Term[],
  left: Exclude<LeftOut, { type: "whole" }>,
): readonly (readonly [string, Markup, readonly Term[]])[] {
  const printed = rests.find((_, i) => i + 1 !== left.term);
  // A single path is the whole right-hand side: written out, it counts as right.
  if (!printed) return [];
  if (left.type === "term") return [["RP", labelOf("RP"), [printed]]];
  return [
    ["RP", labelOf("RP"), [printed.slice(left.factor - 1, left.factor)]],
    ["NT", labelOf("NT"), [nth(rests, left.term)]],
  ];
}

/** The same mistake in every path. */
function everywhere(
  terms: readonly Term[],
  widths: readonly number[],
): readonly (readonly [string, Markup, readonly Term[]])[] {
  const changed = terms.map((term) => mutatedTerms(term, widths));
  const codes = [...new Set(changed.flatMap((all) => all.map(({ code }) => code)))];
  return codes.map((code) => [
    code,
    labelOf(code),
    terms.map((term, i) => changed[i]?.find((one) => one.code === code)?.term ?? term),
  ]);
}
