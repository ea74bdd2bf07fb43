import { allParts, type Expression } from "./expression";
import { type Interpreter, interpreter } from "./interpret";
import { type Ratio, reluPoint, reluPointCount } from "./relu-points";
import type { Shape } from "./shape";

const fewestDefined = 20;

/**
 * Whether two expressions agree for g = ReLU, g′(v) = 1 for v > 0, else 0: with exact fractions at fixed points in every
 * pattern of living and dead nodes (`reluPoint`). So g'(z)² = g'(z), a = z g'(z) and g'(a) = g'(z). Where one of
 * them divides by zero the other must too, as 1/g'(z) is not g'(z); fewer than 20 other points are too few. Sigmoids and tanh are never ReLUs.
 */
export function equalForRelu(left: Expression, right: Expression, shape: Shape): boolean {
  if (![left, right].every((expression) => hasReluOnly(expression, shape))) return false;
  let defined = 0;
  for (let index = 0; index < reluPointCount; index++) {
    const { evaluate } = pointOf(shape, index);
    const a = evaluate(left);
    const b = evaluate(right);
    if (a === null && b === null) continue;
    if (a === null || b === null) return false;
    if (a.over * b.under !== b.over * a.under) return false;
    defined++;
  }
  return defined >= fewestDefined;
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
