import { bucketOf } from "@/lib/expression/equality";
import { parseExpression } from "@/lib/expression/parser";
import type { Shape } from "@/lib/expression/shape";
import type { PlainAnswer } from "@/lib/problems/plain/plain-params";
import { labelOf } from "./gift-explanation";
import type { GiftAnswer } from "./gift-question";

type ExpressionAnswer = Extract<PlainAnswer, { type: "expression" }>;

export interface FormulaOfGift {
  readonly answer: ExpressionAnswer;
  readonly right: GiftAnswer;
  readonly unlabelled: readonly GiftAnswer[];
}

const greek: ReadonlySet<string> = new Set([
  ...[
    "alpha",
    "beta",
    "gamma",
    "delta",
    "epsilon",
    "eta",
    "theta",
    "kappa",
    "lambda",
    "mu",
    "nu",
    "xi",
    "pi",
    "rho",
  ],
  ...["tau", "phi", "chi", "psi", "omega"],
]);

/**
 * Short answers as one formula over its letters; null where they are words. GIFT does not say which: a formula has letters
 * that stand alone (or are Greek, or declared) and a sign between them.
 */
export function formulaOfGift(
  answers: readonly GiftAnswer[],
  declared: readonly string[] | null,
  lost: Set<string>,
): FormulaOfGift | null {
  const [right, ...others] = answers.filter(({ weight }) => weight >= 100);
  const text = right?.answer.text ?? "";
  if (!right || (declared === null && !looksLikeFormula(text))) return null;
  const symbols = declared ?? [...new Set(text.match(/[A-Za-z]+\d*/g) ?? [])];
  const bucket = bucketOver(text, symbols);
  if (bucket === null) return null;
  // Another spelling of the same formula is right of itself.
  if (others.some(({ answer }) => bucketOver(answer.text, symbols) !== bucket)) return null;
  if (answers.some(({ weight }) => weight > 0 && weight < 100))
    lost.add("Answers for a part of the points were left out: in Backpoll a formula is right or wrong.");
  const wrong: { text: string; label: string }[] = [];
  const unlabelled: GiftAnswer[] = [];
  for (const given of answers) {
    if (given.weight >= 100 || given.feedback === null) continue;
    const label = labelOf(given, lost);
    const own = bucketOver(given.answer.text, symbols);
    if (label === null || own === null || own === bucket) unlabelled.push(given);
    else wrong.push({ text: given.answer.text, label });
  }
  const answer: ExpressionAnswer = {
    ...{ type: "expression", text, symbols: [...symbols] },
    ...(wrong.length === 0 ? {} : { wrong }),
  };
  return { answer, right, unlabelled };
}

function looksLikeFormula(text: string): boolean {
  if (!/^[A-Za-z0-9\s()[\]{}+\-*/^.,·×−]+$/.test(text) || !/[A-Za-z]/.test(text)) return false;
  const letters = text.match(/[A-Za-z]+/g) ?? [];
  const isSigned = /[A-Za-z0-9)\]}]\s*[+\-*/^·×−(]|^\s*[-−]\s*[A-Za-z(]|\d\s*[A-Za-z]/.test(text);
  return isSigned && letters.every((run) => run.length === 1 || greek.has(run));
}

function bucketOver(text: string, symbols: readonly string[]): string | null {
  const shape: Shape = { widths: [1, 1], activations: ["linear"], weightIndex: "from-to", names: symbols };
  const read = parseExpression(text, shape);
  return read.ok ? bucketOf(read.value, shape) : null;
}
