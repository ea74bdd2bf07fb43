import type { Mistake } from "@/lib/expression/compare-monomials";
import { bucketOf } from "@/lib/expression/equality";
import { parseExpression } from "@/lib/expression/parser";
import { type WeightIndex, written } from "@/lib/problems/notation";
import type { Markup, Misconception, Part } from "@/lib/problems/question";
import { sentenceOf } from "@/lib/problems/rule-labels";
import { isRightBucket } from "./bucket";
import { mistakeLabel, mistakeSentence } from "./expression-labels";
import { expressionPart } from "./expression-part";
import { compareBucket } from "./grade-expression";
import { patternOf } from "./patterns";

/** Something that an answer is consistent with; never what it proves. */
export interface Diagnosis {
  readonly code: string;
  readonly label: Markup;
  /** What is said to a student, where there is more to say than the label. */
  readonly sentence: Markup | null;
  /** Of two mistakes at once. So many pairs lead somewhere that one student's answer may be chance. */
  readonly isPair: boolean;
}

/** More than that many names for one answer explain nothing: they say that the question cannot tell them apart. */
const mostNames = 3;
/** Of formulae, where each name is read off the answer itself, two are as many as anybody can weigh. */
const mostMistakes = 2;

/**
 * What a class of equal answers is consistent with. First the misconceptions of one mistake that predict exactly this
 * answer, in the order of the catalogue: two or three where the numbers cannot tell them apart; of more, none is named,
 * since a list of four says no more than "wrong" and looks like knowledge. Then what a formula, or a whole vector or
 * matrix, shows of itself. Last two mistakes at once, if a single pair leads there. The right answer has none; nor has one
 * that rightly goes on from an earlier mistake, which is for the caller to see (`Grade.carried`).
 */
export function diagnose(
  part: Part,
  bucket: string,
  weightIndex: WeightIndex = "from-to",
): readonly Diagnosis[] {
  if (isRightBucket(part, bucket)) return [];
  const sentence = (text: Markup | null) => (text === null ? null : written(text, weightIndex));
  const named = ({ code, label }: Misconception, isPair: boolean): Diagnosis => ({
    ...{ code, label, isPair },
    sentence: sentence(sentenceOf(code)),
  });

  const singles = predictions(part).filter((prediction) => prediction.bucket === bucket);
  if (singles.length > 0)
    return singles.length > mostNames ? [] : singles.map((prediction) => named(prediction, false));
  const mistakes = mistakesOf(part, bucket);
  if (mistakes.length > 0)
    return mistakes.map((code) => ({
      ...{ code, label: mistakeLabel(code), isPair: false },
      sentence: sentence(mistakeSentence(code)),
    }));
  const pattern = patternOf(part, bucket);
  if (pattern) return [{ ...pattern, isPair: false }];
  const [pair, another] = part.pairs().filter((prediction) => prediction.bucket === bucket);
  return pair === undefined || another !== undefined ? [] : [named(pair, true)];
}

function mistakesOf(part: Part, bucket: string): readonly Mistake[] {
  const candidates = compareBucket(part, bucket)?.candidates ?? [];
  return candidates.length > mostMistakes ? [] : candidates;
}

const canonical = new WeakMap<Part, readonly Misconception[]>();

/** A part's misconceptions; those of formulae by the buckets that students' formulae have. */
function predictions(part: Part): readonly Misconception[] {
  const asked = expressionPart(part);
  if (asked === null) return part.misconceptions;
  const known =
    canonical.get(part) ??
    part.misconceptions.map((misconception) => {
      const read = parseExpression(misconception.bucket, asked.shape);
      return read.ok ? { ...misconception, bucket: bucketOf(read.value, asked.shape) } : misconception;
    });
  canonical.set(part, known);
  return known;
}
