import { describe, expect, it } from "vitest";
import { backward } from "./backward";
import { type Rule, rules } from "./catalogue";
import { mutatedDerivative } from "./misconception";
import type { Network } from "./network";
import { derivative, type Quantity } from "./quantity";
import { rationalText } from "./rational";
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
    const smooth: Network = {
      ...{ widths: [1, 1], activations: ["sigmoid"], weights: [[["2"]]] },
      ...{ biases: [["-8"]], input: ["4"] },
    };
    expect(predicted(smooth, W(1, 1, 1), "SG")).toBe("not applicable");
  });

  it("count g′(0) as 1 only by the rule that says so", () => {
    const kink = network("-2 3", "2 -3; -3 1", "2 1; 0 1", "3; -2");
    expect(predicted(kink, z(2, 1), "GO")).toBe("3");
    expect(predicted(kink, z(2, 1), "GN")).toBe("0");
    expect(predicted(kink, z(2, 1), "NA")).toBe("3");
  });
});

/** Everything in a network that H can be differentiated by. */
function quantitiesOf({ widths }: Network): readonly Quantity[] {
  const nodes = (layer: number) => Array.from({ length: widths[layer] ?? 0 }, (_, k) => k + 1);
  const inputs = nodes(0).map((node): Quantity => ({ kind: "x", node }));
  const behind = widths
    .slice(1)
    .flatMap((_, l) =>
      nodes(l + 1).flatMap((to) => [
        z(l + 1, to),
        a(l + 1, to),
        ...nodes(l).map((from) => W(l + 1, from, to)),
      ]),
    );
  return [...inputs, ...behind];
}

describe("on random networks", () => {
  const firstSeed = 20_260_201;
  const networks = Array.from({ length: 60 }, (_, i) => ({
    seed: firstSeed + i,
    net: randomNetwork(firstSeed + i),
  }));

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

  it("every rule changes something", () => {
    const changed = new Set<Rule>();
    for (const { net } of networks) {
      const gradient = backward(net);
      for (const of of quantitiesOf(net))
        for (const rule of rules)
          if (mutatedDerivative(net, of, [rule])?.equals(derivative(gradient, of)) === false)
            changed.add(rule);
    }
    expect(rules.filter((rule) => !changed.has(rule))).toEqual([]);
  });

  it("no rule of a step changes what is told", () => {
    for (const { seed, net } of networks) {
      const told = z(net.widths.length - 1, 1);
      const right = rationalText(derivative(backward(net), told));
      for (const rule of rules.filter((code) => !["SW", "SG", "NA", "T"].includes(code)))
        expect(predicted(net, told, rule, told.layer), `seed ${seed}, ${rule}`).toBe(right);
    }
  });
});
