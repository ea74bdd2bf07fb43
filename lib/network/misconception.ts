import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { activate, plain } from "./activation";
import { type BackwardSteps, backwardThrough, chainRule } from "./backward";
import type { Rule } from "./catalogue";
import { type Activate, forward, type LayerPass } from "./forward";
import { isSquare, missteps } from "./missteps";
import { depth, type Network } from "./network";
import { objectiveGradient, theOutput } from "./objective";
import { derivative, exists, type Quantity } from "./quantity";

type Passes = readonly LayerPass[];
type Steps = BackwardSteps<LayerPass>;

/**
 * ∂H/∂quantity as somebody finds it who works exactly by `rule`, or the right one for null. Where ∂H/∂z of layer
 * `known` is told in the problem, nothing goes wrong behind it. Null where the rule has nothing to go wrong with: a
 * transposed index without a square matrix, a swapped index that names no weight, a sigmoid (for which there are other
 * rules). It may well equal the right derivative: then the numbers hide the misconception.
 */
export function mutatedDerivative(
  network: Network,
  quantity: Quantity,
  rule: Rule | null,
  known: number | null = null,
): Fraction | null {
  if (network.activations.includes("sigmoid")) return null;
  const misstep = rule === null ? {} : missteps[rule];
  const asked = misstep.asked ? misstep.asked(quantity) : quantity;
  if (asked === null || !exists(network.widths, asked)) return null;

  const honest = forward(network);
  if (rule === "T" && !behind(honest, quantity, known).some(isSquare)) return null;
  const through = misstep.withoutRelu ? withoutRelu(network, known) : activate;
  const wentForward = forward(network, through);
  const passes = misstep.passes?.(wentForward) ?? wentForward;
  const steps: Steps = { ...chainRule, ...misstep.steps };
  const told = known === null ? steps : { ...steps, dz: telling(honest, passes, known, steps.dz) };
  const found = derivative(backwardThrough(passes, start(passes), told), asked);
  return misstep.answer?.(found) ?? found;
}

/** The layers that the way back from H, or from what is told, passes before it comes to the quantity. */
function behind(passes: Passes, quantity: Quantity, known: number | null): Passes {
  const layer = quantity.kind === "x" ? 0 : quantity.layer;
  return passes.slice(layer, known ?? passes.length);
}

/** a = z in every hidden layer; in the layers before a told z nothing is left to compute. */
function withoutRelu(network: Network, known: number | null): Activate {
  return (g, z, layer) => {
    const node = activate(g, z);
    const isForgotten = layer < depth(network) && layer >= (known ?? 0) - 1;
    return isForgotten ? { ...node, a: plain(z) } : node;
  };
}

/** The step through the activation, but at layer `known` what the problem tells. */
function telling(honest: Passes, passes: Passes, known: number, dz: Steps["dz"]): Steps["dz"] {
  const told = nth(backwardThrough(honest, start(honest)).layers, known).dz;
  return (da, pass) => (pass === nth(passes, known) ? told : dz(da, pass));
}

function start(passes: Passes) {
  return objectiveGradient(passes, theOutput);
}
