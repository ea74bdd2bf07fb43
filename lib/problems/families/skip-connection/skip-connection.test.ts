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
import { numbersOf, oracleSlope, rounded } from "@/lib/problems/testing/oracle-verdict";
import { lectureNetwork, skippingNetwork } from "@/lib/problems/testing/worked-cases";
import { skipConnection } from "./skip-connection";

const value: Quantity = { kind: "a", layer: 1, node: 2 };
const weight: Quantity = { kind: "W", layer: 1, from: 1, to: 2 };

describe("a skip connection", () => {
  it("has the derivatives that were worked by hand", () => {
    // Case 13: da1 = (1, −9), dz1_2 = −81/25, dW1_12 = 162/25, dx = (97/25, −146/25).
    const ask = [
      { kind: "paths", layer: 1, node: 2 },
      value,
      { kind: "z", layer: 1, node: 2 },
      weight,
      { kind: "x", node: 1 },
    ];
    expect(keysOf(ofParams(skipConnection, { network: skippingNetwork, ask }))).toEqual([
      "3",
      "-9",
      "-81/25",
      "162/25",
      "97/25",
    ]);
  });

  it("knows where wrong ways lead", () => {
    const ask = [{ kind: "paths", layer: 1, node: 2 }, value, weight];
    const [count, by, through] = ofParams(skipConnection, { network: skippingNetwork, ask }).parts;
    expect(count && byCode(count)).toEqual({ RK: "2", KA: "4", KO: "1", KX: "4" });
    // Along the weights −7, over the skip −2: the product is 14.
    expect(by && byCode(by)).toMatchObject({ RK: "-7", KF: "14" });
    // Times the slope 9/25 and the input −2.
    expect(through && byCode(through)).toMatchObject({ KF: "-252/25" });
  });

  it("needs a skip", () => {
    const params = { network: lectureNetwork, ask: [value] };
    expect(skipConnection.question({ id: "q", family: "E9", params }).ok).toBe(false);
  });

  it("is drawn soundly, as the oracle says", () => {
    for (const source of drawnSources(skipConnection, 9)) {
      expect(complaintsAbout(skipConnection, source)).toEqual([]);
      const { network, parts } = built(skipConnection, source);
      for (const { key, asks } of parts)
        if (network && asks)
          expect(numbersOf(key).map(rounded)).toEqual([oracleSlope(network, asks.quantity)]);
    }
  }, 120_000);
});
