import type { GivenSymbol, Interpretation } from "./interpret";
import { textHash } from "./keyed-hash";
import { activationOf, lastLayer, type Shape, widthOf } from "./shape";
import { symbolText } from "./symbol";

const seed = 20_260_213;

/** Up to here the points go through all sign patterns in turn, three times at least; beyond it patterns are drawn. */
const mostListedNodes = 6;

/** An exact fraction, not reduced: nearly all have the same denominators, and a greatest common divisor costs more. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** How many points `reluPoint` has to offer. */
export const reluPointCount = 200;

/**
 * The numbers of a network at the index-th fixed point, from about 1/1000 to 1000 in size, with g(v) = max(0, v) and
 * g′(v) = 1 for v > 0, else 0. The points go through all patterns of living and dead nodes in turn, beginning with all
 * alive: where a pre-activation has the wrong sign, all that leads into the node is negated. (A node with no bias behind a
 * layer of dead ones is dead in any case.)
 */
export function reluPoint(shape: Shape, index: number): Interpretation<Ratio> {
  const negated = negatedNodes(shape, index);
  return {
    number: ({ s, n, d }) => ({ over: s * n, under: d }),
    given(symbol) {
      const n = rawValue(symbol, index, shape);
      return { over: BigInt(negated.has(nodeInto(symbol)) ? -n : n), under };
    },
    add: (left, right) =>
      left.under === right.under
        ? { over: left.over + right.over, under: left.under }
        : { over: left.over * right.under + right.over * left.under, under: left.under * right.under },
    multiply: (left, right) => ({ over: left.over * right.over, under: left.under * right.under }),
    divide: (left, right) =>
      right.over === 0n ? null : { over: left.over * right.under, under: left.under * right.over },
    call: (_, prime, v) => (v.over * v.under > 0n ? (prime ? one : v) : zero),
  };
}

const one: Ratio = { over: 1n, under: 1n };
const zero: Ratio = { over: 0n, under: 1n };
/** The denominator of all given numbers. */
const under = 1_024n;

/**
 * The nodes whose incoming numbers must change their sign for the point's pattern, as "layer:node". Floating point will
 * do: it only chooses the point, the expressions are evaluated exactly.
 */
function negatedNodes(shape: Shape, index: number): ReadonlySet<string> {
  const dead = deadNodes(shape, index);
  const negated = new Set<string>();
  const value = (symbol: GivenSymbol) => rawValue(symbol, index, shape) / Number(under);
  let below = Array.from({ length: widthOf(shape, 0) }, (_, j) => value({ kind: "x", node: j + 1 }));
  for (let layer = 1; layer <= lastLayer(shape); layer++) {
    const kinked = activationOf(shape, layer) !== "linear";
    below = Array.from({ length: widthOf(shape, layer) }, (_, k) => {
      const node = k + 1;
      const name = `${layer}:${node}`;
      const z = below.reduce(
        (sum, a, j) => sum + value({ kind: "W", layer, from: j + 1, to: node }) * a,
        shape.biases ? value({ kind: "b", layer, node }) : 0,
      );
      if (!kinked) return z;
      if (z > 0 === dead.has(name)) negated.add(name);
      return dead.has(name) ? 0 : Math.abs(z);
    });
  }
  return negated;
}

function deadNodes(shape: Shape, index: number): ReadonlySet<string> {
  const nodes = kinkedNodes(shape);
  const pattern = nodes.length <= mostListedNodes ? index : textHash(`pattern ${index}`, seed);
  return new Set(nodes.filter((_, i) => index > 0 && Math.floor(pattern / 2 ** i) % 2 === 1));
}

function kinkedNodes(shape: Shape): readonly string[] {
  return shape.activations.flatMap((activation, i) =>
    activation === "linear"
      ? []
      : Array.from({ length: widthOf(shape, i + 1) }, (_, k) => `${i + 1}:${k + 1}`),
  );
}

/**
 * The n of n/1024, |n| below 2²¹, of all sizes equally: where an answer's kink lies beside the key's, g'(z + 1) for g'(z), only
 * numbers of the size of the difference fall between the two.
 */
function rawValue(symbol: GivenSymbol, index: number, shape: Shape): number {
  const hash = textHash(symbolText(symbol, shape), seed + index);
  const size = 2 ** (Math.floor(hash / 2) % 21);
  const n = size + (Math.floor(hash / 64) % size);
  return hash % 2 === 0 ? n : -n;
}

function nodeInto(symbol: GivenSymbol): string {
  if (symbol.kind === "W") return `${symbol.layer}:${symbol.to}`;
  return symbol.kind === "b" ? `${symbol.layer}:${symbol.node}` : "";
}
