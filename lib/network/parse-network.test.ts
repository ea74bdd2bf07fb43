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
