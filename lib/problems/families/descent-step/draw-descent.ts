import { zip } from "@/lib/entries";
import { output } from "@/lib/network/forward";
import type { Quantity } from "@/lib/network/quantity";
import { derivative } from "@/lib/network/quantity";
import { rational, rationalText } from "@/lib/network/rational";
import { deadNodes, drawNetwork, hasZeroZ, isMental } from "@/lib/problems/draw-network";
import type { Random } from "@/lib/problems/random";
import { work } from "@/lib/problems/worked";
import { type Quadratic, slopesAt } from "./quadratic";

/** A point and a gradient of two or three entries, none like the other. */
export function drawGradient(random: Random) {
  const signed = (most: number) => random.integer(2, most) * random.pick([-1, 1]);
  const w = Array.from({ length: random.integer(2, 3) }, () => signed(6));
  const gradient = w.map(() => signed(12));
  if (zip(w, gradient).some(([wi, g]) => Math.abs(wi) === Math.abs(g))) return null;
  return {
    about: "gradient",
    w: w.map(String),
    gradient: gradient.map(String),
    eta: drawEta(random),
  } as const;
}

/** A bowl and a point on it, for two steps; null where its slopes are not fit to be asked. */
export function drawBowl(random: Random) {
  const coefficient = () => random.pick([-3, -2, -1, 1, 2, 3]);
  const risk: Quadratic = {
    alpha: random.integer(1, 3),
    beta: random.chance(0.7) ? coefficient() : 0,
    gamma: random.integer(1, 3),
    delta: random.chance(0.5) ? 0 : coefficient() * 2,
    epsilon: coefficient() * 2,
  };
  const point = [coefficient(), coefficient()].map(String);
  const w = point.map(rational);
  const isBowl = 4 * risk.alpha * risk.gamma > risk.beta ** 2;
  const isFit = zip(slopesAt(risk, w), w).every(
    ([g, wi]) => g.abs().gt(1) && g.abs().lte(20) && !g.abs().equals(wi.abs()),
  );
  return isBowl && isFit
    ? ({ about: "quadratic", risk, point, eta: drawEta(random), steps: 2 } as const)
    : null;
}

/** A small network with one node off, a target close by, and a weight with a derivative to go down. */
export function drawNetworkStep(random: Random) {
  const network = drawNetwork(random, { widths: [2, 2, 1], activations: ["relu", "linear"], weightRange: 3 });
  const of: Quantity = { kind: "W", layer: 1, from: random.integer(1, 2), to: random.integer(1, 2) };
  const { passes } = work(network);
  const residual = random.pick([-3, -2, 2, 3]);
  const target = rationalText(output(passes).sub(residual));
  const { gradient } = work(network, { type: "squared", target: [target], half: false });
  const slope = derivative(gradient, of).abs();
  const isFit =
    isMental(passes, gradient) &&
    !hasZeroZ(passes) &&
    deadNodes(passes).flat().length === 1 &&
    slope.gt(1) &&
    slope.lte(40);
  return isFit ? ({ about: "network", network, target, of, eta: drawEta(random) } as const) : null;
}

function drawEta(random: Random): string {
  return random.pick(["1/2", "1/4", "1/10"]);
}
