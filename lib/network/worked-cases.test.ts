import type Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { backward } from "./backward";
import { exactRealText } from "./exact-real";
import { forward, output } from "./forward";
import type { Activation } from "./network";
import { parseNetwork } from "./parse-network";
import { rationalText } from "./rational";

/** "1 2; 3 4": rows are separated by semicolons, a row is what leaves one node. */
const matrix = (text: string) => text.split("; ").map((row) => row.split(" "));
const list = (text: string) => text.split(" ");
const shown = (values: readonly Fraction[]) => values.map(rationalText).join(" ");

interface WorkedCase {
  readonly name: string;
  readonly x: string;
  readonly W: readonly string[];
  readonly b?: readonly (readonly string[])[];
  readonly g: readonly Activation[];
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
    const weights = W.map(matrix);
    const widths = [list(x).length, ...weights.map(([row]) => row?.length ?? 0)];
    const parsed = parseNetwork({ widths, activations: g, weights, biases: b ?? null, input: list(x) });
    if (!parsed.ok) throw new Error(parsed.error);
    const passes = forward(parsed.value);
    const gradient = backward(parsed.value);
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

  it("case 9 has ∂H/∂b = ∂H/∂z = 1/4 at the output", () => {
    const net = parseNetwork({
      widths: [1, 1],
      activations: ["sigmoid"],
      weights: [[["2"]]],
      biases: [["-8"]],
      input: ["4"],
    });
    if (!net.ok) throw new Error(net.error);
    expect(backward(net.value).layers.map(({ db }) => shown(db))).toEqual(["1/4"]);
  });
});
