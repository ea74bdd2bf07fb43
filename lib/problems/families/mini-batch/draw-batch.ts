import { nth } from "@/lib/entries";
import { forward, output } from "@/lib/network/forward";
import { rational, rationalText } from "@/lib/network/rational";
import { drawNetwork } from "@/lib/problems/draw-network";
import type { Random } from "@/lib/problems/random";
import { meanOver } from "./batch-parts";
import { batchOf, type NetworkBatch, type Parameter } from "./network-batch";

/** Gradients of four or five points, whose batch has a mean in whole numbers. */
export function drawGradients(random: Random) {
  const entry = () => random.integer(2, 9) * random.pick([-1, 1]);
  const gradients = Array.from({ length: random.integer(4, 5) }, () => [entry(), entry()].map(String));
  const batch = drawPoints(random, gradients.length);
  if (batch === null) return null;
  const mean = meanOver(
    gradients.map((gradient) => gradient.map(rational)),
    batch,
  );
  if (!mean.every((value) => value.d === 1n && value.abs().gt(1))) return null;
  return {
    about: "gradients",
    w: [entry(), entry()].map(String),
    gradients,
    batch,
    eta: drawEta(random),
  } as const;
}

/** 2: a line through points; 3: two ReLU nodes, of which a point of the batch switches one off. */
export function drawNetworkBatch(random: Random, difficulty: 2 | 3) {
  const isLine = difficulty === 2;
  const drawn = drawNetwork(random, {
    widths: isLine ? [1, 1] : [1, 2, 1],
    activations: isLine ? ["linear"] : ["relu", "linear"],
    biases: "all",
    weightRange: 3,
  });
  const xs = random.shuffled([-3, -2, -1, 1, 2, 3]).slice(0, 4);
  // Its own input is one of the points, since no other is spoken of.
  const network = { ...drawn, input: [`${nth(xs, 1)}`] };
  const passes = xs.map((x) => forward({ ...network, input: [`${x}`] }));
  const points = xs.map((x, i) => {
    const residual = random.pick([-3, -2, -1, 1, 2, 3]);
    return { input: [`${x}`], target: [rationalText(output(nth(passes, i + 1)).sub(residual))] };
  });
  const batch = drawPoints(random, points.length);
  if (batch === null) return null;
  const of: Parameter[] = isLine
    ? [
        { kind: "W", layer: 1, from: 1, to: 1 },
        { kind: "b", layer: 1, node: 1 },
      ]
    : [
        { kind: "W", layer: 1, from: 1, to: 1 },
        { kind: "W", layer: 1, from: 1, to: 2 },
      ];
  const zs = passes.map((pass) => nth(pass, 1).z.map(({ rational: value }) => value));
  const isOff = batch.flatMap((i) => nth(zs, i).map((value) => value.lt(0)));
  const hasBoth = isLine || (isOff.includes(true) && isOff.includes(false));
  const given: NetworkBatch = { network, points, batch, of, eta: drawEta(random) };
  if (!hasBoth || zs.flat().some((value) => value.equals(0))) return null;
  const mean = meanOver(batchOf(given).each, batch);
  const isFit = mean.every((value) => value.abs().gt(isLine ? 1 : 0) && value.abs().lte(40));
  return isFit ? ({ about: "network", network, points, batch, of, eta: given.eta } as const) : null;
}

/** Two or three points in their order, but not the first ones of the list. */
function drawPoints(random: Random, total: number): number[] | null {
  const all = Array.from({ length: total }, (_, i) => i + 1);
  const batch = random
    .shuffled(all)
    .slice(0, random.integer(2, 3))
    .toSorted((a, b) => a - b);
  return batch.every((i) => i <= batch.length) ? null : batch;
}

function drawEta(random: Random): string {
  return random.pick(["1/2", "1/4", "1/10"]);
}
