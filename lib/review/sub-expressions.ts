import { canonicalForm } from "@/lib/expression/canonical-form";
import type { Expression } from "@/lib/expression/expression";
import { parseExpression } from "@/lib/expression/parser";
import type { Shape } from "@/lib/expression/shape";
import { bucketLabel } from "@/lib/grading/bucket-label";
import { expressionPart } from "@/lib/grading/expression-part";
import { quantityId } from "@/lib/network/quantity";
import { inlinePartialTex, quantityTex } from "@/lib/network/symbols";
import { type WeightIndex, written } from "@/lib/problems/notation";
import type { Markup, Part } from "@/lib/problems/question";
import { wordsText } from "@/lib/problems/words";
import type { ReviewedSubmission } from "./records";
import { isRight } from "./records-by-part";

/** What has to be found on the way to an answer. */
export interface SubExpression {
  /** The same for the same expression in other parts. */
  readonly id: string;
  readonly label: Markup;
  /** Whether who gave this answer failed at it; null where the answer does not tell. */
  readonly isFailed: (answer: ReviewedSubmission) => boolean | null;
}

/** The one derivative that a part asks for, and every factor of a key that is a formula. */
export function subExpressionsOf(part: Part, weightIndex: WeightIndex = "from-to"): readonly SubExpression[] {
  return [...derivativeOf(part, weightIndex), ...factorsOf(part)];
}

function derivativeOf({ asks }: Part, weightIndex: WeightIndex): readonly SubExpression[] {
  if (asks === null) return [];
  const { of, quantity } = asks;
  return [
    {
      id: `${of}/${quantityId(quantity)}`,
      label: written(`$${inlinePartialTex(quantityTex(quantity), of)}$`, weightIndex),
      isFailed: isWrong,
    },
  ];
}

function factorsOf(part: Part): readonly SubExpression[] {
  const asked = expressionPart(part);
  if (asked === null) return [];
  const { shape } = asked;
  const answers = new Map<string, ReadonlySet<string> | null>();
  const factorsIn = (bucket: string) => {
    const found = answers.get(bucket) ?? read(bucket, shape);
    answers.set(bucket, found);
    return found;
  };
  return [...(factors(asked.key, shape) ?? [])].map((factor) => ({
    id: `${shape.weightIndex} ${factor}`,
    label: wordsText(bucketLabel(part, factor)),
    isFailed(answer) {
      if (!isWrong(answer)) return false;
      const found = answer.bucket === null ? null : factorsIn(answer.bucket);
      return found === null ? null : !found.has(factor);
    },
  }));
}

/** Who rightly goes on from an own earlier mistake made no other one. */
function isWrong(answer: ReviewedSubmission): boolean {
  return !isRight(answer) && !answer.carried;
}

function read(bucket: string, shape: Shape): ReadonlySet<string> | null {
  const answer = parseExpression(bucket, shape);
  return answer.ok ? factors(answer.value, shape) : null;
}

/** Everything that is multiplied in one of the products, numbers left out; null where there is no canonical form. */
function factors(expression: Expression, shape: Shape): ReadonlySet<string> | null {
  const form = canonicalForm(expression, shape);
  return form && new Set([...form.values()].flatMap(({ powers }) => powers.map(({ atom }) => atom.text)));
}
