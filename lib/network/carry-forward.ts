import type Fraction from "fraction.js";
import { type BackwardSteps, backwardThrough, chainRule } from "./backward";
import { forward, type LayerPass } from "./forward";
import { depth, type Network } from "./network";
import { type Objective, objectiveGradient, theOutput } from "./objective";
import { derivative, type Quantity, quantityId } from "./quantity";

export interface CarryOptions {
  /** The layer whose ∂/∂z the problem tells: what lies behind it is not gone through again. */
  readonly known?: number | null;
  readonly objective?: Objective;
}

/**
 * The asked derivative as it rightly follows from somebody's own earlier derivatives (by `quantityId`), whatever they
 * are: ∂/∂z = own ∂/∂a · g′, ∂/∂a = Σ W · own ∂/∂z, ∂/∂W = a · own ∂/∂z. A derivative by a bias stands for that by its z.
 * Null where none of them enters.
 */
export function carryForward(
  network: Network,
  asked: Quantity,
  earlier: ReadonlyMap<string, Fraction>,
  { known = null, objective = theOutput }: CarryOptions = {},
): Fraction | null {
  const own = (kind: "a" | "z" | "b", layer: number, node: number) =>
    layer < (known ?? depth(network) + 1) ? earlier.get(quantityId({ kind, layer, node })) : undefined;
  const ownA = (layer: number, node: number) => own("a", layer, node);
  const ownZ = (layer: number, node: number) => own("z", layer, node) ?? own("b", layer, node);
  if (!entersInto(network, asked, ownA, ownZ)) return null;

  const passes = forward(network);
  const layerOf = (pass: LayerPass) => passes.indexOf(pass) + 1;
  // An asked ∂/∂z is found anew, even by somebody who had the one by its bias before.
  const isAsked = (layer: number, node: number) =>
    asked.kind === "z" && asked.layer === layer && asked.node === node;
  const steps: BackwardSteps<LayerPass> = {
    ...chainRule,
    dz: (da, pass) => {
      const layer = layerOf(pass);
      const entering = da.map((value, i) => ownA(layer, i + 1) ?? value);
      const dz = chainRule.dz(entering, pass);
      return dz.map((value, i) => (isAsked(layer, i + 1) ? value : (ownZ(layer, i + 1) ?? value)));
    },
  };
  return derivative(backwardThrough(passes, objectiveGradient(passes, objective), steps), asked);
}

type Own = (layer: number, node: number) => Fraction | undefined;

/** Whether an own derivative lies on the way from the output to what is asked. */
function entersInto({ widths }: Network, asked: Quantity, ownA: Own, ownZ: Own): boolean {
  const layer = asked.kind === "x" ? 0 : asked.layer;
  const isBehind = widths.some(
    (width, l) =>
      l > layer &&
      Array.from({ length: width }, (_, i) => i + 1).some((node) => ownA(l, node) ?? ownZ(l, node)),
  );
  if (isBehind) return true;
  switch (asked.kind) {
    case "W":
      return (ownA(layer, asked.to) ?? ownZ(layer, asked.to)) !== undefined;
    case "b":
      return (ownA(layer, asked.node) ?? ownZ(layer, asked.node)) !== undefined;
    case "z":
      return ownA(layer, asked.node) !== undefined;
    case "a":
    case "x":
      return false;
  }
}
