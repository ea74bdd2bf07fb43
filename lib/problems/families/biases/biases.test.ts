import { describe, expect, it } from "vitest";
import type { Quantity } from "@/lib/network/quantity";
import {
  built,
  byCode,
  complaintsAbout,
  drawnSources,
  keysOf,
  ofParams,
} from "@/lib/problems/testing/drawn-questions";
import { numbersOf, oracleSlope } from "@/lib/problems/testing/oracle-verdict";
import { biasedNetwork, lectureNetwork } from "@/lib/problems/testing/worked-cases";
import { biases } from "./biases";

const bias: Quantity = { kind: "b", layer: 1, node: 3 };
const weight: Quantity = { kind: "W", layer: 1, from: 1, to: 3 };

describe("derivatives by biases", () => {
  it("are those that were worked by hand", () => {
    // Case 7: db1 = (0, 0, 1/4), dW1_13 = 1/2, db2 = 1.
    const ask = [{ kind: "biases", layer: 1 }, bias, weight, { kind: "b", layer: 2, node: 1 }];
    expect(keysOf(ofParams(biases, { network: biasedNetwork, values: true, ask }))).toEqual([
      "0;0;1/4",
      "1/4",
      "1/2",
      "1",
    ]);
  });

  it("know the mistakes about biases", () => {
    const [part] = ofParams(biases, { network: biasedNetwork, values: true, ask: [bias] }).parts;
    expect(part && byCode(part)).toMatchObject({ B0: "3/4", BZ: "0", SG: "-1/4" });
  });

  it("go on from an own earlier answer", () => {
    const [, part] = ofParams(biases, { network: biasedNetwork, values: true, ask: [bias, weight] }).parts;
    expect(part?.carried(new Map([["a", "3"]]))).toBe("6");
  });

  it("need biases", () => {
    const params = { network: lectureNetwork, values: true, ask: [weight] };
    expect(biases.question({ id: "q", family: "E2", params }).ok).toBe(false);
  });

  it("are drawn soundly, as the oracle says", () => {
    for (const source of drawnSources(biases, 9)) {
      expect(complaintsAbout(biases, source)).toEqual([]);
      const { network, parts } = built(biases, source);
      if (!network) throw new Error("no network");
      const all: readonly Quantity[] = [1, 2, 3].map((node) => ({ kind: "b", layer: 1, node }));
      for (const { key, asks } of parts)
        expect(numbersOf(key)).toEqual(
          (asks ? [asks.quantity] : all).map((quantity) => oracleSlope(network, quantity)),
        );
    }
  }, 120_000);
});
