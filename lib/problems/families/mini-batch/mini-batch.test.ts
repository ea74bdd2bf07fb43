import { describe, expect, it } from "vitest";
import {
  byCode,
  complaintsAbout,
  drawnSources,
  keysOf,
  ofParams,
} from "@/lib/problems/testing/drawn-questions";
import { miniBatch } from "./mini-batch";

// problems.md, section 7, case 12: worked by hand and by an independent program.
const case12 = {
  about: "network",
  network: {
    ...{ widths: [1, 2, 1], activations: ["relu", "linear"], input: ["3"] },
    weights: [[["1", "-2"]], [["2"], ["1"]]],
    biases: [["-1", "1"], ["1"]],
  },
  points: [
    { input: ["3"], target: ["4"] },
    { input: ["0"], target: ["3"] },
    { input: ["-1"], target: ["1"] },
  ],
  eta: "1/10",
};
const W = (layer: number, from: number, to: number) => ({ kind: "W", layer, from, to });
const b = (layer: number, node: number) => ({ kind: "b", layer, node });

describe("a mini-batch", () => {
  it.each([
    [[1, 2, 3], [W(1, 1, 1), W(1, 1, 2)], "4;-2", "3/5;-9/5"],
    [[1, 2, 3], [b(1, 1), b(1, 2), b(2, 1)], "4/3;4/3;2", "-17/15;13/15;4/5"],
    [[1, 2, 3], [W(2, 1, 1), W(2, 2, 1)], "4/3;16/3", "28/15;7/15"],
    // Of points 2 and 3 alone: (0 + 0)/2, (0 − 6)/2 and (0 − 2 + 6)/2 from the table of the case.
    [[2, 3], [W(1, 1, 1), W(1, 1, 2)], "0;-3", "1;-17/10"],
    [[2, 3], [b(1, 2), b(2, 1)], "2;2", "4/5;4/5"],
  ])("of points %j has the mean gradient", (batch, of, gradient, step) => {
    expect(keysOf(ofParams(miniBatch, { ...case12, batch, of }))).toEqual([gradient, step]);
  });

  it("predicts what goes wrong", () => {
    const params = { ...case12, batch: [2, 3], of: [b(1, 2), b(2, 1)] };
    const [gradient, step] = ofParams(miniBatch, params).parts.map(byCode);
    expect(gradient).toEqual({
      ...{ SN: "4;4", SNN: "4/3;4/3", SB1: "-1;0", SA: "4/3;2", SB: "-2;-2", S2: "1;1", SY: "-2;-2" },
    });
    expect(step).toMatchObject({ SU: "6/5;6/5", SN: "3/5;3/5", SA: "13/15;4/5", SUE: "1/5;1/5" });
  });

  it("is asked with given gradients, too, and goes on from a student's own", () => {
    const params = {
      ...{ about: "gradients", w: ["1", "-2"], eta: "1/2", batch: [1, 3] },
      gradients: [
        ["4", "2"],
        ["7", "-5"],
        ["2", "-8"],
      ],
    };
    const question = ofParams(miniBatch, params);
    expect(keysOf(question)).toEqual(["3;-3", "-1/2;-1/2"]);
    expect(question.parts[1]?.carried(new Map([["a", "6;-6"]]))).toBe("-2;1");
    const refused = (change: object) =>
      miniBatch.question({ id: "q", family: "E12", params: { ...params, ...change } }).ok;
    expect(refused({ batch: [1, 4] })).toBe(false);
    expect(refused({ batch: [1, 1] })).toBe(false);
    expect(refused({ w: ["1"] })).toBe(false);
  });
});

interface Drawn {
  readonly about: string;
  readonly gradients: readonly (readonly string[])[];
  readonly w: readonly string[];
  readonly network: { weights: string[][][]; biases: string[][]; activations: string[] };
  readonly points: readonly { input: string[]; target: string[] }[];
  readonly batch: readonly number[];
  readonly of: readonly { kind: string; layer: number; from: number; to: number; node: number }[];
  readonly eta: string;
}

const float = (text: string) => {
  const [n = "0", d = "1"] = text.split("/");
  return Number(n) / Number(d);
};

/** The batch's mean loss with one parameter moved. */
function risk({ network, points, batch, of }: Drawn, which: number, step: number): number {
  const place = of[which];
  let total = 0;
  for (const i of batch) {
    const point = points[i - 1];
    let values = point?.input.map(float) ?? [];
    for (const [l, matrix] of network.weights.entries()) {
      values = (matrix[0] ?? []).map((_, k) => {
        const moves = (kind: string, j: number) =>
          place?.kind === kind &&
          place.layer === l + 1 &&
          (kind === "b" ? place.node : place.to) === k + 1 &&
          (kind === "b" || place.from === j + 1);
        let z = float(network.biases[l]?.[k] ?? "0") + (moves("b", 0) ? step : 0);
        for (const [j, row] of matrix.entries())
          z += (float(row[k] ?? "0") + (moves("W", j) ? step : 0)) * (values[j] ?? 0);
        return network.activations[l] === "relu" ? Math.max(0, z) : z;
      });
    }
    total += ((values[0] ?? 0) - float(point?.target[0] ?? "0")) ** 2;
  }
  return total / batch.length;
}

function gradientOf(drawn: Drawn): readonly number[] {
  const { about, gradients, batch, of } = drawn;
  if (about === "network")
    return of.map((_, which) => (risk(drawn, which, 1e-5) - risk(drawn, which, -1e-5)) / 2e-5);
  return [0, 1].map((n) => {
    let sum = 0;
    for (const i of batch) sum += float(gradients[i - 1]?.[n] ?? "");
    return sum / batch.length;
  });
}

function startOf({ about, w, of, network }: Drawn): readonly number[] {
  if (about === "gradients") return w.map(float);
  return of.map(({ kind, layer, from, to, node }) =>
    float(
      (kind === "W"
        ? network.weights[layer - 1]?.[from - 1]?.[to - 1]
        : network.biases[layer - 1]?.[node - 1]) ?? "",
    ),
  );
}

describe("drawn batches", () => {
  const sources = drawnSources(miniBatch, 25);

  it("agree with small steps on either side", () => {
    for (const source of sources) {
      const drawn = source.params as Drawn;
      const slopes = gradientOf(drawn);
      const end = startOf(drawn).map((w, i) => w - float(drawn.eta) * (slopes[i] ?? 0));
      const keys = keysOf(ofParams(miniBatch, drawn)).map((key) => key.split(";").map(float));
      for (const [i, value] of keys.flat().entries())
        expect(value, source.id).toBeCloseTo([...slopes, ...end][i] ?? Number.NaN, 6);
    }
  });

  it("have a batch that is not the first points", () => {
    for (const source of sources) {
      const { batch } = source.params as Drawn;
      expect(
        batch.every((i) => i <= batch.length),
        source.id,
      ).toBe(false);
    }
  });

  it("are sound", () => {
    const few = drawnSources(miniBatch, 12);
    expect(few.flatMap((source) => complaintsAbout(miniBatch, source))).toEqual([]);
  });
});
