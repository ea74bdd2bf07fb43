import type { Expression } from "@/lib/expression/expression";
import { parseExpression } from "@/lib/expression/parser";
import { printLatex } from "@/lib/expression/print-latex";
import { isRationalText, rational, rationalTex } from "@/lib/network/rational";
import type { Markup, Part, Words } from "@/lib/problems/question";
import { assertNever } from "@/lib/result";
import { hasFiniteDecimal } from "./decimal";
import { optionLabel, reasonLabel, trueFalseOf } from "./options";

/** What a bar is called: "$-\tfrac{3}{2}$", "True", an option's label, a vector as a tuple, a formula typeset. */
export function bucketLabel(part: Part, bucket: string): Words {
  switch (part.answer.type) {
    case "number":
      return `$${numberTex(bucket)}$`;
    case "vector":
      return `$\\left(${bucket.split(";").map(numberTex).join(",\\ ")}\\right)$`;
    case "matrix":
      return `$${matrixTex(bucket)}$`;
    case "expression":
      return expressionLabel(part, bucket);
    case "trueFalse": {
      const { value, reason } = trueFalseOf(bucket);
      const word = value ? "True" : "False";
      const because = reason === undefined ? undefined : reasonLabel(part, value, reason);
      return because === undefined ? word : `${word}: ${because}`;
    }
    case "choice":
      return optionLabel(part, bucket) ?? "Another option";
    case "choices":
      return bucket.split(",").join(", ");
    default:
      return assertNever(part.answer);
  }
}

/** A bucket that is only a fingerprint stands for a formula too long to be multiplied out. */
function expressionLabel({ answer }: Part, bucket: string): Markup {
  if (answer.type !== "expression") return "a longer formula";
  const read = parseExpression(bucket, answer.shape);
  return read.ok ? `$${printLatex(addedFirst(read.value), answer.shape)}$` : "a longer formula";
}

/** u − ηs rather than −ηs + u, as people write it: a sum begins with what is added, where anything is. */
function addedFirst(expression: Expression): Expression {
  if (expression.kind !== "sum") return expression;
  const first = expression.terms.find(({ negative }) => !negative);
  return first
    ? { ...expression, terms: [first, ...expression.terms.filter((term) => term !== first)] }
    : expression;
}

function matrixTex(bucket: string): string {
  const rows = bucket.split(";").map((row) => row.split(",").map(numberTex).join("&"));
  return `\\begin{pmatrix}${rows.join("\\\\")}\\end{pmatrix}`;
}

/** Fractions of more than hundredths were typed as decimals, and are shown as such where that is shorter. */
const mostParts = 100n;

/** Numbers that would not fit on a bar are shown rounded; their buckets stay exact. */
function numberTex(text: string): string {
  if (!isRationalText(text)) return "?";
  const value = rational(text);
  const decimal = value.d > mostParts && hasFiniteDecimal(value) ? value.toString() : null;
  if (decimal !== null && decimal.length < Math.min(text.length, 15)) return decimal;
  if (text.length <= 14) return rationalTex(rational(text));
  const [mantissa = "", exponent = "0"] = rational(text).valueOf().toExponential(2).split("e");
  return `\\approx ${mantissa}\\cdot 10^{${Number(exponent)}}`;
}
