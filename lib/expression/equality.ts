import { canonicalForm, canonicalText } from "./canonical-form";
import { allParts, type CallNode, type Expression } from "./expression";
import { fingerprint } from "./fingerprint";
import { sortedMonomials } from "./polynomial";
import { equalForRelu } from "./relu-equality";
import type { Shape } from "./shape";

export interface CompareOptions {
  /** The statement says that g is the ReLU, so that identities of the ReLU count. */
  readonly relu: boolean;
  /** "strict" refuses g'(a) where g'(z) is meant, though for the ReLU they are equal. */
  readonly strictness: "lenient" | "strict";
}

/**
 * slopeOfActivation: g′ is taken at an a instead of the z; true for the ReLU alone, worth a word.
 * reluIdentity: equal for the ReLU, not for every g.
 * swappedIndices: a weight stands there that only exists with its indices exchanged.
 */
export type Remark = "slopeOfActivation" | "reluIdentity" | "swappedIndices";

export interface Comparison {
  readonly equal: boolean;
  /** 1: for every g; 2: for the ReLU. */
  readonly tier: 1 | 2 | null;
  readonly remarks: readonly Remark[];
  /** The class of the answer: that of the key for what is equal to it. */
  readonly bucket: string;
}

/** Whether an answer is the key, by what it means and not by how it is written. Exact, and the same every time. */
export function compare(
  answer: Expression,
  key: Expression,
  shape: Shape,
  { relu, strictness }: CompareOptions,
): Comparison {
  const swapped = allParts(answer).some((part) => part.kind === "symbol" && part.outOfRange);
  const remarks: readonly Remark[] = swapped ? ["swappedIndices"] : [];
  const typed = classOf(answer, shape);
  const right = classOf(key, shape);
  // Looked at also where both are equal for every g, so that the time it takes does not tell.
  const isEqualForRelu = relu && equalForRelu(answer, key, shape);
  if (isSameClass(typed, right)) return { equal: true, tier: 1, remarks, bucket: bucketIn(right) };
  if (!isEqualForRelu) return { equal: false, tier: null, remarks, bucket: bucketIn(typed) };
  const remark = hasSlopeOfActivation(answer, shape) ? "slopeOfActivation" : "reluIdentity";
  const accepted = remark === "reluIdentity" || strictness === "lenient";
  return {
    equal: accepted,
    tier: accepted ? 2 : null,
    remarks: [...remarks, remark],
    bucket: bucketIn(accepted ? right : typed),
  };
}

/** Tier 1: whether two expressions are equal for every g. */
export function equalForAnyG(left: Expression, right: Expression, shape: Shape): boolean {
  return isSameClass(classOf(left, shape), classOf(right, shape));
}

/**
 * The class of an expression, the same for all that are equal for every g: its canonical text, which the parser reads
 * back, or "#" and its fingerprint where there is none or it is longer than 600 characters.
 */
export function bucketOf(expression: Expression, shape: Shape): string {
  return bucketIn(classOf(expression, shape));
}

const longestBucket = 600;

interface ExpressionClass {
  readonly print: string | null;
  readonly form: string | null;
}

/** The key's class is asked for with every answer. */
const classes = new WeakMap<Shape, WeakMap<Expression, ExpressionClass>>();

function classOf(expression: Expression, shape: Shape): ExpressionClass {
  const known = classes.get(shape) ?? new WeakMap<Expression, ExpressionClass>();
  classes.set(shape, known);
  const found = known.get(expression) ?? {
    print: fingerprint(expression, shape),
    form: canonicalText(expression, shape),
  };
  known.set(expression, found);
  return found;
}

/** Where both have canonical forms these decide too, so that no answer can be made up to fit the fixed points. */
function isSameClass(left: ExpressionClass, right: ExpressionClass): boolean {
  if (left.print === null || left.print !== right.print) return false;
  return left.form === null || right.form === null || left.form === right.form;
}

function bucketIn({ print, form }: ExpressionClass): string {
  return form !== null && form.length <= longestBucket ? form : (print ?? "#");
}

function hasSlopeOfActivation(expression: Expression, shape: Shape): boolean {
  return allParts(expression).some((part) => part.kind === "call" && part.prime && isActivation(part, shape));
}

function isActivation({ argument }: CallNode, shape: Shape): boolean {
  const [monomial, another] = sortedMonomials(canonicalForm(argument, shape) ?? new Map());
  const [power, further] = monomial?.powers ?? [];
  return power?.atom.meaning.kind === "a" && another === undefined && further === undefined;
}
