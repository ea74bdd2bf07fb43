import { describe, expect, it } from "vitest";
import {
  byCode,
  complaintsAbout,
  drawnSources,
  keysOf,
  ofParams,
} from "@/lib/problems/testing/drawn-questions";
import { float, type Nudge, outputsOf, type PlainNetwork, slope } from "@/lib/problems/testing/smooth-oracle";
import { softmaxLoss } from "./softmax-loss";

// problems.md, section 7, case 11: worked by hand and by an independent program.
const case11 = {
  ...{ widths: [2, 2, 3], activations: ["relu", "softmax"], input: ["1", "1"] },
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
};
const label = ["0", "0", "1"];
const z = (layer: number, node: number) => ({ kind: "z", layer, node });

describe("softmax and cross-entropy", () => {
  it("leave p − y at the logits", () => {
    const ask = [
      ...[{ kind: "probabilities" }, { kind: "logits" }, z(2, 3), z(2, 1)],
      ...[
        { kind: "into", node: 3 },
        { kind: "a", layer: 1, node: 1 },
        { kind: "a", layer: 1, node: 2 },
        z(1, 2),
      ],
    ];
    const question = ofParams(softmaxLoss, { network: case11, label, ask });
    expect(keysOf(question)).toEqual([
      ...["1/6;1/3;1/2", "1/6;1/3;-1/2", "-1/2", "1/6"],
      ...["-2;0", "-7/6", "11/6", "0"],
    ]);
  });

  // ∂p_j/∂z_k = p_k(δ − p_j) with p = (1/6, 1/3, 1/2).
  it("have a full Jacobian", () => {
    const question = ofParams(softmaxLoss, { network: case11, label, ask: [{ kind: "jacobian" }] });
    expect(keysOf(question)).toEqual(["5/36,-1/18,-1/12;-1/18,2/9,-1/6;-1/12,-1/6,1/4"]);
    expect(question.parts.map(byCode)).toEqual([
      {
        SM: "5/36,0,0;0,2/9,0;0,0,1/4",
        JS: "5/36,1/18,1/12;1/18,2/9,1/6;1/12,1/6,1/4",
        JP: "5/36,2/9,1/4;5/36,2/9,1/4;5/36,2/9,1/4",
        JD: "1/6,-1/18,-1/12;-1/18,1/3,-1/6;-1/12,-1/6,1/2",
        JQ: "-1/36,-1/18,-1/12;-1/18,-1/9,-1/6;-1/12,-1/6,-1/4",
        SG: "-5/36,1/18,1/12;1/18,-2/9,1/6;1/12,1/6,-1/4",
      },
    ]);
  });

  it("predict what goes wrong", () => {
    const ask = [{ kind: "probabilities" }, { kind: "logits" }];
    const [values, logits] = ofParams(softmaxLoss, { network: case11, label, ask }).parts.map(byCode);
    expect(values).toEqual({ QE: "1;2;3", QX: "1/2;2/3;3/4", QN: "6/11;3/11;2/11", QM: "1/3;2/3;1" });
    expect(logits).toMatchObject({ SMY: "-1/6;-1/3;1/2", SM0: "1/6;1/3;1/2", SMP: "5/216;2/27;-1/8" });
    expect(logits).not.toHaveProperty("SG");
  });

  // Two sigmoids at ln 3 and ln 1/4 with labels 1 and 0: p − y = (−1/4, 1/5), p = (3/4, 1/5).
  it("become one loss per label behind sigmoids", () => {
    const network = {
      ...{ widths: [1, 2], activations: ["sigmoid", "sigmoid"].slice(1), input: ["2"] },
      ...{ weights: [[["1", "-3"]]], biases: [["-2 + ln 3", "6 + ln 1/4"]] },
    };
    const ask = [
      { kind: "probabilities" },
      { kind: "logits" },
      { kind: "into", node: 2 },
      { kind: "x", node: 1 },
    ];
    const question = ofParams(softmaxLoss, { network, label: ["1", "0"], ask });
    expect(keysOf(question)).toEqual(["3/4;1/5", "-1/4;1/5", "2/5", "-17/20"]);
  });

  it.each([
    ["a label with two ones", { label: ["0", "1", "1"] }],
    ["a label of another length", { label: ["0", "1"] }],
    ["an output that is not there", { ask: [{ kind: "into", node: 4 }] }],
    ["a node that is not there", { ask: [z(1, 3)] }],
    [
      "outputs that are no probabilities",
      { network: { ...case11, activations: ["relu", "linear"], biases: null } },
    ],
  ])("are refused with %s", (_, change) => {
    const params = { network: case11, label, ask: [{ kind: "logits" }], ...change };
    expect(softmaxLoss.question({ id: "q", family: "E4", params }).ok).toBe(false);
  });
});

interface Drawn {
  readonly network: PlainNetwork;
  readonly label: readonly string[];
  readonly ask: readonly Nudge["at"][];
}

const h = 1e-5;

/** The answer to each part by small steps on either side, in floating point. */
function expected({ network, label: y, ask }: Drawn): readonly (readonly number[])[] {
  const last = network.weights.length;
  const isSoftmax = network.activations.at(-1) === "softmax";
  const loss = (nudge: Nudge) =>
    outputsOf(network, nudge).reduce((sum, p, k) => {
      if (y[k] === "1") return sum - Math.log(p);
      return isSoftmax ? sum : sum - Math.log(1 - p);
    }, 0);
  const by = (at: Partial<Nudge["at"]> & { readonly kind: string; readonly layer: number }) =>
    slope((step) => loss({ at: { node: 0, from: 0, to: 0, ...at }, by: step }));
  const nodes = y.map((_, k) => k + 1);
  return ask.map((at) => {
    if (at.kind === "probabilities") return outputsOf(network);
    if (at.kind === "logits") return nodes.map((node) => by({ kind: "z", layer: last, node }));
    if (at.kind === "into")
      return (network.weights[last - 1] ?? []).map((_, j) =>
        by({ kind: "W", layer: last, from: j + 1, to: at.node }),
      );
    if (at.kind !== "jacobian") return [by(at)];
    return nodes.flatMap((j) =>
      nodes.map((k) => {
        const logit = { kind: "z", layer: last, node: k, from: 0, to: 0 };
        const [up, down] = [h, -h].map(
          (step) => outputsOf(network, { at: logit, by: step })[j - 1] ?? Number.NaN,
        );
        return ((up ?? 0) - (down ?? 0)) / (2 * h);
      }),
    );
  });
}

describe("drawn losses", () => {
  const sources = drawnSources(softmaxLoss, 25);

  it("agree with small steps on either side", () => {
    for (const source of sources) {
      const keys = keysOf(ofParams(softmaxLoss, source.params)).map((key) => key.split(/[;,]/).map(float));
      for (const [i, values] of expected(source.params as Drawn).entries()) {
        expect(keys[i]?.length, source.id).toBe(values.length);
        for (const [n, value] of values.entries())
          expect(keys[i]?.[n] ?? Number.NaN, `${source.id} ${i}`).toBeCloseTo(value, 7);
      }
    }
  });

  it("are sound", () => {
    const few = drawnSources(softmaxLoss, 12);
    expect(few.flatMap((source) => complaintsAbout(softmaxLoss, source))).toEqual([]);
  });
});
