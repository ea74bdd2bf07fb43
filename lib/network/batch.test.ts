import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { batchGradient, descend } from "./batch";
import type { Network } from "./network";
import type { Objective } from "./objective";
import { parseNetwork } from "./parse-network";
import { derivative, quantityId, sharedDerivative } from "./quantity";
import { rational, rationalText } from "./rational";
import { evaluate, exact } from "./testing/evaluate";
import { forwardMode } from "./testing/oracle";
import { placeOf, quantitiesOf } from "./testing/places";
import { deepLecture } from "./testing/random-lecture";
import { drawing, list, seeded } from "./testing/random-network";
import { minus, over, plus, type Ratio, ratio, ratioText, times } from "./testing/ratio";

/** One to four points and how their losses are put together. */
function batchOf(net: Network, seed: number) {
  const random = seeded(seed);
  const { number } = drawing(random);
  const ends = { inputs: net.widths[0] ?? 0, outputs: net.widths.at(-1) ?? 0 };
  const points = list(1 + Math.floor(random() * 4), () => ({
    input: list(ends.inputs, number),
    target: list(ends.outputs, number),
  }));
  return { points, how: { half: random() < 0.5, mean: random() < 0.5 } };
}

/** The same of each point, put together by the oracle. */
function together(values: readonly Ratio[], mean: boolean): Fraction {
  const sum = values.reduce(plus);
  return new Fraction(...(mean ? over(sum, [BigInt(values.length), 1n]) : sum));
}

describe("batchGradient", () => {
  it("is what forward mode finds for each point, added up or averaged", () => {
    let nonZero = 0;
    for (let seed = 20_260_601; seed < 20_260_601 + 300; seed++) {
      const { net } = deepLecture(seed);
      const { points, how } = batchOf(net, seed);
      const lossOf = (target: string[]): Objective => ({ type: "squared", target, half: how.half });
      const { gradient, risk, each } = batchGradient(net, points, how);
      expect(each, `seed ${seed}`).toHaveLength(points.length);

      const losses = points.map(
        ({ input, target }) => evaluate(exact(), { ...net, input }, lossOf(target)).value,
      );
      expect(rationalText(risk), `seed ${seed}, risk`).toBe(rationalText(together(losses, how.mean)));
      for (const of of quantitiesOf(net).filter((_, i) => i % 5 === seed % 5)) {
        const own = points.map(({ input, target }) =>
          forwardMode({ ...net, input }, [placeOf(of)], lossOf(target)),
        );
        const wanted = together(own, how.mean);
        const found = derivative(gradient, of);
        if (!found.equals(0)) nonZero++;
        expect(rationalText(found), `seed ${seed}, ${quantityId(of)}`).toBe(rationalText(wanted));
      }
    }
    expect(nonZero).toBeGreaterThan(300);
  });

  it("throws without points", () => {
    expect(() => batchGradient(deepLecture(1).net, [], { half: false, mean: true })).toThrow();
  });
});

describe("descend", () => {
  it("moves every weight and bias by −η times its own slope", () => {
    const moved = (text: string, eta: Ratio, slope: Fraction) =>
      ratioText(minus(ratio(text), times(eta, ratio(rationalText(slope)))));
    for (let seed = 20_260_701; seed < 20_260_701 + 200; seed++) {
      const { shared: _, ...net } = deepLecture(seed).net;
      const { points, how } = batchOf(net, seed);
      const { gradient } = batchGradient(net, points, how);
      const eta: Ratio = [1n, BigInt(2 + (seed % 9))];
      const after = descend(net, gradient, new Fraction(...eta));
      const weights = gradient.layers.map(({ dW }, l) =>
        dW.map((row, j) => row.map((slope, k) => moved(net.weights[l]?.[j]?.[k] ?? "", eta, slope))),
      );
      const biases = gradient.layers.map(({ db }, l) =>
        db.map((slope, k) => moved(net.biases?.[l]?.[k] ?? "", eta, slope)),
      );
      expect(after, `seed ${seed}`).toEqual({ ...net, weights, biases: net.biases && biases });
    }
  });

  it("moves a shared weight by the sum over its places, so that it stays one weight", () => {
    let moved = 0;
    for (let seed = 20_260_701; seed < 20_260_701 + 200; seed++) {
      const { net } = deepLecture(seed);
      const { points, how } = batchOf(net, seed);
      const { gradient } = batchGradient(net, points, how);
      const after = parseNetwork(descend(net, gradient, rational("1/3")));
      if (!after.ok) expect.fail(`seed ${seed}: ${after.error}`);
      for (const places of net.shared ?? []) {
        const [{ layer, from, to } = expect.fail()] = places;
        const weightIn = ({ weights }: Network) => weights[layer - 1]?.[from - 1]?.[to - 1] ?? "";
        const slope = sharedDerivative(gradient, places);
        if (!slope.equals(0)) moved++;
        const wanted = rationalText(rational(weightIn(net)).sub(slope.div(3)));
        expect(weightIn(after.value), `seed ${seed}`).toBe(wanted);
      }
    }
    expect(moved).toBeGreaterThan(30);
  });

  it("leaves a network without biases without them", () => {
    const net = {
      widths: [1, 1],
      activations: ["linear"] as const,
      weights: [[["2"]]],
      biases: null,
      input: ["3"],
    };
    const points = [{ input: ["3"], target: ["5"] }];
    const { gradient } = batchGradient(net, points, { half: true, mean: false });
    expect(descend(net, gradient, rational("1/2"))).toEqual({ ...net, weights: [[["1/2"]]] });
  });
});
