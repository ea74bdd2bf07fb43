import type Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { nth, zip } from "@/lib/entries";
import { backward, type Gradient } from "./backward";
import { forward, output } from "./forward";
import type { Network } from "./network";
import { one, rational, rationalText, zero } from "./rational";
import { deepLecture } from "./testing/random-lecture";
import { randomNetwork, seeded } from "./testing/random-network";

const seeds = (first: number, count: number) => Array.from({ length: count }, (_, i) => first + i);
const shown = (values: readonly Fraction[]) => values.map(rationalText).join(" ");
const rows = (matrix: readonly (readonly Fraction[])[]) => matrix.map(shown).join("; ");

/** The entry at place i goes to place order[i]; the same for every list of a layer's nodes. */
function permuted<T>(list: readonly T[], order: readonly number[]): readonly T[] {
  return list.map((_, place) => nth(list, order.indexOf(place) + 1));
}

/** An order of n places other than the usual one, where there is one. */
function someOrder(n: number, seed: number): readonly number[] {
  const random = seeded(seed);
  const order = Array.from({ length: n }, (_, i) => i);
  const turn = 1 + Math.floor(random() * (n - 1));
  const turned = [...order.slice(turn), ...order.slice(0, turn)];
  return random() < 0.5 ? turned : turned.toReversed();
}

/** The network with the nodes of a hidden layer in another order: it computes the same. */
function reordered(net: Network, layer: number, order: readonly number[]): Network {
  return {
    ...net,
    weights: net.weights.map((matrix, l) => {
      if (l === layer - 1) return matrix.map((row) => permuted(row, order));
      return l === layer ? permuted(matrix, order) : matrix;
    }),
    biases: net.biases?.map((biases, l) => (l === layer - 1 ? permuted(biases, order) : biases)) ?? null,
  };
}

describe("the backward pass", () => {
  it("has Σ W·∂H/∂W = H in every layer of a network without biases", () => {
    for (const seed of seeds(1, 300)) {
      const net = { ...randomNetwork(seed), biases: null };
      const passes = forward(net);
      for (const [l, { dW }] of backward(net).layers.entries()) {
        const products = zip(dW, nth(passes, l + 1).weights).flatMap(([slopes, weights]) =>
          zip(slopes, weights).map(([slope, weight]) => slope.mul(weight)),
        );
        const sum = products.reduce((total, product) => total.add(product), zero);
        expect(rationalText(sum), `seed ${seed}, layer ${l + 1}`).toBe(rationalText(output(passes)));
      }
    }
  });

  it("has Σ z·∂H/∂z = H in every layer of a network without biases and skips", () => {
    for (const seed of seeds(1_000, 300)) {
      const net = { ...randomNetwork(seed), biases: null };
      const passes = forward(net);
      for (const [l, { dz }] of backward(net).layers.entries()) {
        const sum = zip(dz, nth(passes, l + 1).z).reduce(
          (total, [d, z]) => total.add(d.mul(z.rational)),
          zero,
        );
        expect(rationalText(sum), `seed ${seed}, layer ${l + 1}`).toBe(rationalText(output(passes)));
      }
    }
  });

  it("moves along when the nodes of a hidden layer change places", () => {
    let moved = 0;
    for (const seed of seeds(20_260_501, 400)) {
      const { net: drawn, objective } = deepLecture(seed);
      const { skips: _skips, shared: _shared, ...net } = drawn;
      for (let layer = 1; layer < net.widths.length - 1; layer++) {
        const width = nth(net.widths, layer + 1);
        if (width < 2) continue;
        moved++;
        const order = someOrder(width, seed);
        const before = backward(net, objective);
        const after = backward(reordered(net, layer, order), objective);
        const expected: Gradient = {
          dx: before.dx,
          layers: before.layers.map(({ da, dz, dW, db }, l) => {
            if (l === layer) return { da, dz, db, dW: permuted(dW, order) };
            if (l !== layer - 1) return { da, dz, db, dW };
            const lists = { da: permuted(da, order), dz: permuted(dz, order), db: permuted(db, order) };
            return { ...lists, dW: dW.map((row) => permuted(row, order)) };
          }),
        };
        const all = ({ layers, dx }: Gradient) =>
          [
            ...layers.map(({ da, dz, dW, db }) => [shown(da), shown(dz), shown(db), rows(dW)]),
            shown(dx),
          ].join();
        expect(all(after), `seed ${seed}, layer ${layer}`).toBe(all(expected));
      }
    }
    expect(moved).toBeGreaterThan(400);
  });

  it("scales ∂H/∂W^(1) by c > 0 with x, and leaves ∂H/∂x, in a network without biases", () => {
    for (const seed of seeds(2_000, 300)) {
      const net = { ...randomNetwork(seed), biases: null };
      const c = rational(`${1 + (seed % 5)}/3`);
      const scaled = { ...net, input: net.input.map((x) => rationalText(rational(x).mul(c))) };
      const [before, after] = [backward(net), backward(scaled)];
      const expected = nth(before.layers, 1).dW.map((row) => row.map((d) => d.mul(c)));
      expect(rows(nth(after.layers, 1).dW), `seed ${seed}`).toBe(rows(expected));
      expect(shown(after.dx), `seed ${seed}`).toBe(shown(before.dx));
    }
  });

  it("is linear in the outputs: the squared loss is the sum of 2(h − y) times each output's own", () => {
    for (const seed of seeds(3_000, 300)) {
      const { net, objective } = deepLecture(seed);
      if (objective.type !== "squared") continue;
      const passes = forward(net);
      const factor = objective.half ? one : one.mul(2);
      const loss = backward(net, objective);
      const own = objective.target.map((y, k) => {
        const residual = nth(nth(passes, passes.length).a, k + 1).sub(rational(y));
        return backward(net, { type: "output", node: k + 1 }).dx.map((d) => d.mul(residual).mul(factor));
      });
      const sum = own.reduce((left, right) => zip(left, right).map(([a, b]) => a.add(b)));
      expect(shown(loss.dx), `seed ${seed}`).toBe(shown(sum));
    }
  });
});
