import { describe, expect, it } from "vitest";
import { everything } from "@/lib/figure/figure-of";
import type { Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { rationalTex } from "@/lib/network/rational";
import { quantitiesOf } from "@/lib/network/testing/places";
import { derivativePart, matrixPart, vectorPart } from "./derivative-part";
import { written } from "./notation";
import { labelOf, sentenceOf } from "./rule-labels";
import { typeset, typesetDisplay } from "./typeset";
import { work } from "./worked-steps";

// Case 6 of problems.md, section 7: one ReLU off in each hidden layer.
const diagnostic: Network = {
  widths: [2, 3, 3, 1],
  activations: ["relu", "relu", "linear"],
  weights: [
    [
      ["1", "3", "-1"],
      ["2", "1", "-1"],
    ],
    [
      ["1", "3", "-2"],
      ["2", "-1", "1"],
      ["1", "-2", "3"],
    ],
    [["1"], ["-3"], ["2"]],
  ],
  biases: null,
  input: ["2", "3"],
};
const shown = everything(diagnostic);
const weight: Quantity = { kind: "W", layer: 1, from: 1, to: 2 };

const networks: readonly (readonly [name: string, network: Network, objective: Objective])[] = [
  ["a ReLU network", diagnostic, { type: "output", node: 1 }],
  ["a squared loss", diagnostic, { type: "squared", target: ["-20"], half: false }],
  ["half a squared loss", diagnostic, { type: "squared", target: ["-21"], half: true }],
  [
    "a sigmoid output with biases",
    {
      widths: [2, 2, 1],
      activations: ["relu", "sigmoid"],
      weights: [
        [
          ["1", "-2"],
          ["2", "1"],
        ],
        [["2"], ["-3"]],
      ],
      biases: [["0", "1"], ["-8 + ln 3"]],
      input: ["2", "1"],
    },
    { type: "output", node: 1 },
  ],
  [
    "two outputs",
    {
      widths: [2, 2, 2],
      activations: ["relu", "linear"],
      weights: [
        [
          ["2", "-1"],
          ["1", "3"],
        ],
        [
          ["1", "-2"],
          ["-1", "2"],
        ],
      ],
      biases: [
        ["-1", "2"],
        ["1", "0"],
      ],
      input: ["1", "2"],
    },
    { type: "squared", target: ["3", "-2"], half: false },
  ],
  [
    "softmax and cross-entropy",
    {
      widths: [2, 2, 3],
      activations: ["relu", "softmax"],
      weights: [
        [
          ["1", "-1"],
          ["2", "1"],
        ],
        [
          ["1", "-1", "2"],
          ["3", "1", "-2"],
        ],
      ],
      biases: [
        ["1", "-2"],
        ["-4", "4 + ln 2", "-8 + ln 3"],
      ],
      input: ["1", "1"],
    },
    { type: "crossEntropy", target: ["0", "0", "1"] },
  ],
  [
    "a skip",
    {
      widths: [2, 2, 2, 1],
      activations: ["relu", "relu", "linear"],
      weights: [
        [
          ["1", "-1"],
          ["1", "2"],
        ],
        [
          ["2", "1"],
          ["-1", "3"],
        ],
        [["1"], ["-2"]],
      ],
      biases: null,
      input: ["3", "2"],
      skips: [{ from: 1, to: 2 }],
    },
    { type: "output", node: 1 },
  ],
];

describe.each(networks)("the solution on %s", (_, network, objective) => {
  const worked = work(network, objective);

  it("ends at each depth with the derivative itself, in TeX that can be set", () => {
    for (const quantity of quantitiesOf(network)) {
      if (quantity.kind === "a" && quantity.layer === network.widths.length - 1) continue;
      const { solution, prompt } = derivativePart(worked, quantity, { shown: everything(network) });
      const value = rationalTex(derivative(worked.gradient, quantity));
      for (const steps of [
        solution.rule,
        solution.steps,
        ...(solution.paths.length > 0 ? [solution.paths] : []),
      ]) {
        expect(steps.at(-1)?.tex, `${prompt} ${JSON.stringify(steps)}`).toContain(`=${value}`);
        for (const { text, tex } of steps) {
          expect(() => typeset(written(text, "from-to"))).not.toThrow();
          if (tex) expect(() => typesetDisplay(written(tex, "to-from")), tex).not.toThrow();
        }
      }
    }
  });
});

describe("the paths", () => {
  const { solution } = derivativePart(work(diagnostic), weight, { shown });

  it("stand each in symbols and numbers, the dead one struck out, and add up", () => {
    expect(solution.paths.map(({ tex }) => tex?.includes("\\cancel"))).toEqual([false, false, true, false]);
    expect(solution.paths.at(-1)?.tex).toContain("4+6");
  });

  it("are no wall: of many, six live ones are shown", () => {
    const wide: Network = {
      ...diagnostic,
      widths: [2, 3, 3, 3, 1],
      activations: ["relu", "relu", "relu", "linear"],
      weights: [
        ...diagnostic.weights.slice(0, 2),
        [
          ["1", "2", "1"],
          ["2", "1", "1"],
          ["1", "1", "2"],
        ],
        [["1"], ["1"], ["2"]],
      ],
    };
    const { paths } = derivativePart(
      work(wide),
      { kind: "x", node: 1 },
      { shown: everything(wide) },
    ).solution;
    expect(paths).toHaveLength(7);
    expect(paths[0]?.text).toMatch(/27 paths.*21 more/);
  });

  it("have a table beside the walk back, narrow enough for a phone", () => {
    const [table] = solution.steps;
    expect(table?.tex).toMatch(/^\\begin\{array\}\{c\|rrr\|rr\}/);
    expect(table?.tex).toContain("3^{(2)}&-7&0&0&2&0");
  });
});

describe("misconceptions of the diagnostic network", () => {
  const part = derivativePart(work(diagnostic), weight, { shown });
  const buckets = Object.fromEntries((part.misconceptions ?? []).map(({ code, bucket }) => [code, bucket]));

  // problems.md, section 7, case 6, by hand.
  it("are the values of the table", () => {
    expect(buckets).toMatchObject({
      T: "12",
      SW: "-24",
      P1: "4",
      PL: "0",
      PX: "0",
      G1: "14",
      GA: "1746",
      GZ: "1494",
      GN: "6",
      IX: "5",
      IN: "45",
      WW: "30",
      U: "2",
      SG: "-10",
    });
  });

  it("come in pairs, each with an answer of its own that no single one predicts", () => {
    const pairs = part.pairs?.() ?? [];
    const byCode = Object.fromEntries(pairs.map(({ code, bucket }) => [code, bucket]));
    expect(byCode).toMatchObject({ "G1+IX": "7", "G1+SG": "-14" });
    expect(byCode).not.toHaveProperty("T+G1"); // 4, as P1 alone
    const single = new Set([...Object.values(buckets), "10"]);
    for (const { bucket } of pairs) expect(single.has(bucket)).toBe(false);
    expect(part.pairs?.()).toBe(pairs);
    expect(labelOf("G1+IX")).toBe("forgot $g'$ and forgot the input factor");
    expect(sentenceOf("G1+IX")).toMatch(/slope.*enters/);
    expect(sentenceOf("G1+??")).toBeNull();
  });
});

describe("several derivatives at once", () => {
  const worked = work(diagnostic);

  it("are oriented like the matrix of the deck's notation", () => {
    const rows = matrixPart(worked, 1, { shown, weightIndex: "from-to", size: "given" });
    const columns = matrixPart(worked, 1, { shown, weightIndex: "to-from", size: "asked" });
    expect(rows.key).toEqual({
      type: "matrix",
      rows: [
        ["-16", "10", "0"],
        ["-24", "15", "0"],
      ],
    });
    expect(columns.key).toEqual({
      type: "matrix",
      rows: [
        ["-16", "-24"],
        ["10", "15"],
        ["0", "0"],
      ],
    });
    expect(rows.answer).toMatchObject({ size: { rows: 2, columns: 3 } });
    expect(columns.answer).toMatchObject({ size: null });
    const codes = Object.fromEntries(
      (columns.misconceptions ?? []).map(({ code, bucket }) => [code, bucket]),
    );
    expect(codes).toMatchObject({ MT: "-16,10,0;-24,15,0", MZ: "-16,-24;10,15", SG: "16,24;-10,-15;0,0" });
  });

  it("run each mistake through all entries", () => {
    const part = vectorPart(
      worked,
      [
        { kind: "a", layer: 1, node: 1 },
        { kind: "a", layer: 1, node: 2 },
      ],
      {
        shown,
        prompt: "?",
        name: "?",
      },
    );
    expect(part.key).toEqual({ type: "vector", cells: ["-8", "5"] });
    const codes = Object.fromEntries((part.misconceptions ?? []).map(({ code, bucket }) => [code, bucket]));
    expect(codes).toMatchObject({ P1: "1;2", SG: "8;-5" });
  });
});
