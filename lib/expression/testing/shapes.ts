import type { Expression } from "../expression";
import { parseExpression } from "../parser";
import type { Shape } from "../shape";

const plain: Pick<Shape, "weightIndex" | "names"> = { weightIndex: "from-to", names: ["y", "eta", "n"] };

/** The networks of the tests, by what is special about them. */
export const shapes = {
  "2-2-1": { ...plain, widths: [2, 2, 1], activations: ["g", "linear"] },
  "2-2-2-1": { ...plain, widths: [2, 2, 2, 1], activations: ["g", "g", "linear"] },
  "2-3-3-1": { ...plain, widths: [2, 3, 3, 1], activations: ["g", "g", "linear"] },
  "1-1-1": { ...plain, widths: [1, 1, 1], activations: ["g", "linear"] },
  biases: { ...plain, widths: [2, 2, 1], activations: ["g", "linear"], biases: true },
  relu: { ...plain, widths: [2, 2, 2, 1], activations: ["relu", "relu", "linear"] },
  "sigmoid output": { ...plain, widths: [2, 2, 1], activations: ["relu", "sigma"] },
  "all sigmoid": { ...plain, widths: [2, 2, 1], activations: ["sigma", "sigma"] },
  "linear layer": { ...plain, widths: [2, 2, 2, 1], activations: ["g", "linear", "linear"] },
  "to-from": { ...plain, widths: [2, 2, 2, 1], activations: ["g", "g", "linear"], weightIndex: "to-from" },
  wide: { ...plain, widths: [12, 12, 1], activations: ["g", "linear"] },
} as const satisfies Readonly<Record<string, Shape>>;
export type ShapeName = keyof typeof shapes;

export function shapeNamed(name: ShapeName): Shape {
  return shapes[name];
}

/** The expression of a text that is known to be readable. */
export function expression(text: string, name: ShapeName = "2-2-2-1"): Expression {
  const parsed = parseExpression(text, shapeNamed(name));
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message} (at ${parsed.error.at})`);
  return parsed.value;
}
