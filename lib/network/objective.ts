import type Fraction from "fraction.js";
import { z } from "zod";
import { nth, zip } from "@/lib/entries";
import { assertNever } from "@/lib/result";
import { type ExactReal, fromRational } from "./exact-real";
import { type LayerPass, outputs } from "./forward";
import type { Network } from "./network";
import { isRationalText, one, rational, zero } from "./rational";

const target = z
  .array(z.string().refine(isRationalText, { error: "not a number like -3/2", abort: true }))
  .min(1);
const label = z.array(z.enum(["0", "1"])).min(1);

export const objectiveSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("output"), node: z.int().min(1) }),
  z.strictObject({ type: z.literal("squared"), target, half: z.boolean() }),
  z.strictObject({ type: z.literal("crossEntropy"), target: label }),
  z.strictObject({ type: z.literal("binaryCrossEntropy"), target: label }),
]);

/**
 * What is differentiated. "output": one output node, H where there is one. "squared": R = Σ_k (h_k − y_k)², with `half`
 * R = ½ Σ_k (h_k − y_k)². "crossEntropy": R = −Σ_k y_k ln p_k for a softmax output and a label with a single 1.
 * "binaryCrossEntropy": R = −Σ_k (y_k ln p_k + (1 − y_k) ln(1 − p_k)) for sigmoid outputs.
 */
export type Objective = z.infer<typeof objectiveSchema>;

/** H itself. */
export const theOutput: Objective = { type: "output", node: 1 };

/** Why an objective does not fit a network, or null. */
export function objectiveProblem({ widths, activations }: Network, objective: Objective): string | null {
  const width = widths.at(-1) ?? 0;
  if (objective.type === "output")
    return objective.node <= width ? null : `there is no output ${objective.node}`;
  if (objective.target.length !== width) return `${objective.target.length} targets for ${width} outputs`;
  const last = activations.at(-1);
  if (objective.type === "crossEntropy") {
    if (last !== "softmax") return "cross-entropy needs a softmax output";
    if (objective.target.filter((y) => y === "1").length !== 1) return "the label has a single 1";
  }
  if (objective.type === "binaryCrossEntropy" && last !== "sigmoid")
    return "binary cross-entropy needs sigmoid outputs";
  return null;
}

/** The objective's value, exact. Cross-entropies are logarithms. */
export function objectiveValue(passes: readonly LayerPass[], objective: Objective): ExactReal {
  const values = outputs(passes);
  switch (objective.type) {
    case "output":
      return fromRational(nth(values, objective.node));
    case "squared": {
      const sum = residuals(values, objective.target).reduce((total, r) => total.add(r.mul(r)), zero);
      return fromRational(objective.half ? sum.div(2) : sum);
    }
    case "crossEntropy":
      return logarithm(zip(objective.target, values).map(([y, p]) => (y === "1" ? p : one)));
    case "binaryCrossEntropy":
      return logarithm(zip(objective.target, values).map(([y, p]) => (y === "1" ? p : one.sub(p))));
    default:
      return assertNever(objective);
  }
}

/** ∂/∂a^(L), one entry per output. */
export function objectiveGradient(passes: readonly LayerPass[], objective: Objective): readonly Fraction[] {
  const values = outputs(passes);
  switch (objective.type) {
    case "output":
      return values.map((_, k) => (k + 1 === objective.node ? one : zero));
    case "squared": // ∂(h−y)²/∂h = 2(h−y)
      return residuals(values, objective.target).map((r) => (objective.half ? r : r.mul(2)));
    case "crossEntropy": // −y/p
      return zip(objective.target, values).map(([y, p]) => (y === "1" ? p.inverse().neg() : zero));
    case "binaryCrossEntropy": // −y/p + (1−y)/(1−p)
      return zip(objective.target, values).map(([y, p]) =>
        y === "1" ? p.inverse().neg() : one.sub(p).inverse(),
      );
    default:
      return assertNever(objective);
  }
}

function residuals(values: readonly Fraction[], targets: readonly string[]): readonly Fraction[] {
  return zip(values, targets).map(([h, y]) => h.sub(rational(y)));
}

/** −ln of the product. */
function logarithm(probabilities: readonly Fraction[]): ExactReal {
  return { rational: zero, logOf: probabilities.reduce((product, p) => product.mul(p), one).inverse() };
}
