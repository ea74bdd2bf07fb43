import { describe, expect, it } from "vitest";
import { grade } from "@/lib/grading/grade";
import {
  byCode,
  complaintsAbout,
  drawnSources,
  keysOf,
  ofParams,
} from "@/lib/problems/testing/drawn-questions";
import { float, type Nudge, outputsOf, type PlainNetwork, slope } from "@/lib/problems/testing/smooth-oracle";
import { smoothActivations } from "./smooth-activations";

// problems.md, section 7, cases 10 and 13: worked by hand and by an independent program.
const case10 = {
  ...{ widths: [2, 2, 1], activations: ["sigmoid", "linear"], input: ["1", "-2"] },
  weights: [
    [
      ["2", "-1"],
      ["1", "3"],
    ],
    [["4"], ["-5"]],
  ],
  biases: [["ln 3", "7 + ln 1/4"], ["1"]],
};
const case13 = {
  ...{ widths: [2, 2, 2, 1], activations: ["tanh", "relu", "linear"], input: ["-2", "2"] },
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
  biases: [["ln 2", "-6 + ln 3"], ["1", "0"], ["0"]],
  skips: [{ from: 1, to: 2 }],
};
const W = (from: number, to: number) => ({ kind: "W", layer: 1, from, to });
const node = (kind: string, index: number) => ({ kind, layer: 1, node: index });

describe("through a sigmoid or a tanh", () => {
  it("has exact derivatives", () => {
    const ask = [node("value", 1), node("z", 1), node("z", 2), W(1, 1), W(1, 2), W(2, 1), W(2, 2)];
    const question = ofParams(smoothActivations, { network: case10, ask, valuesGiven: false });
    expect(keysOf(question)).toEqual(["3/4", "3/4", "-4/5", "3/4", "-4/5", "-3/2", "8/5"]);
  });

  it("has exact derivatives behind a tanh, too", () => {
    const ask = [node("value", 1), node("value", 2), node("z", 1), node("z", 2), W(1, 2), W(2, 1)];
    const question = ofParams(smoothActivations, { network: case13, ask, valuesGiven: false });
    expect(keysOf(question)).toEqual(["3/5", "4/5", "16/25", "-81/25", "162/25", "32/25"]);
  });

  it("lets the slope be expressed by the value", () => {
    const asked = (network: object) =>
      ofParams(smoothActivations, { network, ask: [node("slope", 1)], valuesGiven: true }).parts[0];
    const [sigmoid, tanh] = [asked(case10), asked(case13)];
    const verdict = (part: typeof sigmoid, text: string) => {
      const graded = part && grade(part, { type: "expression", text });
      return graded?.ok ? graded.value.verdict : graded;
    };
    for (const text of ["a_1^(1)(1-a_1^(1))", "a1(1) - a1(1) a1(1)", "(1-a_1^(1))*a_1^(1)"])
      expect(verdict(sigmoid, text), text).toBe("correct");
    for (const text of ["(1-a_1^(1))(1+a_1^(1))", "1-(a_1^(1))^2"])
      expect(verdict(tanh, text), text).toBe("correct");
    expect(verdict(sigmoid, "1-(a_1^(1))^2")).not.toBe("correct");
    expect(verdict(sigmoid, "a_1^(1)")).not.toBe("correct");
    expect(verdict(tanh, "a_1^(1)(1-a_1^(1))")).not.toBe("correct");
  });

  it("predicts wrong slopes in the form in which they are graded", () => {
    const [part] = ofParams(smoothActivations, {
      ...{ network: case10, ask: [node("slope", 1)], valuesGiven: true },
    }).parts;
    const bucket = (text: string) => {
      const graded = part && grade(part, { type: "expression", text });
      return graded?.ok ? graded.value.bucket : graded?.error.message;
    };
    const predicted = byCode(part ?? expect.fail("no part"));
    expect(predicted).toEqual({
      SD: bucket("a_1^(1)"),
      SDZ: bucket("z_1^(1)(1-z_1^(1))"),
      SDT: bucket("1-(a_1^(1))^2"),
      SD1: bucket("1-a_1^(1)"),
    });
  });

  it("predicts wrong values", () => {
    const [sigmoid] = ofParams(smoothActivations, {
      ...{ network: case10, ask: [node("value", 1)], valuesGiven: false },
    }).parts.map(byCode);
    expect(sigmoid).toEqual({ AE: "3", AN: "1/4", AS: "3/16", AX: "4/5" });
    const [tanh] = ofParams(smoothActivations, {
      ...{ network: case13, ask: [node("value", 1)], valuesGiven: false },
    }).parts.map(byCode);
    expect(tanh).toEqual({ AE: "2", AN: "-3/5", AS: "16/25", AX: "2/3", A2: "1/3" });
  });

  it("is refused where there is nothing smooth, or nothing to ask", () => {
    const ok = (params: object) =>
      smoothActivations.question({
        ...{ id: "q", family: "E3" },
        params: { network: case10, ask: [node("z", 1)], valuesGiven: true, ...params },
      }).ok;
    expect(ok({})).toBe(true);
    expect(ok({ ask: [node("value", 1)] })).toBe(false);
    expect(ok({ ask: [{ kind: "slope", layer: 2, node: 1 }] })).toBe(false);
    expect(ok({ ask: [node("z", 3)] })).toBe(false);
    const relu = { ...case10, activations: ["relu", "linear"], biases: null };
    expect(ok({ network: relu })).toBe(false);
  });
});

describe("drawn smooth networks", () => {
  const sources = drawnSources(smoothActivations, 25);

  it("agree with small steps on either side", () => {
    for (const source of sources) {
      const { network, ask } = source.params as { network: PlainNetwork; ask: Nudge["at"][] };
      const keys = keysOf(ofParams(smoothActivations, source.params));
      for (const [i, at] of ask.entries()) {
        if (at.kind === "slope") continue;
        const first = { ...network, weights: network.weights.slice(0, 1) };
        const expected =
          at.kind === "value"
            ? outputsOf(first)[at.node - 1]
            : slope((by) => outputsOf(network, { at, by })[0] ?? Number.NaN);
        expect(float(keys[i] ?? ""), source.id).toBeCloseTo(expected ?? Number.NaN, 7);
      }
    }
  });

  it("are sound", () => {
    const few = drawnSources(smoothActivations, 12);
    expect(few.flatMap((source) => complaintsAbout(smoothActivations, source))).toEqual([]);
  });
});
