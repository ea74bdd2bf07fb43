import { nth, zip } from "@/lib/entries";
import type { Network, Skip } from "@/lib/network/network";
import { drawNetwork, hasSymmetricSquare, reluThenLinear } from "./draw-network";
import { firstOf } from "./generate";
import type { Random } from "./random";

export interface ReluDraw {
  readonly widths: readonly number[];
  /** How many nodes of each hidden layer are off. */
  readonly off: readonly number[];
  readonly biases?: "none" | "all";
  readonly skips?: readonly Skip[];
  readonly weightRange?: number;
  /** What the outputs come close to, and never hit: targets, with which a loss has small slopes and none of 0. */
  readonly near?: readonly number[];
}

export interface DrawnNetwork {
  readonly network: Network;
  /** The nodes that are on, by layer. */
  readonly on: readonly (readonly number[])[];
}

/** Draws of one layer before the network is given up. */
const mostTries = 30;
/** Of outputs that have to come close to something, most do not. */
const mostTriesNear = 300;
/** How close that is. */
const mostApart = 4;

/**
 * A ReLU network with linear outputs for mental arithmetic, so many nodes off: |z| ≤ 30, |H| ≤ 99, and no derivative by a
 * node beyond 60. It is drawn layer by layer, in plain numbers, which are exact for small whole ones: whole networks
 * would nearly all fail. Null where the draw came to nothing.
 */
export function drawReluNetwork(random: Random, draw: ReluDraw): DrawnNetwork | null {
  const { widths, off, biases = "none", skips = [], weightRange = 4, near } = draw;
  const first = drawNetwork(random, { widths: widths.slice(0, 2), activations: ["linear"], weightRange });
  const layers: Layer[] = [];
  const values: Values[] = [first.input.map(Number)];
  for (const [i, from] of widths.slice(0, -1).entries()) {
    const size = [from, nth(widths, i + 2)];
    const skipped = skips.filter(({ to }) => to === i + 1).map((skip) => nth(values, skip.from + 1));
    const isOutput = i + 2 === widths.length;
    const layer = firstOf(isOutput && near ? mostTriesNear : mostTries, () => {
      const one = drawNetwork(random, { widths: size, activations: ["linear"], biases, weightRange });
      const drawn = passOf(one, nth(values, i + 1), skipped);
      const fits = isOutput ? isFitOutput(drawn.z, near) : isFit(drawn.z, off[i] ?? 0);
      return !hasSymmetricSquare(one) && fits ? drawn : null;
    });
    if (layer === null) return null;
    layers.push(layer);
    values.push(layer.z.map((zk) => Math.max(0, zk)));
  }
  if (largestSlope(layers, skips) > 60) return null;
  const network: Network = {
    widths,
    activations: reluThenLinear(widths),
    weights: layers.map(({ weights }) => weights),
    biases: biases === "all" ? layers.map((layer) => layer.biases) : null,
    input: first.input,
    ...(skips.length > 0 ? { skips } : {}),
  };
  return { network, on: layers.map(({ z }) => z.flatMap((zk, k) => (zk > 0 ? [k + 1] : []))) };
}

type Values = readonly number[];

interface Layer {
  readonly weights: readonly (readonly string[])[];
  readonly biases: readonly string[];
  readonly z: Values;
}

function passOf({ weights, biases }: Network, before: Values, skipped: readonly Values[]): Layer {
  const matrix = nth(weights, 1);
  const added = biases ? nth(biases, 1) : nth(matrix, 1).map(() => "0");
  const z = added.map((b, k) => {
    const start = skipped.reduce((sum, layer) => sum + nth(layer, k + 1), Number(b));
    return zip(matrix, before).reduce((sum, [row, a]) => sum + Number(nth(row, k + 1)) * a, start);
  });
  return { weights: matrix, biases: added, z };
}

function isFitOutput(z: Values, near: Values | undefined): boolean {
  if (!near) return largest(z) <= 99;
  const apart = zip(z, near).map(([zk, target]) => Math.abs(zk - target));
  return largest(apart) <= mostApart && !apart.includes(0);
}

/** `off`: how many nodes are. */
function isFit(z: Values, off: number): boolean {
  return largest(z) <= 30 && !z.includes(0) && z.filter((zk) => zk < 0).length === off;
}

/** Of the first output by any node. */
function largestSlope(layers: readonly Layer[], skips: readonly Skip[]): number {
  const dzs = new Map<number, Values>();
  let da: Values = nth(layers, layers.length).z.map((_, k) => (k === 0 ? 1 : 0));
  let most = 0;
  for (let l = layers.length; l >= 1; l--) {
    const { weights, z } = nth(layers, l);
    const dz = zip(da, z).map(([slope, zk]) => (l === layers.length || zk > 0 ? slope : 0));
    dzs.set(l, dz);
    const over = skips.flatMap(({ from, to }) => (from === l - 1 ? [dzs.get(to) ?? []] : []));
    da = weights.map((row, j) => {
      const along = zip(row, dz).reduce((sum, [w, slope]) => sum + Number(w) * slope, 0);
      return over.reduce((sum, added) => sum + nth(added, j + 1), along);
    });
    most = Math.max(most, largest(da));
  }
  return most;
}

function largest(values: Values): number {
  return Math.max(0, ...values.map(Math.abs));
}

/** One of some nodes. Throws where there is none. */
export function pickNode(random: Random, nodes: readonly number[]): number {
  return nth(random.shuffled(nodes), 1);
}

/** One of the nodes of a layer of this width. */
export function anyNode(random: Random, width: number): number {
  return random.integer(1, width);
}
