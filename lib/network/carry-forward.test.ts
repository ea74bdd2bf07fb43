import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { backward } from "./backward";
import { carryForward } from "./carry-forward";
import type { Network } from "./network";
import { derivative, type Quantity, quantityId } from "./quantity";
import { rational, rationalText } from "./rational";
import { quantitiesOf } from "./testing/places";
import { deepLecture, smoothLecture } from "./testing/random-lecture";

const matrix = (text: string) => text.split("; ").map((row) => row.split(" "));
const a = (layer: number, node: number): Quantity => ({ kind: "a", layer, node });
const z = (layer: number, node: number): Quantity => ({ kind: "z", layer, node });
const b = (layer: number, node: number): Quantity => ({ kind: "b", layer, node });
const W = (layer: number, from: number, to: number): Quantity => ({ kind: "W", layer, from, to });
const own = (...answers: readonly (readonly [Quantity, string])[]) =>
  new Map(answers.map(([quantity, text]) => [quantityId(quantity), rational(text)]));

/** Seed #142: one step from given ∂H/∂z^(2), and its lecture network. */
const oneOff: Network = {
  widths: [2, 2, 2, 1],
  activations: ["relu", "relu", "linear"],
  weights: ["1 2; 1 -2", "5 1; 1 2", "-3; 1"].map(matrix),
  biases: null,
  input: ["1", "2"],
};
const found = (asked: Quantity, earlier: ReadonlyMap<string, Fraction>, known?: number) => {
  const value = carryForward(oneOff, asked, earlier, known === undefined ? {} : { known });
  return value && rationalText(value);
};

describe("carryForward", () => {
  it("puts somebody's own ∂/∂a through the activation", () => {
    expect(found(z(1, 1), own([a(1, 1), "-15"]), 2)).toBe("-15");
    expect(found(z(1, 2), own([a(1, 2), "7"]), 2)).toBe("0");
    expect(found(b(1, 1), own([a(1, 1), "-15"]), 2)).toBe("-15");
  });

  it("sums somebody's own ∂/∂z, with the right ones where there are none", () => {
    expect(found(a(1, 1), own([z(2, 1), "2"]))).toBe("11"); // 5·2 + 1·1
    expect(found(a(1, 2), own([z(2, 1), "2"], [z(2, 2), "-1"]))).toBe("0"); // 1·2 + 2·(−1)
  });

  it("multiplies what came in with somebody's own ∂/∂z, or the one by the bias", () => {
    expect(found(W(1, 2, 1), own([z(1, 1), "4"]))).toBe("8");
    expect(found(W(1, 2, 1), own([b(1, 1), "4"]))).toBe("8");
    expect(found(W(2, 1, 2), own([z(2, 2), "5"]))).toBe("15");
  });

  it("goes on from the last of somebody's own answers on each way", () => {
    expect(found(W(1, 1, 1), own([a(1, 1), "-15"], [z(1, 1), "-14"]), 2)).toBe("-14");
    expect(found(W(1, 1, 1), own([z(2, 1), "100"], [z(1, 1), "3"]))).toBe("3");
  });

  it("finds an asked ∂/∂z anew, even where somebody had the one by its bias before", () => {
    expect(found(z(1, 1), own([a(1, 1), "-15"], [b(1, 1), "3"]), 2)).toBe("-15");
  });

  it("is null where no own answer enters", () => {
    expect(found(z(1, 1), new Map())).toBeNull();
    expect(found(z(1, 1), own([a(1, 2), "7"]))).toBeNull();
    expect(found(z(1, 1), own([W(2, 1, 1), "7"]))).toBeNull();
    expect(found(W(3, 1, 1), own([z(2, 1), "7"]))).toBeNull();
    expect(found(z(1, 1), own([z(1, 1), "7"]))).toBeNull();
  });

  it("does not let an own answer replace what is told, or lies behind that", () => {
    expect(found(a(1, 1), own([z(2, 1), "100"]), 2)).toBeNull();
    expect(found(a(1, 1), own([a(2, 1), "100"]), 2)).toBeNull();
    expect(found(a(1, 1), own([z(2, 1), "100"]), 3)).toBe("501");
  });

  it.each([
    ["deep", deepLecture, 20_261_001],
    ["smooth", smoothLecture, 20_261_101],
  ])("leads from right answers to the right one in %s networks", (_, lecture, first) => {
    let carried = 0;
    for (let seed = first; seed < first + 300; seed++) {
      const { net, objective } = lecture(seed);
      const gradient = backward(net, objective);
      const all = quantitiesOf(net);
      const earlier = new Map(
        all
          .filter((_of, i) => (seed + i) % 3 === 0)
          .map((of) => [quantityId(of), derivative(gradient, of)] as const),
      );
      for (const asked of all) {
        const value = carryForward(net, asked, earlier, { objective });
        if (value === null) continue;
        carried++;
        const right = rationalText(derivative(gradient, asked));
        expect(rationalText(value), `seed ${seed}, ${quantityId(asked)}`).toBe(right);
      }
    }
    expect(carried).toBeGreaterThan(1_000);
  });

  it("leads from wrong answers somewhere else, in most networks", () => {
    let [carried, other] = [0, 0];
    for (let seed = 20_261_201; seed < 20_261_201 + 300; seed++) {
      const { net, objective } = deepLecture(seed);
      const gradient = backward(net, objective);
      const asked: Quantity = { kind: "x", node: 1 };
      const wrong = quantitiesOf(net)
        .filter(({ kind }) => kind === "z")
        .map((of) => [quantityId(of), derivative(gradient, of).add(1)] as const);
      const value = carryForward(net, asked, new Map(wrong), { objective });
      expect(value, `seed ${seed}`).not.toBeNull();
      carried++;
      if (!value?.equals(derivative(gradient, asked) ?? new Fraction(0))) other++;
    }
    expect(other / carried).toBeGreaterThan(0.6);
  });
});
