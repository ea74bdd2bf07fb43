import { zip } from "@/lib/entries";
import { allParts, type Expression } from "./expression";
import { type Interpreter, interpreter } from "./interpret";
import { type Ratio, reluPoint, reluPointCount } from "./relu-points";
import type { Shape } from "./shape";

const fewestDefined = 20;

/**
 * Whether two expressions agree for g = ReLU, g′(v) = 1 for v > 0, else 0: with exact fractions at fixed points in every
 * pattern of living and dead nodes (`reluPoint`). So g'(z)² = g'(z), a = z g'(z) and g'(a) = g'(z). Where one of
 * them divides by zero the other must too, as 1/g'(z) is not g'(z); fewer than 20 other points are too few. Sigmoids and tanh are never ReLUs.
 * All points are looked at, also after the first that tells them apart: how long it takes does not tell whether they are equal.
 */
export function equalForRelu(left: Expression, right: Expression, shape: Shape): boolean {
  if (![left, right].every((expression) => hasReluOnly(expression, shape))) return false;
  let defined = 0;
  let apart = false;
  for (const [a, b] of zip(valuesOf(left, shape), valuesOf(right, shape))) {
    if (a === null && b === null) continue;
    if (a === null || b === null || a.over * b.under !== b.over * a.under) apart = true;
    defined++;
  }
  return !apart && defined >= fewestDefined;
}

/** The key's are asked for with every answer, and an answer's for the key and for the whole of which the key is a blank. */
const values = new WeakMap<Shape, WeakMap<Expression, readonly (Ratio | null)[]>>();

function valuesOf(expression: Expression, shape: Shape): readonly (Ratio | null)[] {
  const known = values.get(shape) ?? new WeakMap<Expression, readonly (Ratio | null)[]>();
  values.set(shape, known);
  const found =
    known.get(expression) ??
    Array.from({ length: reluPointCount }, (_, index) => pointOf(shape, index).evaluate(expression));
  known.set(expression, found);
  return found;
}

function hasReluOnly(expression: Expression, shape: Shape): boolean {
  const isRelu = (name: string) => name === "g" || name === "relu";
  return (
    shape.activations.every((activation) => activation === "linear" || isRelu(activation)) &&
    allParts(expression).every((part) => part.kind !== "call" || isRelu(part.fn))
  );
}

/** The points of shapes in use: they are always the same, and most of the work is in their forward passes. */
const points = new WeakMap<Shape, Map<number, Interpreter<Ratio>>>();

function pointOf(shape: Shape, index: number): Interpreter<Ratio> {
  const known = points.get(shape) ?? new Map<number, Interpreter<Ratio>>();
  points.set(shape, known);
  const point = known.get(index) ?? interpreter(shape, reluPoint(shape, index));
  known.set(index, point);
  return point;
}
