import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { output } from "@/lib/network/forward";
import type { Reason } from "@/lib/problems/reasons";
import type { Worked } from "@/lib/problems/worked";
import { err, ok, type Result } from "@/lib/result";

/** Why all derivatives vanish or not: "flat" and "dead" speak for it, the others against. */
export type Ground = "flat" | "dead" | "alive" | "notExact";

export const saturationReasons: { readonly true: readonly Reason[]; readonly false: readonly Reason[] } = {
  true: [
    { code: "flat", label: "the output's slope, a factor of all, is $0$ or near it" },
    { code: "everyFlat", label: "every activation is flat near such a value" },
    { code: "same", label: "what is about $0$ may be taken as $0$" },
    { code: "dead", label: "all hidden nodes may be off, and a bias makes $H$" },
  ],
  false: [
    { code: "alive", label: "the output is not flat there, so something comes back" },
    { code: "slope", label: "the slope is about as large as $H$ itself" },
    { code: "last", label: "only the weights of the last layer are affected" },
    { code: "notExact", label: "the slope is small, but not exactly $0$" },
  ],
};

/** "Moderate size" of the stem: the bound on weights and activations of a witness. */
const moderate = 3;

/**
 * The ground on which a claim is right or wrong; an error where the witness does not decide it.
 *
 * A witness decides by itself that something is possible, or does not follow. That something holds at *every* such
 * network, or at none, needs an argument: the slope of a flat output is a factor of every derivative; and without biases
 * Σ W·∂H/∂W over the last layer is the output's z times its slope, so that not all of them vanish where both are not 0.
 */
export function groundOf(
  worked: Worked,
  below: Fraction | null,
  wording: "is" | "must" | "can",
): Result<Ground, string> {
  const { network, passes, gradient } = worked;
  const last = nth(passes, passes.length);
  const slope = nth(last.slope, 1).abs();
  const sizes = gradient.layers.flatMap(({ dW }) => dW.flat().map((d) => d.abs()));
  const holds = sizes.every((size) => (below === null ? size.equals(0) : size.lt(below)));
  const isCurved = last.g === "sigmoid" || last.g === "tanh";
  if (isCurved && !isModerate(worked))
    return err(`the witness has a weight or activation beyond ${moderate}`);

  const isFlat = slope.lte(0.025);
  const isExactlyFlat = slope.equals(0);
  if (holds && (isExactlyFlat || (below !== null && isFlat))) return ok("flat");
  if (holds && wording === "can") return ok("dead");
  if (!holds && below === null && isFlat && wording !== "can") return ok("notExact");
  const isForced = network.biases === null && !output(passes).equals(0) && !isFlat && !isCurved;
  if (!holds && (isForced || wording === "must"))
    return isFlat ? err("a flat output decides nothing") : ok("alive");
  return err(
    network.biases && !isCurved ? "no biases, or the witness decides nothing" : "the witness decides nothing",
  );
}

function isModerate({ passes }: Worked): boolean {
  const numbers = passes.flatMap(({ weights, input, a }) => [...weights.flat(), ...input, ...a]);
  return numbers.every((number) => number.abs().lte(moderate));
}
