import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { nth } from "@/lib/entries";
import { backward, type Gradient } from "./backward";
import { forward, output } from "./forward";
import type { Network } from "./network";
import { rationalText } from "./rational";
import { centralDifference, type Place, pathSum, type Ratio, slopesOf } from "./testing/oracle";
import { randomNetwork } from "./testing/random-network";

const same = (value: Fraction, ratio: Ratio) => value.equals(new Fraction(...ratio));

/** Every place of a network that H can be differentiated by, with the engine's derivative. */
function* derivatives(net: Network, gradient: Gradient): Generator<readonly [Place, Fraction]> {
  for (const [k, dx] of gradient.dx.entries()) yield [{ at: "x", k }, dx];
  for (const [l, { dW, dz, da, db }] of gradient.layers.entries()) {
    for (const [j, row] of dW.entries()) for (const [k, d] of row.entries()) yield [{ at: "W", l, j, k }, d];
    for (const [k, d] of dz.entries()) yield [{ at: "z", l, k }, d];
    for (const [k, d] of da.entries()) yield [{ at: "a", l, k }, d];
    if (net.biases) for (const [k, d] of db.entries()) yield [{ at: "b", l, k }, d];
  }
}

describe("backward on random ReLU and linear networks", () => {
  const firstSeed = 20_260_101;
  const networks = 3_000;

  it("equals the central difference exactly, away from kinks", () => {
    let compared = 0;
    let skipped = 0;
    let nonZero = 0;
    for (let seed = firstSeed; seed < firstSeed + networks; seed++) {
      const net = randomNetwork(seed);
      for (const [place, derivative] of derivatives(net, backward(net))) {
        const difference = centralDifference(net, place);
        if (difference === null) {
          skipped++;
          continue;
        }
        compared++;
        if (difference[0] !== 0n) nonZero++;
        if (!same(derivative, difference)) {
          const wanted = rationalText(new Fraction(...difference));
          expect.fail(`seed ${seed}, ${JSON.stringify(place)}: ${rationalText(derivative)}, not ${wanted}`);
        }
      }
    }
    // A test that skips nearly everything, or compares only dead networks, would pass for any engine.
    expect(compared).toBeGreaterThan(networks * 10);
    expect(skipped / (compared + skipped)).toBeLessThan(0.25);
    expect(nonZero / compared).toBeGreaterThan(0.2);
  });

  it("equals the sum over all paths, kinks included", () => {
    for (let seed = firstSeed; seed < firstSeed + networks; seed++) {
      const net = randomNetwork(seed);
      const slopes = slopesOf(net);
      const { layers, dx } = backward(net);
      for (const [l, values] of [dx, ...layers.map(({ da }) => da)].entries())
        for (const [k, value] of values.entries())
          if (!same(value, pathSum(net, slopes, l, k)))
            expect.fail(`seed ${seed}, layer ${l}, node ${k + 1}`);
    }
  });

  it("has Σ W·∂H/∂W = H in every layer of a network without biases", () => {
    for (let seed = 1; seed <= 300; seed++) {
      const net = { ...randomNetwork(seed), biases: null };
      const passes = forward(net);
      for (const [l, { dW }] of backward(net).layers.entries()) {
        const products = dW.flatMap((row, j) =>
          row.map((d, k) => d.mul(nth(nth(nth(passes, l + 1).weights, j + 1), k + 1))),
        );
        const sum = products.reduce((total, product) => total.add(product), new Fraction(0));
        expect(rationalText(sum), `seed ${seed}`).toBe(rationalText(output(passes)));
      }
    }
  });
});
