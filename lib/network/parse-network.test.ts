import { describe, expect, it } from "vitest";
import { parseExactReal } from "./exact-real";
import { parseNetwork } from "./parse-network";

const good = {
  widths: [2, 1],
  activations: ["linear"],
  weights: [[["1"], ["-3/2"]]],
  biases: null,
  input: ["1", "2"],
};

/** `layers` layers of one linear node each. */
function chain(layers: number) {
  const each = <T>(item: T) => Array.from({ length: layers }, () => item);
  return {
    widths: [1, ...each(1)],
    activations: each("linear"),
    weights: each([["-1/2"]]),
    biases: null,
    input: ["3"],
  };
}

describe("parseNetwork", () => {
  it("reads a network whose dimensions agree", () => {
    expect(parseNetwork(good)).toEqual({ ok: true, value: good });
  });

  it.each([
    ["an input too few", { input: ["1"] }, "1 inputs for a first width of 2"],
    ["a transposed matrix", { weights: [[["1", "-3/2"]]] }, "2 rows (from) of 1 weights (to)"],
    ["a missing layer", { weights: [] }, "one weight matrix"],
    ["an activation too many", { activations: ["relu", "linear"] }, "one activation"],
    ["a bias too many", { biases: [["1", "2"]] }, "one bias"],
    ["a decimal", { input: ["1", "0.5"] }, "not a number like -3/2"],
    ["a zero denominator", { input: ["1", "1/0"] }, "not a number like -3/2"],
    ["a logarithm as a weight", { weights: [[["ln 2"], ["1"]]] }, "not a number like -3/2"],
    ["the logarithm of a negative number", { biases: [["ln -2"]] }, "not a number like 7 + ln 1/4"],
    ["an irrational sigmoid", { activations: ["sigmoid"] }, "e^(-2) is not rational"],
    ["a linear output at a logarithm", { biases: [["ln 3"]] }, "-2 + ln 3 is not rational"],
    ["an unknown field", { H: "3" }, "Unrecognized key"],
  ])("refuses %s", (_, change, message) => {
    const parsed = parseNetwork({ ...good, ...change });
    expect(parsed.ok ? "accepted" : parsed.error).toContain(message);
  });

  const deep = {
    widths: [2, 2, 2, 2],
    activations: ["relu", "tanh", "softmax"],
    weights: [1, 2, 3].map(() => [
      ["1", "2"],
      ["2", "1"],
    ]),
    biases: [
      ["0", "0"],
      ["-13", "-14"],
      ["0", "ln 3"],
    ],
    input: ["1", "2"],
  };
  const place = (layer: number, from: number, to: number) => ({ layer, from, to });

  it.each([
    ["several outputs, a softmax and logarithms", {}],
    [
      "a skip over one layer",
      { activations: ["relu", "linear", "linear"], biases: null, skips: [{ from: 1, to: 3 }] },
    ],
    [
      "a skip beside one weight matrix",
      { activations: ["relu", "relu", "relu"], biases: null, skips: [{ from: 1, to: 2 }] },
    ],
    [
      "a skip from the inputs",
      { activations: ["relu", "relu", "relu"], biases: null, skips: [{ from: 0, to: 3 }] },
    ],
    [
      "shared weights of one value",
      {
        shared: [
          [place(1, 1, 2), place(3, 2, 1)],
          [place(1, 1, 1), place(2, 2, 2)],
        ],
      },
    ],
    ["six layers", chain(6)],
  ])("reads %s", (_, change) => {
    const network = { ...deep, ...change };
    expect(parseNetwork(network)).toEqual({ ok: true, value: network });
  });

  it.each([
    ["a skip backwards", { skips: [{ from: 2, to: 1 }] }, "there is no skip from layer 2 to layer 1"],
    ["a skip to its own layer", { skips: [{ from: 1, to: 1 }] }, "there is no skip"],
    ["a skip beyond the output", { skips: [{ from: 1, to: 4 }] }, "there is no skip from layer 1 to layer 4"],
    ["a skip to the inputs", { skips: [{ from: 0, to: 0 }] }, ">=1"],
    [
      "a skip between unequal widths",
      {
        ...chain(3),
        widths: [2, 1, 1, 1],
        weights: [[["1"], ["1"]], [["1"]], [["1"]]],
        input: ["1", "1"],
        skips: [{ from: 0, to: 2 }],
      },
      "differ in width",
    ],
    [
      "a shared weight of two values",
      { shared: [[place(1, 1, 1), place(2, 1, 2)]] },
      "one shared weight cannot be 1 and 2",
    ],
    [
      "a shared weight where there is none",
      { shared: [[place(1, 1, 1), place(3, 3, 1)]] },
      "where there is none",
    ],
    ["a place named twice", { shared: [[place(1, 1, 1), place(1, 1, 1)]] }, "named twice"],
    [
      "a place of two shared weights",
      {
        shared: [
          [place(1, 1, 1), place(2, 1, 1)],
          [place(1, 1, 1), place(3, 1, 1)],
        ],
      },
      "named twice",
    ],
    ["a weight shared with nobody", { shared: [[place(1, 1, 1)]] }, "expected array to have >=2 items"],
    [
      "a softmax inside",
      { activations: ["relu", "softmax", "linear"] },
      "a softmax stands at the output only",
    ],
    [
      "an irrational tanh",
      {
        biases: [
          ["0", "0"],
          ["0", "-14"],
          ["0", "0"],
        ],
      },
      "e^(13) is not rational",
    ],
    [
      "a softmax of unequal rational parts",
      {
        biases: [
          ["0", "0"],
          ["-13", "-14"],
          ["1", "ln 3"],
        ],
      },
      "a softmax that holds e^(",
    ],
    [
      "a logarithm added by a skip to a ReLU",
      { activations: ["relu", "tanh", "relu"], skips: [{ from: 1, to: 3 }] },
      "is not rational",
    ],
  ])("refuses %s", (_, change, message) => {
    const parsed = parseNetwork({ ...deep, ...change });
    expect(parsed.ok ? "accepted" : parsed.error).toContain(message);
  });

  it("refuses what is no network at all", () => {
    for (const junk of [null, 3, "net", [], {}]) expect(parseNetwork(junk).ok).toBe(false);
  });
});

describe("parseExactReal", () => {
  it("reads rationals, logarithms and their sum, and nothing else", () => {
    for (const text of ["0", "-3/2", "ln 99", "ln 1/4", "7 + ln 1/4"])
      expect(parseExactReal(text)).not.toBeNull();
    for (const text of ["", "ln", "7 + ", " + ln 3", "ln 0", "ln 3 ", "7+ln 3", "e", "1/0"])
      expect(parseExactReal(text)).toBeNull();
  });
});
