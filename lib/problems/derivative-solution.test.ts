import { describe, expect, it } from "vitest";
import { everything } from "@/lib/figure/figure-of";
import type { Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { rationalTex } from "@/lib/network/rational";
import { quantitiesOf } from "@/lib/network/testing/places";
import { derivativePart } from "./derivative-part";
import { written } from "./notation";
import { diagnosticNetwork } from "./testing/worked-cases";
import { typeset, typesetDisplay } from "./typeset";
import { work } from "./worked";

const shown = everything(diagnosticNetwork);
const weight: Quantity = { kind: "W", layer: 1, from: 1, to: 2 };

const networks: readonly (readonly [name: string, network: Network, objective: Objective])[] = [
  ["a ReLU network", diagnosticNetwork, { type: "output", node: 1 }],
  ["a squared loss", diagnosticNetwork, { type: "squared", target: ["-20"], half: false }],
  ["half a squared loss", diagnosticNetwork, { type: "squared", target: ["-21"], half: true }],
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
  const { solution } = derivativePart(work(diagnosticNetwork), weight, { shown });

  it("stand each in symbols and numbers, the dead one struck out, and add up", () => {
    expect(solution.paths.map(({ tex }) => tex?.includes("\\cancel"))).toEqual([false, false, true, false]);
    expect(solution.paths.at(-1)?.tex).toContain("4+6");
  });

  it("are no wall: of many, six live ones are shown", () => {
    const wide: Network = {
      ...diagnosticNetwork,
      widths: [2, 3, 3, 3, 1],
      activations: ["relu", "relu", "relu", "linear"],
      weights: [
        ...diagnosticNetwork.weights.slice(0, 2),
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
