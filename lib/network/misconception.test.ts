import { describe, expect, it } from "vitest";
import { backward } from "./backward";
import { type Rule, rules } from "./catalogue";
import { type MutationOptions, mutatedDerivative } from "./misconception";
import type { Network } from "./network";
import type { Objective } from "./objective";
import { derivative, type Quantity, quantityId, sharedDerivative } from "./quantity";
import { rationalText } from "./rational";
import { quantitiesOf } from "./testing/places";
import { deepLecture, smoothLecture } from "./testing/random-lecture";
import { randomNetwork } from "./testing/random-network";

/** "1 2; 3 4": rows are separated by semicolons, a row is what leaves one node. */
const matrix = (text: string) => text.split("; ").map((row) => row.split(" "));

function network(x: string, ...W: readonly string[]): Network {
  const weights = W.map(matrix);
  const input = x.split(" ");
  const widths = [input.length, ...weights.map(([row]) => row?.length ?? 0)];
  return { widths, activations: ["relu", "relu", "linear"], weights, biases: null, input };
}

const W = (layer: number, from: number, to: number): Quantity => ({ kind: "W", layer, from, to });
const a = (layer: number, node: number): Quantity => ({ kind: "a", layer, node });
const z = (layer: number, node: number): Extract<Quantity, { kind: "z" }> => ({ kind: "z", layer, node });

const predicted = (net: Network, of: Quantity, rule: Rule, known: number | null = null) => {
  const value = mutatedDerivative(net, of, [rule], { known });
  return value === null ? "not applicable" : rationalText(value);
};

/** "12: T; 0: PL PX" by rule, as "T 12", "PL 0", "PX 0". */
const entries = (text: string) =>
  text.split("; ").flatMap((entry) => {
    const [value, list = ""] = entry.split(": ");
    return list.split(" ").map((rule) => `${rule} ${value}`);
  });

// Predictions of an independent program (problems.md, section 7, case 6, and section 1, defect 6).
const diagnostic = network("2 3", "1 3 -1; 2 1 -1", "1 3 -2; 2 -1 1; 1 -2 3", "1; -3; 2");
const oneOff = network("1 2", "1 2; 1 -2", "5 1; 1 2", "-3; 1");
const bothOn = network("1 2", "-2 2; 2 1", "3 -1; -1 2", "-1; 2");
const wholeWay = network("1 3", "2 1; 3 1", "2 1; 0 1", "3; -2");

describe("the predicted wrong answers", () => {
  it.each([
    [
      "case 6, ∂W_12^(1)",
      diagnostic,
      W(1, 1, 2),
      null,
      "12: T; -24: SW; 4: P1; 0: PL PX; 14: G1; 1746: GA; 1494: GZ; 6: GN; 5: IX; 45: IN; 30: WW; 2: U; -10: SG; 10: IZ FR",
    ],
    [
      "case 6, ∂a_1^(1)",
      diagnostic,
      a(1, 1),
      null,
      "-5: T; 1: P1; 0: PL PX; -12: G1; -4: GN; -109: GA; -81: GZ; 2: U; 8: SG",
    ],
    ["#142, ∂a_1^(1)", oneOff, a(1, 1), 2, "-14: T; -15: P1 PX"],
    ["#142, ∂z_2^(1)", oneOff, z(1, 2), 2, "0: T P1 PL PX GA U; -1: G1; 1: GN; 2: GZ"],
    ["#142, ∂W_11^(2)", oneOff, W(2, 1, 1), 2, "-9: IZ SW; -45: IN WW"],
    ["#142, ∂W_21^(2)", oneOff, W(2, 2, 1), 2, "0: U; 6: FR IZ; 3: SW; -3: IX"],
    ["#143, ∂z_1^(1)", bothOn, z(1, 1), 2, "-5: T G1 GN FR; -10: GA GZ"],
    ["#143, ∂W_21^(2)", bothOn, W(2, 2, 1), 2, "-4: IZ FR; 4: U WW SG SW"],
    ["#151, ∂a_2^(1)", wholeWay, a(1, 2), null, "-2: PL G1 GN FR; 1: T U; 0: P1 PX"],
    ["#151, ∂W_11^(1)", wholeWay, W(1, 1, 1), null, "4: G1 GN IX SW FR; 6: T P1"],
  ])("%s", (_, net, of, known, text) => {
    const found = rules.map((rule) => `${rule} ${predicted(net, of, rule, known)}`);
    expect(found).toEqual(expect.arrayContaining(entries(text)));
  });

  it("leave out what a rule has nothing to go wrong with", () => {
    const narrow = network("1 2", "1 2 3; 4 5 6", "1 2; 3 4; 5 6", "1; 2");
    expect(predicted(narrow, W(1, 1, 1), "T")).toBe("not applicable");
    expect(predicted(diagnostic, W(2, 1, 2), "T")).toBe("not applicable");
    expect(predicted(diagnostic, W(3, 2, 1), "SW")).toBe("not applicable");
    expect(predicted(diagnostic, a(1, 1), "SW")).toBe("not applicable");
    expect(predicted(diagnostic, W(1, 1, 1), "NA")).toBe("not applicable");
  });

  it("count g′(0) as 1 only by the rule that says so", () => {
    const kink = network("-2 3", "2 -3; -3 1", "2 1; 0 1", "3; -2");
    expect(predicted(kink, z(2, 1), "GO")).toBe("3");
    expect(predicted(kink, z(2, 1), "GN")).toBe("0");
    expect(predicted(kink, z(2, 1), "NA")).toBe("3");
  });
});

/** Predictions by rule code, "G1 IX" for two at once, of those that apply. */
function told(net: Network, of: Quantity, codes: string, options: MutationOptions = {}) {
  return codes.split(", ").map((code) => {
    const value = mutatedDerivative(
      net,
      of,
      rules.filter((rule) => code.split(" ").includes(rule)),
      options,
    );
    return `${code} ${value === null ? "–" : rationalText(value)}`;
  });
}

describe("two mistakes at once", () => {
  it("are made in one pass", () => {
    const found = told(diagnostic, W(1, 1, 2), "G1 IX, G1 SG, U IX, T G1, SW SG, FR IZ");
    expect(found).toEqual(["G1 IX 7", "G1 SG -14", "U IX 1", "T G1 4", "SW SG 24", "FR IZ 10"]);
  });

  it("have no prediction where they change the same formula, or one of them does not apply", () => {
    const found = told(diagnostic, W(1, 1, 2), "T P1, G1 GA, IX WW, G1 RC, SG SY, DL G1");
    expect(found).toEqual(["T P1 –", "G1 GA –", "IX WW –", "G1 RC –", "SG SY –", "DL G1 –"]);
  });

  it("do not depend on their order", () => {
    for (const one of rules)
      for (const other of rules) {
        const [found, turned] = [[one, other] as const, [other, one] as const].map((pair) =>
          mutatedDerivative(diagnostic, W(1, 1, 2), pair),
        );
        expect(found?.equals(turned ?? "0") ?? turned, `${one} and ${other}`).toBe(
          found === null ? null : true,
        );
      }
  });
});

describe("the predicted wrong answers with biases", () => {
  const net: Network = {
    ...{ widths: [2, 3, 1], activations: ["relu", "linear"], input: ["2", "-1"] },
    ...{ weights: ["1/2 -1 2; 2 3/2 -1", "2; -3; 1/4"].map(matrix), biases: [["-1", "1/2", "3"], ["-5/2"]] },
  };
  const b = (layer: number, node: number): Quantity => ({ kind: "b", layer, node });

  it("case 7, ∂b_3^(1)", () => {
    // da = 1/4, z = a = 8, b = 3
    const found = told(net, b(1, 3), "B0, BZ, SG, U, GA, GZ, NA, IX, SW, B0 SG, B0 GA, BZ NA");
    expect(found).toEqual([
      ...["B0 3/4", "BZ 0", "SG -1/4", "U 1", "GA 2", "GZ 2", "NA 1/4", "IX 1/4"],
      ...["SW –", "B0 SG -3/4", "B0 GA 6", "BZ NA 1/4"],
    ]);
  });

  it("case 7, ∂b_1^(1), of a dead node", () => {
    expect(told(net, b(1, 1), "G1, GN, NA, B0, T")).toEqual(["G1 2", "GN -2", "NA 2", "B0 0", "T –"]);
  });

  it("only for a bias, and only where there are biases", () => {
    expect(told(net, W(1, 1, 1), "B0, BZ")).toEqual(["B0 –", "BZ –"]);
    expect(told(diagnostic, b(1, 1), "B0, BZ")).toEqual(["B0 –", "BZ –"]);
  });
});

describe("the predicted wrong answers with a squared loss", () => {
  // Case 8: h = (−3, 8), y = (3, −2).
  const net: Network = {
    ...{ widths: [2, 2, 2], activations: ["relu", "linear"], input: ["1", "2"] },
    ...{
      weights: ["2 -1; 1 3", "1 -2; -1 2"].map(matrix),
      biases: [
        ["-1", "2"],
        ["1", "0"],
      ],
    },
  };
  const whole: Objective = { type: "squared", target: ["3", "-2"], half: false };
  const half: Objective = { ...whole, half: true };

  it("case 8, ∂R/∂W_12^(2) = 60 and ∂R/∂a_1^(1) = −52", () => {
    const rulesOfLoss = "S2, SF, SY, S2 SY, G1, IX, U, SW, P1, SMY";
    expect(told(net, W(2, 1, 2), rulesOfLoss, { objective: whole })).toEqual([
      ...["S2 30", "SF –", "SY -60", "S2 SY -30", "G1 60", "IX 20"],
      ...["U 3", "SW -84", "P1 60", "SMY –"],
    ]);
    // Σ_k W_1k dz_k = 1·(−12) − 2·20; the transposed one 1·(−12) − 1·20; W^(1) read in place of W^(2): 2·(−12) − 1·20.
    expect(told(net, a(1, 1), "T, DL, P1, PL, PX, U", { objective: whole })).toEqual([
      "T -32",
      "DL -44",
      "P1 -12",
      "PL -40",
      "PX 480",
      "U -1",
    ]);
  });

  it("with the ½ it is the ½ that can be forgotten", () => {
    expect(told(net, W(2, 1, 2), "S2, SF, SY, SF SY", { objective: half })).toEqual([
      "S2 –",
      "SF 60",
      "SY -30",
      "SF SY -60",
    ]);
  });

  it("not where ∂R/∂z is told", () => {
    expect(told(net, a(1, 1), "S2, SY, T", { objective: whole, known: 2 })).toEqual([
      "S2 –",
      "SY –",
      "T -32",
    ]);
  });

  it("of one output, nothing comes back from the other one", () => {
    const second: Objective = { type: "output", node: 2 };
    expect(told(net, a(1, 1), "U, P1, PL", { objective: second })).toEqual(["U -2", "P1 0", "PL -2"]);
  });

  it("case 8 transposed in the forward pass", () => {
    // z1 = (2·1 + (−1)·2 − 1, 1·1 + 3·2 + 2) = (−1, 9), a1 = (0, 9), h = (1·0 − 2·9 + 1, −1·0 + 2·9 + 0) = (−17, 18).
    expect(told(net, W(2, 2, 1), "TF", { objective: whole })).toEqual(["TF -360"]); // 9 · 2(−17 − 3)
    expect(told(net, W(1, 1, 1), "TF", { objective: whole })).toEqual(["TF 0"]);
    expect(told(net, a(1, 2), "TF", { objective: whole })).toEqual(["TF 120"]); // −1·(−40) + 2·40
    expect(told(net, a(1, 2), "TF", { objective: whole, known: 2 })).toEqual(["TF –"]);
  });
});

describe("the predicted wrong answers with sigmoid and tanh", () => {
  // Case 10: z = (ln 3, −ln 4), a = (3/4, 1/5), ∂a = (4, −5), x = (1, −2).
  const hidden: Network = {
    ...{ widths: [2, 2, 1], activations: ["sigmoid", "linear"], input: ["1", "-2"] },
    ...{ weights: ["2 -1; 1 3", "4; -5"].map(matrix), biases: [["ln 3", "7 + ln 1/4"], ["1"]] },
  };

  it("case 10, ∂W_11^(1) = 3/4", () => {
    const found = told(hidden, W(1, 1, 1), "SD, G1, SDZ, ST, GA, GN, FR, IX, U, SG, SW, IN, WW, TF");
    expect(found).toEqual([
      ...["SD 3", "G1 4", "SDZ –", "ST –", "GA –", "GN –", "FR –", "IX 3/4", "U 1", "SG -3/4"],
      ...["SW 3/4", "IN 9/16", "WW 3/2", "TF –"],
    ]);
    expect(told(hidden, W(2, 1, 1), "IZ, SDZ")).toEqual(["IZ –", "SDZ 3/4"]);
    expect(told(hidden, { kind: "b", layer: 1, node: 1 }, "B0")).toEqual(["B0 –"]);
  });

  it("case 9, a sigmoid output at z = 0", () => {
    const output: Network = {
      ...{ widths: [2, 2, 1], activations: ["relu", "sigmoid"], input: ["2", "1"] },
      ...{ weights: ["1 -2; 2 1", "2; -3"].map(matrix), biases: [["0", "1"], ["-8"]] },
    };
    expect(told(output, z(2, 1), "SD, SDZ, G1, NA, U, GA")).toEqual([
      "SD 1/2",
      "SDZ 0",
      "G1 1",
      "NA 1",
      "U 1/4",
      "GA 1/4",
    ]);
    expect(told(output, W(1, 1, 1), "SD, SDZ, IZ")).toEqual(["SD 2", "SDZ 0", "IZ 1"]);
  });

  // Case 13: x = (−2, 2), a1 = (3/5, 4/5), ∂z2 = (1, −2), ∂a1 = (1, −9), a skip from layer 1 to 2.
  const skipping: Network = {
    ...{ widths: [2, 2, 2, 1], activations: ["tanh", "relu", "linear"], input: ["-2", "2"] },
    weights: ["1 -1; 1 2", "2 1; -1 3", "1; -2"].map(matrix),
    biases: [["ln 2", "-6 + ln 3"], ["1", "0"], ["0"]],
    skips: [{ from: 1, to: 2 }],
  };

  it("case 13, ∂z_2^(1) = −81/25", () => {
    const found = told(skipping, z(1, 2), "SD, ST, ST1, G1, RK, NA, SD RK, U, T");
    // Without the skip ∂a_2 = −1·1 + 3·(−2) = −7; transposed, 1·1 + 3·(−2) − 2.
    expect(found).toEqual([
      ...["SD -36/5", "ST -36/25", "ST1 -9/5", "G1 -9", "RK -63/25", "NA -9"],
      ...["SD RK -28/5", "U 9/25", "T -63/25"],
    ]);
    expect(told(skipping, a(1, 1), "RK, U, P1")).toEqual(["RK 0", "U –", "P1 3"]);
    expect(told(skipping, W(2, 1, 1), "RK")).toEqual(["RK –"]);
    expect(told(skipping, z(1, 1), "RK", { known: 2 })).toEqual(["RK 0"]);
  });
});

describe("the predicted wrong answers with softmax and cross-entropy", () => {
  // Case 11: p = (1/6, 1/3, 1/2), the third one right.
  const net: Network = {
    ...{ widths: [2, 2, 3], activations: ["relu", "softmax"], input: ["1", "1"] },
    weights: ["1 -1; 2 1", "1 -1 2; 3 1 -2"].map(matrix),
    biases: [
      ["1", "-2"],
      ["-4", "4 + ln 2", "-8 + ln 3"],
    ],
  };
  const objective: Objective = { type: "crossEntropy", target: ["0", "0", "1"] };
  const of = (quantity: Quantity, codes: string) => told(net, quantity, codes, { objective });

  it("case 11, ∂z_3 = −1/2 and ∂z_1 = 1/6", () => {
    expect(of(z(2, 3), "SM, SMP, SMY, SM0, G1, U, SG, NA")).toEqual([
      "SM -1/2",
      "SMP -1/8",
      "SMY 1/2",
      "SM0 1/2",
      "G1 -2",
      "U –",
      "SG 1/2",
      "NA -2",
    ]);
    expect(of(z(2, 1), "SM, SMP, SMY, SM0")).toEqual(["SM 0", "SMP 5/216", "SMY -1/6", "SM0 1/6"]);
  });

  it("case 11, ∂a_1^(1) = −7/6", () => {
    // 1·dz_1 − 1·dz_2 + 2·dz_3
    expect(of(a(1, 1), "SM, SMP, SMY, SM0, U, SY")).toEqual([
      "SM -1",
      "SMP -65/216",
      "SMY 7/6",
      "SM0 5/6",
      "U 2",
      "SY –",
    ]);
    expect(told(net, a(1, 1), "SMY", { objective, known: 2 })).toEqual(["SMY –"]);
    expect(told(net, a(1, 1), "SM, SMY")).toEqual(["SM –", "SMY –"]);
  });
});

describe("the predicted wrong answers for a shared weight", () => {
  const shared = [
    { layer: 1, from: 1, to: 1 },
    { layer: 2, from: 1, to: 1 },
  ];
  const net: Network = {
    ...{ widths: [1, 1, 1], activations: ["relu", "linear"], input: ["2"], shared: [shared] },
    ...{ weights: [[["3"]], [["3"]]], biases: [["-1"], ["0"]] },
  };

  it("case 14, 11 = 6 + 5", () => {
    const found = told(net, W(1, 1, 1), "RC, RC2, SG, IX, U, WW, RC SG, RC2 IX", { shared });
    expect(found).toEqual(["RC 6", "RC2 5", "SG -11", "IX 4", "U 7", "WW 33", "RC SG -6", "RC2 IX 1"]);
    expect(told(net, W(1, 1, 1), "RC, RC2")).toEqual(["RC –", "RC2 –"]);
    expect(mutatedDerivative(net, W(1, 1, 1), [], { shared })?.toFraction()).toBe("11");
  });
});

describe("on random networks", () => {
  const firstSeed = 20_260_201;
  const networks = Array.from({ length: 60 }, (_, i) => ({
    seed: firstSeed + i,
    net: randomNetwork(firstSeed + i),
  }));

  const lectures = [deepLecture, smoothLecture].flatMap((lecture) =>
    Array.from({ length: 120 }, (_, i) => ({ seed: firstSeed + i, ...lecture(firstSeed + i) })),
  );

  it("no rules are the engine, with every objective, skips and shared weights", () => {
    for (const { seed, net, objective } of lectures) {
      const gradient = backward(net, objective);
      for (const of of quantitiesOf(net).filter((_, i) => i % 3 === seed % 3)) {
        const right = rationalText(derivative(gradient, of));
        for (const known of [null, net.widths.length - 1]) {
          const found = mutatedDerivative(net, of, [], { known, objective });
          expect(found && rationalText(found), `seed ${seed}, ${quantityId(of)}`).toBe(right);
        }
      }
      for (const shared of net.shared ?? []) {
        const found = mutatedDerivative(net, { kind: "W", ...(shared[0] ?? expect.fail()) }, [], {
          objective,
          shared,
        });
        expect(found && rationalText(found), `seed ${seed}`).toBe(
          rationalText(sharedDerivative(gradient, shared)),
        );
      }
    }
  });

  it("the pass without a rule is the backward pass, whatever is told", () => {
    for (const { seed, net } of networks) {
      const gradient = backward(net);
      for (const of of quantitiesOf(net)) {
        const right = rationalText(derivative(gradient, of));
        for (const known of [null, net.widths.length - 1]) {
          const found = mutatedDerivative(net, of, [], { known });
          if (found === null || rationalText(found) !== right)
            expect.fail(`seed ${seed}, ${JSON.stringify(of)}: not ${right}`);
        }
      }
    }
  });

  it("every rule changes something in a fixed set of networks", () => {
    const changed = new Set<Rule>();
    for (const { net, objective } of lectures) {
      const gradient = backward(net, objective);
      const asked = quantitiesOf(net).filter((_, i) => i % 3 === 0);
      for (const rule of rules.filter((code) => !changed.has(code))) {
        for (const of of asked) {
          const found = mutatedDerivative(net, of, [rule], { objective });
          if (found?.equals(derivative(gradient, of)) === false) changed.add(rule);
        }
        for (const shared of net.shared ?? []) {
          const [first] = shared;
          const found =
            first && mutatedDerivative(net, { kind: "W", ...first }, [rule], { objective, shared });
          if (found?.equals(sharedDerivative(gradient, shared)) === false) changed.add(rule);
        }
      }
    }
    expect(rules.filter((rule) => !changed.has(rule))).toEqual([]);
  });

  it("no rule of a step changes what is told", () => {
    for (const { seed, net } of networks) {
      const given = z(net.widths.length - 1, 1);
      const right = rationalText(derivative(backward(net), given));
      for (const rule of rules.filter((code) => !["SW", "SG", "NA", "T", "TF"].includes(code)))
        expect([right, "not applicable"], `seed ${seed}, ${rule}`).toContain(
          predicted(net, given, rule, given.layer),
        );
    }
  });
});
