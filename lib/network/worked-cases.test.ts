import type Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { backward, type Gradient } from "./backward";
import { batchGradient, descend } from "./batch";
import { exactRealText } from "./exact-real";
import { forward, output, outputs } from "./forward";
import type { Activation, Network, Skip, WeightPlace } from "./network";
import { type Objective, objectiveValue } from "./objective";
import { parseNetwork } from "./parse-network";
import { sharedDerivative } from "./quantity";
import { rational, rationalText } from "./rational";

/** "1 2; 3 4": rows are separated by semicolons, a row is what leaves one node. */
const matrix = (text: string) => text.split("; ").map((row) => row.split(" "));
const list = (text: string) => text.split(" ");
const shown = (values: readonly Fraction[]) => values.map(rationalText).join(" ");
const texts = ({ layers, dx }: Gradient) => ({
  dW: layers.map(({ dW }) => dW.map(shown).join("; ")),
  db: layers.map(({ db }) => shown(db)),
  da: layers.map(({ da }) => shown(da)),
  dz: layers.map(({ dz }) => shown(dz)),
  dx: shown(dx),
});
/** W of each layer as "1 2; 3 4", b of each as "1 2". */
const parameters = ({ weights, biases }: Network) => ({
  W: weights.map((rows) => rows.map((row) => row.join(" ")).join("; ")),
  b: biases?.map((row) => row.join(" ")),
});

interface Given {
  readonly x: string;
  readonly W: readonly string[];
  readonly b?: readonly (readonly string[])[] | undefined;
  readonly g: readonly Activation[];
  readonly skips?: readonly Skip[];
  readonly shared?: readonly (readonly WeightPlace[])[];
}

/** The network with these numbers, read as one from outside is. */
function parsed({ x, W, b, g, ...more }: Given): Network {
  const weights = W.map(matrix);
  const widths = [list(x).length, ...weights.map(([row]) => row?.length ?? 0)];
  const network = { widths, activations: g, weights, biases: b ?? null, input: list(x), ...more };
  const result = parseNetwork(network);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

interface WorkedCase extends Given {
  readonly name: string;
  readonly z: readonly string[];
  readonly H: string;
  readonly dW: readonly string[];
  readonly dz: readonly string[];
  readonly da: readonly string[];
  readonly dx: string;
}

const deep: readonly Activation[] = ["relu", "relu", "linear"];

// Worked by hand and recomputed by an independent program (problems.md, section 7); da and dz leave out the output.
const cases: readonly WorkedCase[] = [
  {
    name: "1, the lecture network, as printed by PyTorch",
    x: "2 1",
    W: ["2 -3; 2 1", "2 1; 0 1", "3; -2"],
    g: deep,
    z: ["6 -5", "12 6", "24"],
    H: "24",
    dW: ["8 0; 4 0", "18 -12; 0 0", "12; 6"],
    dz: ["4 0", "3 -2"],
    da: ["4 -2", "3 -2"],
    dx: "8 8",
  },
  {
    name: "2, every ReLU on",
    x: "1 3",
    W: ["2 1; 3 1", "2 1; 0 1", "3; -2"],
    g: deep,
    z: ["11 4", "22 15", "36"],
    H: "36",
    dW: ["4 -2; 12 -6", "33 -22; 12 -8", "22; 15"],
    dz: ["4 -2", "3 -2"],
    da: ["4 -2", "3 -2"],
    dx: "6 10",
  },
  {
    name: "3, where g′(0) = 0 matters",
    x: "-2 3",
    W: ["2 -3; -3 1", "2 1; 0 1", "3; -2"],
    g: deep,
    z: ["-13 9", "0 9", "-18"],
    H: "-18",
    dW: ["0 4; 0 -6", "0 0; 0 -18", "0; 9"],
    dz: ["0 -2", "0 -2"],
    da: ["-2 -2", "3 -2"],
    dx: "6 -2",
  },
  {
    name: "4, one dead node in layer 1",
    x: "1 2",
    W: ["1 2; 1 -2", "5 1; 1 2", "-3; 1"],
    g: deep,
    z: ["3 -2", "15 3", "-42"],
    H: "-42",
    dW: ["-14 0; -28 0", "-9 3; 0 0", "15; 3"],
    dz: ["-14 0", "-3 1"],
    da: ["-14 -1", "-3 1"],
    dx: "-14 -14",
  },
  {
    name: "5, one step from given deltas",
    x: "1 2",
    W: ["-2 2; 2 1", "3 -1; -1 2", "-1; 2"],
    g: deep,
    z: ["2 4", "2 6", "10"],
    H: "10",
    dW: ["-5 5; -10 10", "-2 4; -4 8", "2; 6"],
    dz: ["-5 5", "-1 2"],
    da: ["-5 5", "-1 2"],
    dx: "20 -5",
  },
  {
    name: "6, the diagnostic network with a dead node in each hidden layer",
    x: "2 3",
    W: ["1 3 -1; 2 1 -1", "1 3 -2; 2 -1 1; 1 -2 3", "1; -3; 2"],
    g: deep,
    z: ["8 9 -5", "26 15 -7", "-19"],
    H: "-19",
    dW: ["-16 10 0; -24 15 0", "8 -24 0; 9 -27 0; 0 0 0", "26; 15; 0"],
    dz: ["-8 5 0", "1 -3 0"],
    da: ["-8 5 7", "1 -3 2"],
    dx: "7 -11",
  },
  {
    name: "7, biases and rational weights",
    x: "2 -1",
    W: ["1/2 -1 2; 2 3/2 -1", "2; -3; 1/4"],
    b: [["-1", "1/2", "3"], ["-5/2"]],
    g: ["relu", "linear"],
    z: ["-2 -3 8", "-1/2"],
    H: "-1/2",
    dW: ["0 0 1/2; 0 0 -1/4", "0; 0; 8"],
    dz: ["0 0 1/4"],
    da: ["2 -3 1/4"],
    dx: "1/2 -1/4",
  },
  {
    name: "9, a sigmoid output at z = 0",
    x: "2 1",
    W: ["1 -2; 2 1", "2; -3"],
    b: [["0", "1"], ["-8"]],
    g: ["relu", "sigmoid"],
    z: ["4 -2", "0"],
    H: "1/2",
    dW: ["1 0; 1/2 0", "1; 0"],
    dz: ["1/2 0"],
    da: ["1/2 -3/4"],
    dx: "1/2 1",
  },
  {
    name: "10, hidden sigmoids at logarithms",
    x: "1 -2",
    W: ["2 -1; 1 3", "4; -5"],
    b: [["ln 3", "7 + ln 1/4"], ["1"]],
    g: ["sigmoid", "linear"],
    z: ["ln 3 ln 1/4", "3"],
    H: "3",
    dW: ["3/4 -4/5; -3/2 8/5", "3/4; 1/5"],
    dz: ["3/4 -4/5"],
    da: ["4 -5"],
    dx: "23/10 -33/20",
  },
];

describe("the worked cases", () => {
  it.each(cases)("case $name", ({ x, W, b, g, z, H, dW, dz, da, dx }) => {
    const network = parsed({ x, W, b, g });
    const passes = forward(network);
    const gradient = backward(network);
    expect(passes.map((pass) => pass.z.map(exactRealText).join(" "))).toEqual(z);
    expect(rationalText(output(passes))).toBe(H);
    expect(gradient.layers.map((layer) => layer.dW.map(shown).join("; "))).toEqual(dW);
    expect(gradient.layers.slice(0, -1).map((layer) => shown(layer.dz))).toEqual(dz);
    expect(gradient.layers.slice(0, -1).map((layer) => shown(layer.da))).toEqual(da);
    expect(gradient.layers.map((layer) => shown(layer.db))).toEqual(
      gradient.layers.map((layer) => shown(layer.dz)),
    );
    expect(shown(gradient.dx)).toBe(dx);
  });

  it("case 9 has ∂H/∂b = ∂H/∂z = 1/4 at the output; with b = −6 it would not be exact", () => {
    const given: Given = {
      x: "2 1",
      W: ["1 -2; 2 1", "2; -3"],
      b: [["0", "1"], ["-8"]],
      g: ["relu", "sigmoid"],
    };
    expect(texts(backward(parsed(given)))).toMatchObject({ db: ["1/2 0", "1/4"], dz: ["1/2 0", "1/4"] });
    expect(() => parsed({ ...given, b: [["0", "1"], ["-6"]] })).toThrow("e^(2) is not rational");
  });

  it("case 10 has g′ = 3/16 and 4/25 at ln 3 and ln 1/4", () => {
    const given: Given = {
      ...{ x: "1 -2", W: ["2 -1; 1 3", "4; -5"], b: [["ln 3", "7 + ln 1/4"], ["1"]] },
      g: ["sigmoid", "linear"],
    };
    const [hidden] = forward(parsed(given));
    expect([hidden?.a, hidden?.slope].map((values) => shown(values ?? []))).toEqual(["3/4 1/5", "3/16 4/25"]);
  });
});

describe("the worked cases with several outputs, losses, skips and shared weights", () => {
  it("case 8, two outputs and a squared loss", () => {
    const network = parsed({
      ...{ x: "1 2", W: ["2 -1; 1 3", "1 -2; -1 2"], b: [list("-1 2"), list("1 0")] },
      g: ["relu", "linear"],
    });
    const objective: Objective = { type: "squared", target: ["3", "-2"], half: false };
    const passes = forward(network);
    expect(passes.map(({ z }) => z.map(exactRealText).join(" "))).toEqual(["3 7", "-3 8"]);
    expect(passes.map(({ a }) => shown(a))).toEqual(["3 7", "-3 8"]);
    expect(exactRealText(objectiveValue(passes, objective))).toBe("136");
    expect(texts(backward(network, objective))).toEqual({
      dW: ["-52 52; -104 104", "-36 60; -84 140"],
      db: ["-52 52", "-12 20"],
      da: ["-52 52", "-12 20"],
      dz: ["-52 52", "-12 20"],
      dx: "-156 104",
    });
    const half: Objective = { ...objective, half: true };
    expect(exactRealText(objectiveValue(passes, half))).toBe("68");
    expect(texts(backward(network, half)).dW).toEqual(["-26 26; -52 52", "-18 30; -42 70"]);
    // And each output on its own.
    expect(texts(backward(network, { type: "output", node: 2 })).dW).toEqual(["-2 2; -4 4", "0 3; 0 7"]);
  });

  it("case 11, softmax and cross-entropy", () => {
    const network = parsed({
      ...{ x: "1 1", W: ["1 -1; 2 1", "1 -1 2; 3 1 -2"] },
      b: [list("1 -2"), ["-4", "4 + ln 2", "-8 + ln 3"]],
      g: ["relu", "softmax"],
    });
    const objective: Objective = { type: "crossEntropy", target: ["0", "0", "1"] };
    const passes = forward(network);
    expect(passes.map(({ z }) => z.map(exactRealText).join(", "))).toEqual(["4, -2", "0, ln 2, ln 3"]);
    expect(passes.map(({ a }) => shown(a))).toEqual(["4 0", "1/6 1/3 1/2"]);
    expect(exactRealText(objectiveValue(passes, objective))).toBe("ln 2");
    expect(texts(backward(network, objective))).toEqual({
      dW: ["-7/6 0; -7/6 0", "2/3 4/3 -2; 0 0 0"],
      db: ["-7/6 0", "1/6 1/3 -1/2"],
      da: ["-7/6 11/6", "0 0 -2"],
      dz: ["-7/6 0", "1/6 1/3 -1/2"],
      dx: "-7/6 -7/3",
    });
  });

  it("binary cross-entropy behind two sigmoids is p − y for either label", () => {
    const network = parsed({ x: "1", W: ["2 -1"], b: [["-2 + ln 3", "1 + ln 1/4"]], g: ["sigmoid"] });
    const objective: Objective = { type: "binaryCrossEntropy", target: ["0", "1"] };
    const passes = forward(network);
    expect(passes.map(({ a }) => shown(a))).toEqual(["3/4 1/5"]);
    expect(exactRealText(objectiveValue(passes, objective))).toBe("ln 20"); // −ln(1/4) − ln(1/5)
    expect(texts(backward(network, objective))).toEqual({
      dW: ["3/4 -4/5"],
      db: ["3/4 -4/5"],
      da: ["4 -5"],
      dz: ["3/4 -4/5"],
      dx: "23/10",
    });
  });

  it("case 12, a batch of three and one step of gradient descent", () => {
    const network = parsed({ x: "0", W: ["1 -2", "2; 1"], b: [list("-1 1"), ["1"]], g: ["relu", "linear"] });
    const points = [
      { input: ["3"], target: ["4"] },
      { input: ["0"], target: ["3"] },
      { input: ["-1"], target: ["1"] },
    ];
    const { each, gradient, risk } = batchGradient(network, points, { half: false, mean: true });
    const rows = each.map(({ passes, gradient: own }) => {
      const { dW, db } = texts(own);
      return [passes[0]?.z.map(exactRealText).join(" "), shown(outputs(passes)), dW[0], db[0], dW[1], db[1]];
    });
    expect(rows).toEqual([
      ["2 -5", "5", "12 0", "4 0", "4; 0", "2"],
      ["-1 1", "2", "0 0", "0 -2", "0; -2", "-2"],
      ["-2 3", "4", "0 -6", "0 6", "0; 18", "6"],
    ]);
    expect(rationalText(risk)).toBe("11/3");
    expect(texts(gradient)).toMatchObject({ dW: ["4 -2", "4/3; 16/3"], db: ["4/3 4/3", "2"] });

    const after = descend(network, gradient, rational("1/10"));
    expect(parameters(after)).toEqual({ W: ["3/5 -9/5", "28/15; 7/15"], b: ["-17/15 13/15", "4/5"] });
    expect(rationalText(batchGradient(after, points, { half: false, mean: true }).risk)).toBe("137347/50625");

    const sum = batchGradient(network, points, { half: true, mean: false });
    expect(rationalText(sum.risk)).toBe("11/2");
    expect(texts(sum.gradient)).toMatchObject({ dW: ["6 -3", "2; 8"], db: ["2 2", "3"] });
  });

  it("case 13, an identity skip and a hidden tanh", () => {
    const network = parsed({
      ...{ x: "-2 2", W: ["1 -1; 1 2", "2 1; -1 3", "1; -2"] },
      b: [["ln 2", "-6 + ln 3"], list("1 0"), ["0"]],
      g: ["tanh", "relu", "linear"],
      skips: [{ from: 1, to: 2 }],
    });
    const passes = forward(network);
    expect(passes.map(({ z }) => z.map(exactRealText).join(" "))).toEqual(["ln 2 ln 3", "2 19/5", "-28/5"]);
    expect(passes.map(({ a }) => shown(a))).toEqual(["3/5 4/5", "2 19/5", "-28/5"]);
    expect(texts(backward(network))).toEqual({
      dW: ["-32/25 162/25; 32/25 -162/25", "3/5 -6/5; 4/5 -8/5", "2; 19/5"],
      db: ["16/25 -81/25", "1 -2", "1"],
      da: ["1 -9", "1 -2", "1"],
      dz: ["16/25 -81/25", "1 -2", "1"],
      dx: "97/25 -146/25",
    });
  });

  it("two skips from one layer, over a node that is on and over one that is dead", () => {
    const given: Given = {
      ...{ x: "2", W: ["1", "2", "3"], g: ["relu", "relu", "linear"] },
      skips: [
        { from: 1, to: 2 },
        { from: 1, to: 3 },
      ],
    };
    // z = (2, 2·2 + 2, 3·6 + 2) and ∂a_1 = 2·3 + 3 + 1
    expect(rationalText(output(forward(parsed(given))))).toBe("20");
    const on = {
      dW: ["20", "6", "6"],
      db: ["10", "3", "1"],
      da: ["10", "3", "1"],
      dz: ["10", "3", "1"],
      dx: "10",
    };
    expect(texts(backward(parsed(given)))).toEqual(on);
    // z = (2, 6 − 10, 3·0 + 2) and ∂a_1 = 2·0 + 0 + 1
    const dead = {
      dW: ["2", "0", "0"],
      db: ["1", "0", "1"],
      da: ["1", "3", "1"],
      dz: ["1", "0", "1"],
      dx: "1",
    };
    expect(texts(backward(parsed({ ...given, b: [["0"], ["-10"], ["0"]] })))).toEqual(dead);
  });

  it("case 14, one weight in two places", () => {
    const places: readonly WeightPlace[] = [
      { layer: 1, from: 1, to: 1 },
      { layer: 2, from: 1, to: 1 },
    ];
    const given: Given = { x: "2", W: ["3", "3"], b: [["-1"], ["0"]], g: ["relu", "linear"] };
    const network = parsed({ ...given, shared: [places] });
    const passes = forward(network);
    expect(passes.map(({ z }) => z.map(exactRealText).join(" "))).toEqual(["5", "15"]);
    const gradient = backward(network);
    expect(rationalText(sharedDerivative(gradient, places))).toBe("11");
    expect(texts(gradient)).toMatchObject({ dW: ["6", "5"], db: ["3", "1"], dx: "9" });
  });
});
