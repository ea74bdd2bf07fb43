import { describe, expect, it } from "vitest";
import type { Objective } from "@/lib/network/objective";
import type { Quantity } from "@/lib/network/quantity";
import {
  built,
  byCode,
  complaintsAbout,
  drawnSources,
  keysOf,
  ofParams,
} from "@/lib/problems/testing/drawn-questions";
import { numbersOf, oracleSlope, rounded } from "@/lib/problems/testing/oracle-verdict";
import { lectureNetwork, twoOutputs } from "@/lib/problems/testing/worked-cases";
import { severalOutputs } from "./several-outputs";

const value: Quantity = { kind: "a", layer: 1, node: 1 };
const weight: Quantity = { kind: "W", layer: 1, from: 2, to: 2 };
const loss: Objective = { type: "squared", target: ["3", "-2"], half: false };

describe("several outputs", () => {
  it("send back what was worked by hand", () => {
    // Case 8: da1 = (−52, 52), dW1_22 = 104, dx = (−156, 104).
    const params = { network: twoOutputs, objective: loss, ask: [value, weight, { kind: "x", node: 1 }] };
    expect(keysOf(ofParams(severalOutputs, params))).toEqual(["-52", "104", "-156"]);
    // Of h_2 = −2 a_1 + 2 a_2 alone: ∂/∂x_1 = −2·2 + 2·(−1), ∂/∂x_2 = −2·1 + 2·3.
    const row = {
      network: twoOutputs,
      objective: { type: "output", node: 2 },
      ask: [{ kind: "inputs" }, weight],
    };
    expect(keysOf(ofParams(severalOutputs, row))).toEqual(["-6;4", "4"]);
  });

  it("know where wrong ways lead", () => {
    const [by] = ofParams(severalOutputs, { network: twoOutputs, objective: loss, ask: [value] }).parts;
    // dz2 = (−12, 20) and the weights 1, −2 out of node 1.
    expect(by && byCode(by)).toMatchObject({ P1: "-12", PL: "-40", S2: "-26", SY: "52" });
    expect(by?.misconceptions.find(({ code }) => code === "P1")?.label).toBe("only the first output");
    const row = { network: twoOutputs, objective: { type: "output", node: 2 }, ask: [{ kind: "inputs" }] };
    const [jacobian] = ofParams(severalOutputs, row).parts;
    // h_1 = a_1 − a_2: (2 + 1, 1 − 3).
    expect(jacobian && byCode(jacobian)).toMatchObject({ OW: "3;-2", OS: "-3;2" });
  });

  it("are more than one", () => {
    const params = { network: lectureNetwork, objective: { type: "output", node: 1 }, ask: [value] };
    expect(severalOutputs.question({ id: "q", family: "E7", params }).ok).toBe(false);
  });

  it("are drawn soundly, as the oracle says", () => {
    for (const source of drawnSources(severalOutputs, 9)) {
      expect(complaintsAbout(severalOutputs, source)).toEqual([]);
      const { network, parts } = built(severalOutputs, source);
      if (!network) throw new Error("no network");
      const { objective } = source.params as { objective: Objective };
      const inputs: readonly Quantity[] = [1, 2].map((node) => ({ kind: "x", node }));
      for (const { key, asks } of parts)
        expect(numbersOf(key).map(rounded)).toEqual(
          (asks ? [asks.quantity] : inputs).map((asked) => oracleSlope(network, asked, objective)),
        );
    }
  }, 120_000);
});
