import { describe, expect, it } from "vitest";
import {
  byCode,
  complaintsAbout,
  drawnSources,
  keysOf,
  ofParams,
} from "@/lib/problems/testing/drawn-questions";
import { descentStep } from "./descent-step";
import type { Quadratic } from "./quadratic";

const bowl = {
  ...{ about: "quadratic", risk: { alpha: 1, beta: 2, gamma: 3, delta: 0, epsilon: -4 } },
  ...{ point: ["2", "-1"], eta: "1/4", steps: 2 },
};

describe("a step of gradient descent", () => {
  it("goes against the gradient by η", () => {
    const params = { about: "gradient", w: ["5", "-2"], gradient: ["4", "-6"], eta: "1/2" };
    const question = ofParams(descentStep, params);
    expect(keysOf(question)).toEqual(["3;1"]);
    expect(question.parts.map(byCode)).toEqual([
      {
        ...{ SU: "7;-5", SU1: "1;4", SUE: "2;-3", SUN: "-2;3", SUG: "4;-6", SUD: "-3;10" },
        ...{ SUM: "1/2;2", SUW: "5/2;-1" },
      },
    ]);
  });

  // ∇R = (2w₁ + 2w₂, 2w₁ + 6w₂ − 4): (2, −6) at (2, −1), then (4, 2) at (3/2, 1/2).
  it("finds the gradient of a bowl anew for each step", () => {
    const { parts } = ofParams(descentStep, bowl);
    expect(parts.map(({ key }) => key)).toEqual([
      { type: "vector", cells: ["2", "-6"] },
      { type: "vector", cells: ["3/2", "1/2"] },
      { type: "vector", cells: ["1/2", "0"] },
    ]);
    const [gradient, , second] = parts.map(byCode);
    expect(gradient).toEqual({ S2: "0;-3", GX: "4;-10", GB: "8;-12", GL: "2;-2", SG: "-2;6" });
    expect(second).toMatchObject({ SU2: "1;2", SU: "5/2;1", SU1: "-5/2;-3/2", SUS: "1;-3/2", SUE: "1;1/2" });
  });

  it("goes on from a student's own gradient", () => {
    const [, first, second] = ofParams(descentStep, bowl).parts;
    expect(first?.carried(new Map([["a", "0;-3"]]))).toBe("2;-1/4");
    expect(second?.carried(new Map([["b", "2;0"]]))).toBe("1;0");
    expect(second?.carried(new Map([["b", "2"]]))).toBeNull();
  });

  // Lecture network with y = 26: R = (24 − 26)², ∂R/∂H = −4, ∂H/∂W_11 = 8.
  it("moves one weight of a network", () => {
    const network = {
      ...{ widths: [2, 2, 2, 1], activations: ["relu", "relu", "linear"], biases: null, input: ["2", "1"] },
      weights: [
        [
          ["2", "-3"],
          ["2", "1"],
        ],
        [
          ["2", "1"],
          ["0", "1"],
        ],
        [["3"], ["-2"]],
      ],
    };
    const of = { kind: "W", layer: 1, from: 1, to: 1 };
    const params = { about: "network", network, target: "26", of, eta: "1/4" };
    const question = ofParams(descentStep, params);
    expect(keysOf(question)).toEqual(["-32", "10"]);
    expect(question.parts[1]?.carried(new Map([["a", "8"]]))).toBe("0");
    const odd = (change: object) =>
      descentStep.question({ id: "q", family: "E11", params: { ...params, ...change } }).ok;
    expect(odd({ of: { kind: "z", layer: 1, node: 1 } })).toBe(false);
    expect(odd({ of: { kind: "W", layer: 3, from: 1, to: 2 } })).toBe(false);
  });
});

interface Drawn {
  readonly about: string;
  readonly w: readonly string[];
  readonly gradient: readonly string[];
  readonly eta: string;
  readonly risk: Quadratic;
  readonly point: readonly string[];
  readonly steps: number;
  readonly target: string;
  readonly of: { layer: number; from: number; to: number };
  readonly network: { weights: string[][][]; input: string[] };
}

const float = (text: string) => {
  const [n = "0", d = "1"] = text.split("/");
  return Number(n) / Number(d);
};
const h = 1e-5;

/** The slopes of any function by a small step on either side. */
const slopes = (f: (w: readonly number[]) => number, w: readonly number[]) =>
  w.map((_, i) => {
    const at = (step: number) => f(w.map((value, n) => (n === i ? value + step : value)));
    return (at(h) - at(-h)) / (2 * h);
  });

function expected({ about, ...given }: Drawn): readonly (readonly number[])[] {
  const eta = float(given.eta);
  if (about === "gradient") return [given.w.map((wi, i) => float(wi) - eta * float(given.gradient[i] ?? ""))];
  if (about === "quadratic") {
    const { alpha, beta, gamma, delta, epsilon } = given.risk;
    const risk = ([w1 = 0, w2 = 0]: readonly number[]) =>
      alpha * w1 ** 2 + beta * w1 * w2 + gamma * w2 ** 2 + delta * w1 + epsilon * w2;
    const start = given.point.map(float);
    const down = (w: readonly number[]) => slopes(risk, w).map((g, i) => (w[i] ?? 0) - eta * g);
    return [slopes(risk, start), down(start), ...(given.steps === 2 ? [down(down(start))] : [])];
  }
  const { of, network, target } = given;
  const weight = float(network.weights[of.layer - 1]?.[of.from - 1]?.[of.to - 1] ?? "");
  const risk = ([moved = 0]: readonly number[]) => {
    let values = network.input.map(float);
    for (const [l, matrix] of network.weights.entries()) {
      const z = (matrix[0] ?? []).map((_, k) =>
        matrix.reduce((sum, row, j) => {
          const isAsked = l + 1 === of.layer && j + 1 === of.from && k + 1 === of.to;
          return sum + (isAsked ? moved : float(row[k] ?? "")) * (values[j] ?? 0);
        }, 0),
      );
      values = l + 1 < network.weights.length ? z.map((v) => Math.max(0, v)) : z;
    }
    return ((values[0] ?? 0) - float(target)) ** 2;
  };
  const [slope = 0] = slopes(risk, [weight]);
  return [[slope], [weight - eta * slope]];
}

describe("drawn steps", () => {
  const sources = drawnSources(descentStep, 25);

  it("agree with small steps on either side", () => {
    for (const source of sources) {
      const keys = keysOf(ofParams(descentStep, source.params)).map((key) => key.split(";").map(float));
      const wanted = expected(source.params as Drawn);
      expect(keys.map((key) => key.length)).toEqual(wanted.map((values) => values.length));
      for (const [i, value] of keys.flat().entries())
        expect(value, source.id).toBeCloseTo(wanted.flat()[i] ?? Number.NaN, 5);
    }
  });

  it("are sound", () => {
    const few = drawnSources(descentStep, 12);
    expect(few.flatMap((source) => complaintsAbout(descentStep, source))).toEqual([]);
  });
});
