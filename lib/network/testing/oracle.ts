import type { Network } from "../network";

/**
 * An independent judge of the derivatives: its own fractions (a pair of BigInts), its own forward pass, and H moved by a
 * small step on either side. Shares no code with the engine; do not import any here.
 */
export type Ratio = readonly [numerator: bigint, denominator: bigint];

/** Where the step is made. Indices count from 0. */
export type Place =
  | { readonly at: "W"; readonly l: number; readonly j: number; readonly k: number }
  | { readonly at: "b" | "z" | "a"; readonly l: number; readonly k: number }
  | { readonly at: "x"; readonly k: number };

const ratio = (text: string): Ratio => {
  const [n = "0", d = "1"] = text.split("/");
  return [BigInt(n), BigInt(d)];
};
const plus = (p: Ratio, q: Ratio): Ratio => [p[0] * q[1] + q[0] * p[1], p[1] * q[1]];
const times = (p: Ratio, q: Ratio): Ratio => [p[0] * q[0], p[1] * q[1]];

interface Run {
  readonly H: Ratio;
  /** The sign of every ReLU's z: two runs with equal patterns lie on one linear piece. */
  readonly pattern: string;
}

function run(net: Network, place: Place | null, step: Ratio): Run {
  const moved = (value: Ratio, hit: boolean): Ratio => (hit ? plus(value, step) : value);
  let pattern = "";
  let layer = net.input.map((text, k) => moved(ratio(text), place?.at === "x" && place.k === k));
  net.activations.forEach((g, l) => {
    const here = (at: Place["at"], k: number) =>
      place !== null && place.at === at && "l" in place && place.l === l && "k" in place && place.k === k;
    const next: Ratio[] = [];
    for (let k = 0; k < (net.widths[l + 1] ?? 0); k++) {
      let z = moved(ratio(net.biases?.[l]?.[k] ?? "0"), here("b", k) || here("z", k));
      for (let j = 0; j < layer.length; j++) {
        const hit = here("W", k) && place?.at === "W" && place.j === j;
        z = plus(z, times(moved(ratio(net.weights[l]?.[j]?.[k] ?? "0"), hit), layer[j] ?? [0n, 1n]));
      }
      const sign = z[0] === 0n ? "0" : z[0] > 0n === z[1] > 0n ? "+" : "-";
      if (g === "relu") pattern += sign;
      next.push(moved(g === "relu" && sign !== "+" ? [0n, 1n] : z, here("a", k)));
    }
    layer = next;
  });
  return { H: layer[0] ?? [0n, 1n], pattern };
}

/**
 * (H(p+h) − H(p−h)) / 2h as an exact ratio; null where a ReLU's z changes its sign on the way (a kink). On one
 * linear piece of a ReLU/linear network it *equals* the derivative.
 */
export function centralDifference(net: Network, place: Place): Ratio | null {
  const h: Ratio = [1n, 1_000_000_007n];
  const [left, middle, right] = [
    run(net, place, [-h[0], h[1]]),
    run(net, null, [0n, 1n]),
    run(net, place, h),
  ];
  if (left.pattern !== middle.pattern || right.pattern !== middle.pattern) return null;
  return times(plus(right.H, [-left.H[0], left.H[1]]), [h[1], 2n * h[0]]);
}

/** ∂H/∂a_k of layer l as the sum over all paths to the output, each the product of its weights and slopes. */
export function pathSum(net: Network, slopes: readonly (readonly Ratio[])[], l: number, k: number): Ratio {
  if (l === net.activations.length) return [1n, 1n];
  let sum: Ratio = [0n, 1n];
  for (let next = 0; next < (net.widths[l + 1] ?? 0); next++) {
    const edge = ratio(net.weights[l]?.[k]?.[next] ?? "0");
    const slope = slopes[l]?.[next] ?? [0n, 1n];
    sum = plus(sum, times(times(edge, slope), pathSum(net, slopes, l + 1, next)));
  }
  return sum;
}

/** The slopes of every layer under the oracle's own forward pass: 1 where a ReLU is on, 0 where z ≤ 0. */
export function slopesOf(net: Network): readonly (readonly Ratio[])[] {
  const signs = [...run(net, null, [0n, 1n]).pattern];
  return net.activations.map((g, l) =>
    Array.from({ length: net.widths[l + 1] ?? 0 }, (): Ratio => {
      if (g !== "relu") return [1n, 1n];
      return signs.shift() === "+" ? [1n, 1n] : [0n, 1n];
    }),
  );
}
