import { describe, expect, it } from "vitest";
import { grade } from "@/lib/grading/grade";
import type { Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import { questionFrom } from "@/lib/problems/families";
import { workingOf } from "@/lib/problems/families/find-the-slip/slip-part";
import { slipsOf } from "@/lib/problems/families/find-the-slip/slip-working";
import type { Part } from "@/lib/problems/question";
import { untold } from "@/lib/problems/untold";
import type { Ask } from "./ask";
import { withGoodNumbers, withRandomNumbers } from "./fill-numbers";
import { type OwnNetworkParams, ownNetworkParams, ownNetworkSource } from "./own-network";

/** z^(1) = (5, 1, 4), all nodes on; H = 2·5 + 3·1 − 4 = 9. Rows of weights are sources. */
const network: Network = {
  widths: [2, 3, 1],
  activations: ["relu", "linear"],
  weights: [
    [
      ["1", "3", "2"],
      ["2", "-1", "1"],
    ],
    [["2"], ["3"], ["-1"]],
  ],
  biases: null,
  input: ["1", "2"],
};
const output: Objective = { type: "output", node: 1 };
const w12 = { kind: "W", layer: 1, from: 1, to: 2 } as const;

function own(ask: readonly Ask[], change: Partial<OwnNetworkParams> = {}): OwnNetworkParams {
  return { title: "Tomorrow", network, objective: output, given: "values", ask: [...ask], ...change };
}

const asked = (params: unknown) => questionFrom({ id: "own", family: "own", params });

function partOf(ask: Ask, change: Partial<OwnNetworkParams> = {}): Part {
  const question = asked(own([ask], change));
  if (!question.ok) throw new Error(question.error);
  const [part] = question.value.parts;
  if (!part) throw new Error("There is no part");
  return part;
}

/** Why it is refused, without the words of the schema. */
function refusal(ask: Ask, change: Partial<OwnNetworkParams> = {}): string {
  const question = asked(own([ask], change));
  return question.ok ? "" : question.error;
}

describe("an instructor's network, worked by hand", () => {
  it("asks one derivative: ∂H/∂W_12^(1) = W_21^(2) · 1 · x_1 = 3", () => {
    const part = partOf({ type: "derivative", of: w12 });
    expect(part.key).toEqual({ type: "number", value: "3" });
    // The transposed weight W_12 leads nowhere here; without x_1 nothing changes, as x_1 = 1: said, not hidden.
    expect(untold(part).join(" ")).toContain("forgot the input");
    expect(grade(part, { type: "number", text: "3" })).toMatchObject({ value: { verdict: "correct" } });
  });

  it("asks a matrix, a row and a layer", () => {
    const matrix = partOf({ type: "derivative", of: { kind: "matrix", layer: 1, size: "given" } });
    expect(matrix.key).toEqual({
      type: "matrix",
      rows: [
        ["2", "3", "-1"],
        ["4", "6", "-2"],
      ],
    });
    const row = partOf({ type: "derivative", of: { kind: "row", layer: 1, from: 2 } });
    expect(row.key).toEqual({ type: "vector", cells: ["4", "6", "-2"] });
    const layer = partOf({ type: "derivative", of: { kind: "layer", of: "z", layer: 1 } });
    expect(layer.key).toEqual({ type: "vector", cells: ["2", "3", "-1"] });
  });

  it("asks a formula, which any way of writing it fills", () => {
    const part = partOf({ type: "formula", of: w12, blank: { type: "whole" } });
    for (const text of ["x_1 g'(z_2^(1)) W_21^(2)", "W_21^(2) x_1 g'(z_2^(1))"])
      expect(grade(part, { type: "expression", text })).toMatchObject({ value: { verdict: "correct" } });
    expect(grade(part, { type: "expression", text: "x_1 g'(z_2^(1)) W_12^(1)" })).toMatchObject({
      value: { verdict: "incorrect" },
    });
  });

  it("asks a blank in a formula: ∂H/∂x_1 is a sum over three paths, the second left out", () => {
    const part = partOf({ type: "formula", of: { kind: "x", node: 1 }, blank: { type: "term", term: 2 } });
    const text = "W_12^(1) g'(z_2^(1)) W_21^(2)";
    expect(grade(part, { type: "expression", text })).toMatchObject({ value: { verdict: "correct" } });
  });

  it("asks whether a claim holds: the product along the one path does, without the slope it does not", () => {
    const [input, slope, weight] = [
      { kind: "x", node: 1 },
      { kind: "slope", layer: 1, node: 2 },
      { kind: "W", layer: 2, from: 2, to: 1 },
    ] as const;
    const claim = (...factors: readonly (typeof input | typeof slope | typeof weight)[]) =>
      partOf({ type: "claim", claim: { of: w12, terms: [[...factors]] } }).key;
    expect(claim(input, slope, weight)).toMatchObject({ type: "trueFalse", value: true });
    expect(claim(input, weight)).toMatchObject({ type: "trueFalse", value: false });
  });

  it("asks for the wrong line of a working", () => {
    const task = { network: offNetwork, of: w12, target: null, fromStart: false };
    const slips = slipsOf(task).filter((slip) => workingOf(task, slip).ok);
    expect(slips.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["G1", "GN"]));
    for (const slip of slips) {
      const part = partOf({ type: "slip", of: w12, slip }, { network: offNetwork });
      expect(part.key).toEqual({ type: "choice", option: `line-${slip.line}` });
    }
  });

  it("asks through a loss: R = (H − 8)², ∂R/∂W_12^(1) = 2 · 1 · 3 = 6", () => {
    const loss: Objective = { type: "squared", target: ["8"], half: false };
    const part = partOf({ type: "derivative", of: w12 }, { objective: loss });
    expect(part.key).toEqual({ type: "number", value: "6" });
  });

  it("asks several parts, and goes on from an own answer to an earlier one", () => {
    const question = asked(
      own([
        { type: "derivative", of: { kind: "z", layer: 1, node: 2 } },
        { type: "derivative", of: { kind: "W", layer: 1, from: 2, to: 2 } },
      ]),
    );
    expect(question.ok && question.value.parts.map(({ id }) => id)).toEqual(["a", "b"]);
    // Who had 5 for ∂H/∂z_2 goes on to 5 · x_2 = 10.
    expect(question.ok && question.value.parts[1]?.carried(new Map([["a", "5"]]))).toBe("10");
  });
});

/** z_2^(1) = −5: off. */
const offNetwork: Network = {
  ...network,
  weights: [
    [
      ["1", "-3", "2"],
      ["2", "-1", "1"],
    ],
    [["2"], ["3"], ["-1"]],
  ],
};

describe("what is refused, with what to do", () => {
  const formula: Ask = { type: "formula", of: w12, blank: { type: "whole" } };
  const wide = (...widths: readonly number[]): Network => ({
    widths,
    activations: widths.slice(1).map((_, i) => (i + 2 === widths.length ? "linear" : "relu")),
    weights: widths
      .slice(1)
      .map((to, i) => Array.from({ length: widths[i] ?? 0 }, () => Array.from({ length: to }, () => "1"))),
    biases: null,
    input: Array.from({ length: widths[0] ?? 0 }, () => "1"),
  });
  const cases: readonly (readonly [string, Ask, Partial<OwnNetworkParams>, RegExp])[] = [
    ["a place that is not there", { type: "derivative", of: { ...w12, to: 4 } }, {}, /has no/],
    [
      "a derivative by the output",
      { type: "derivative", of: { kind: "a", layer: 2, node: 1 } },
      {},
      /1 or 0/,
    ],
    [
      "more cells than a phone can take",
      { type: "derivative", of: { kind: "matrix", layer: 1, size: "given" } },
      { network: wide(5, 4, 1) },
      /20 numbers to type/,
    ],
    [
      "a formula of a loss",
      formula,
      { objective: { type: "squared", target: ["1"], half: true } },
      /not of a loss/,
    ],
    ["a formula of several outputs", formula, { network: wide(2, 3, 2) }, /single output/],
    [
      "a formula through a curved output",
      formula,
      { network: { ...network, activations: ["relu", "relu"] } },
      /linear output/,
    ],
    [
      "a formula with biases",
      formula,
      { network: { ...network, biases: [["0", "0", "0"], ["0"]] } },
      /biases/,
    ],
    ["a formula that nobody can type", formula, { network: wide(4, 4, 4, 4, 1) }, /too long to type/],
    [
      "more paths than can be worked with",
      { type: "derivative", of: w12 },
      { network: wide(2, 8, 8, 8, 8, 8, 1) },
      /32768 paths/,
    ],
    ["a slip that nobody makes there", { type: "slip", of: w12, slip: { line: 99, rule: "T" } }, {}, /line/],
    [
      "a target for an output that is not there",
      formula,
      { objective: { type: "output", node: 2 } },
      /no output 2/,
    ],
    [
      "a curve whose values are not exact",
      { type: "derivative", of: w12 },
      { network: { ...network, activations: ["sigmoid", "linear"] } },
      /good numbers/,
    ],
  ];
  it.each(cases)("%s", (_, ask, change, sentence) => {
    expect(refusal(ask, change)).toMatch(sentence);
  });

  it("anything else than parameters", () => {
    for (const hostile of [
      null,
      1,
      "own",
      [],
      {},
      { ...own([]), and: 1 },
      own([]),
      { ...own([formula]), title: "" },
    ])
      expect(asked(hostile).ok).toBe(false);
  });
});

describe("numbers that are drawn", () => {
  const shapes = [
    [2, 3, 1],
    [3, 3, 2, 1],
    [2, 2, 2],
  ];
  const cases = shapes.flatMap((widths) =>
    [1, 2, 3, 4].map((seed) => {
      const drawn = withRandomNumbers(blankOf(widths), seed);
      if (!drawn) throw new Error(`There are no numbers for ${widths}`);
      return { drawn, seed };
    }),
  );

  function blankOf(widths: readonly number[]): OwnNetworkParams {
    const zeros = (n: number) => Array.from({ length: n }, () => "1");
    return own([{ type: "derivative", of: w12 }], {
      network: {
        widths,
        activations: widths.slice(1).map((_, i) => (i + 2 === widths.length ? "linear" : "relu")),
        weights: widths.slice(1).map((to, i) => Array.from({ length: widths[i] ?? 0 }, () => zeros(to))),
        biases: null,
        input: zeros(widths[0] ?? 0),
      },
    });
  }

  /** How many mistakes it cannot show, or not apart from another one. */
  const silent = (params: OwnNetworkParams) => {
    const question = asked(params);
    if (!question.ok) throw new Error(question.error);
    return question.value.parts.reduce((sum, part) => {
      const shown = new Set(part.misconceptions.map(({ bucket }) => bucket)).size;
      return sum + part.hidden.length + part.misconceptions.length - shown;
    }, 0);
  };

  it("are alive in deep networks, under a loss too", () => {
    const loss: Objective = { type: "squared", target: ["1"], half: true };
    for (const widths of [
      [2, 4, 4, 2, 1],
      [2, 3, 3, 3, 3, 1],
    ])
      for (const objective of [output, loss])
        for (const seed of [1, 2, 3]) {
          const good = withGoodNumbers({ ...blankOf(widths), objective }, seed);
          const question = good && asked(good);
          const keys = question?.ok ? question.value.parts.map(({ key }) => key) : [];
          expect(keys, `${widths} ${objective.type} ${seed}`).toHaveLength(1);
          expect(keys).not.toContainEqual({ type: "number", value: "0" });
        }
  });

  it("keep the network's form and everything that is asked", () => {
    for (const { drawn, seed } of cases) {
      const good = withGoodNumbers(drawn, seed + 100);
      expect(good).toMatchObject({ title: "Tomorrow", given: "values", ask: drawn.ask, objective: output });
      expect(good?.network).toMatchObject({ widths: drawn.network.widths, biases: null });
      expect(good?.network.weights).not.toEqual(drawn.network.weights);
    }
  });

  it("tell more mistakes apart where they are good", () => {
    const sum = (all: readonly (OwnNetworkParams | null)[]) =>
      all.reduce((total, params) => total + (params ? silent(params) : 1_000), 0);
    const before = sum(cases.map(({ drawn }) => drawn));
    const after = sum(cases.map(({ drawn, seed }) => withGoodNumbers(drawn, seed + 100)));
    expect(after).toBeLessThan(0.75 * before);
  });

  it("are the same for the same seed", () => {
    const [first] = cases;
    if (!first) throw new Error("Nothing was drawn");
    expect(withGoodNumbers(first.drawn, 7)).toEqual(withGoodNumbers(first.drawn, 7));
    expect(withGoodNumbers(first.drawn, 7)).not.toEqual(withGoodNumbers(first.drawn, 8));
  });

  it("put every z of a curve where its values are exact", () => {
    const curved = own([{ type: "derivative", of: w12 }], {
      network: { ...network, activations: ["sigmoid", "linear"], biases: [["0", "0", "0"], ["0"]] },
    });
    expect(asked(curved).ok).toBe(false);
    const good = withGoodNumbers(curved, 1);
    expect(good && asked(good).ok).toBe(true);
  });
});

describe("ownNetworkSource", () => {
  it("is what is stored: plain JSON that makes the same question again", () => {
    const source = ownNetworkSource("own", own([{ type: "derivative", of: w12 }]));
    expect(JSON.parse(JSON.stringify(source))).toEqual(source);
    expect(questionFrom(source).ok).toBe(true);
  });
});

describe("a stored question", () => {
  it("gives back what was written, and nothing of another kind or of spoilt parameters", () => {
    const written = own([{ type: "derivative", of: w12 }]);
    const source = ownNetworkSource("q", written);
    expect(ownNetworkParams(JSON.parse(JSON.stringify(source)))).toEqual(written);
    expect(ownNetworkParams({ ...source, family: "F1" })).toBeNull();
    expect(ownNetworkParams({ ...source, params: { ...written, ask: [] } })).toBeNull();
  });
});
