import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { backward } from "./backward";
import { forward } from "./forward";
import type { Network } from "./network";
import { type Objective, objectiveValue, theOutput } from "./objective";
import { parseNetwork } from "./parse-network";
import { derivative, type Quantity, quantityId, sharedDerivative } from "./quantity";
import { rationalText } from "./rational";
import { evaluate, floats } from "./testing/evaluate";
import { centralDifference, floatDifference, forwardMode, pathSum } from "./testing/oracle";
import { placeOf, quantitiesOf, weightAt } from "./testing/places";
import { deepLecture, smoothLecture } from "./testing/random-lecture";
import { randomNetwork, seeded } from "./testing/random-network";
import type { Ratio } from "./testing/ratio";

const same = (value: Fraction, ratio: Ratio) => value.equals(new Fraction(...ratio));

function differs(seed: number, judge: string, what: string, found: Fraction, wanted: Ratio): never {
  return expect.fail(
    `seed ${seed}, ${what}, by ${judge}: ${rationalText(found)}, not ${rationalText(new Fraction(...wanted))}`,
  );
}

/** A few of the quantities of a network, by chance. */
function some(net: Network, seed: number, count: number): readonly Quantity[] {
  const random = seeded(seed);
  const all = quantitiesOf(net);
  return Array.from({ length: count }, () => all[Math.floor(random() * all.length)]).flatMap((q) => q ?? []);
}

/** Counts how much a test compares: one that skips nearly everything, or only dead networks, passes for any engine. */
class Tally {
  compared = 0;
  nonZero = 0;
  kinks = 0;

  /** Compares exactly. */
  judge(seed: number, judge: string, what: string, found: Fraction, wanted: Ratio | null): void {
    if (wanted === null) {
      this.kinks++;
      return;
    }
    this.compared++;
    if (wanted[0] !== 0n) this.nonZero++;
    if (!same(found, wanted)) differs(seed, judge, what, found, wanted);
  }
}

describe("backward on random ReLU and linear networks with one output", () => {
  const firstSeed = 20_260_101;
  const networks = 600;

  it("equals the central difference exactly, away from kinks", () => {
    const tally = new Tally();
    for (let seed = firstSeed; seed < firstSeed + networks; seed++) {
      const net = randomNetwork(seed);
      const gradient = backward(net);
      for (const of of quantitiesOf(net)) {
        const difference = centralDifference(net, [placeOf(of)]);
        tally.judge(seed, "differences", quantityId(of), derivative(gradient, of), difference);
      }
    }
    expect(tally.compared).toBeGreaterThan(networks * 10);
    expect(tally.kinks / (tally.compared + tally.kinks)).toBeLessThan(0.25);
    expect(tally.nonZero / tally.compared).toBeGreaterThan(0.2);
  });

  it("equals the sum over all paths and forward mode, kinks included", () => {
    for (let seed = firstSeed; seed < firstSeed + networks; seed++) {
      const net = randomNetwork(seed);
      const gradient = backward(net);
      const tally = new Tally();
      for (const of of some(net, seed, 6)) {
        const found = derivative(gradient, of);
        tally.judge(seed, "paths", quantityId(of), found, pathSum(net, placeOf(of)));
        tally.judge(seed, "forward mode", quantityId(of), found, forwardMode(net, [placeOf(of)]));
      }
    }
  });
});

describe("backward on random deep networks with several outputs, skips and losses", () => {
  const firstSeed = 20_260_301;
  const networks = 2_000;
  const lectures = Array.from({ length: networks }, (_, i) => ({
    seed: firstSeed + i,
    ...deepLecture(firstSeed + i),
  }));

  it("are of every kind", () => {
    const share = (is: (net: Network, objective: Objective) => boolean) =>
      lectures.filter(({ net, objective }) => is(net, objective)).length / networks;
    expect(share((net) => net.activations.length === 6)).toBeGreaterThan(0.1);
    expect(share((net) => net.skips !== undefined)).toBeGreaterThan(0.2);
    expect(share((net) => net.shared !== undefined)).toBeGreaterThan(0.3);
    expect(share((net) => (net.widths.at(-1) ?? 0) > 1)).toBeGreaterThan(0.4);
    expect(share((_, { type }) => type === "squared")).toBeGreaterThan(0.4);
    expect(share((_, goal) => goal.type === "squared" && goal.half)).toBeGreaterThan(0.2);
    for (const { seed, net } of lectures.slice(0, 300)) {
      const parsed = parseNetwork(net);
      expect(parsed.ok, `seed ${seed}: ${parsed.ok ? "" : parsed.error}`).toBe(true);
    }
  });

  it("equals the sum over all paths, forward mode and, away from kinks, the central difference", () => {
    const tally = new Tally();
    for (const { seed, net, objective } of lectures) {
      const gradient = backward(net, objective);
      for (const of of some(net, seed, 4)) {
        const found = derivative(gradient, of);
        const place = placeOf(of);
        tally.judge(seed, "paths", quantityId(of), found, pathSum(net, place, objective));
        tally.judge(seed, "forward mode", quantityId(of), found, forwardMode(net, [place], objective));
        const difference = centralDifference(net, [place], objective);
        tally.judge(seed, "differences", quantityId(of), found, difference);
      }
    }
    expect(tally.kinks / (tally.compared + tally.kinks)).toBeLessThan(0.2);
    expect(tally.nonZero / tally.compared).toBeGreaterThan(0.2);
  });

  it("adds up over the places of a shared weight, moved in all of them at once", () => {
    const tally = new Tally();
    for (const { seed, net, objective } of lectures) {
      const gradient = backward(net, objective);
      for (const places of net.shared ?? []) {
        const found = sharedDerivative(gradient, places);
        const moved = places.map(weightAt);
        tally.judge(seed, "forward mode", "shared", found, forwardMode(net, moved, objective));
        const difference = centralDifference(net, moved, objective, 6);
        tally.judge(seed, "differences", "shared", found, difference);
      }
    }
    expect(tally.compared).toBeGreaterThan(networks / 2);
    expect(tally.nonZero / tally.compared).toBeGreaterThan(0.2);
  });
});

describe("backward on random smooth networks", () => {
  it("agrees with the difference quotient of floating-point numbers", () => {
    let nonZero = 0;
    let compared = 0;
    let kinks = 0;
    for (let seed = 20_260_401; seed < 20_260_401 + 600; seed++) {
      const { net, objective } = smoothLecture(seed);
      const parsed = parseNetwork(net);
      if (!parsed.ok) expect.fail(`seed ${seed}: ${parsed.error}`);
      const gradient = backward(net, objective);
      for (const of of some(net, seed, 8)) {
        const found = derivative(gradient, of).valueOf();
        const wanted = floatDifference(net, [placeOf(of)], objective);
        if (wanted === null) {
          kinks++;
          continue;
        }
        compared++;
        if (found !== 0) nonZero++;
        if (!(Math.abs(found - wanted) <= 1e-8 * Math.max(1, Math.abs(wanted))))
          expect.fail(`seed ${seed}, ${quantityId(of)}: ${found}, not ${wanted}`);
      }
    }
    expect(kinks / (kinks + compared)).toBeLessThan(0.2);
    expect(nonZero / compared).toBeGreaterThan(0.5);
  });

  it("knows the value of each objective", () => {
    for (let seed = 20_260_401; seed < 20_260_401 + 600; seed++) {
      const { net, objective } = smoothLecture(seed);
      const { rational, logOf } = objectiveValue(forward(net), objective);
      const found = rational.valueOf() + Math.log(logOf.valueOf());
      const { value } = evaluate(floats(), net, objective);
      expect(Math.abs(found - value), `seed ${seed}: ${found}, not ${value}`).toBeLessThan(1e-9);
    }
  });

  it("takes H where no objective is given", () => {
    const net = randomNetwork(3);
    expect(backward(net)).toEqual(backward(net, theOutput));
  });
});
