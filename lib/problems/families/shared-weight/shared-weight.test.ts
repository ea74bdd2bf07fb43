import { describe, expect, it } from "vitest";
import type { Network } from "@/lib/network/network";
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
import { sharedWeight } from "./shared-weight";

/** Case 14: H = w relu(w x + b) with w = 3, x = 2, b = −1: z = 5, H = 15. */
const twice: Network = {
  widths: [1, 1, 1],
  activations: ["relu", "linear"],
  weights: [[["3"]], [["3"]]],
  biases: [["-1"], ["0"]],
  input: ["2"],
  shared: [
    [
      { layer: 1, from: 1, to: 1 },
      { layer: 2, from: 1, to: 1 },
    ],
  ],
};

describe("a shared weight", () => {
  it("has the derivative that was worked by hand", () => {
    const question = ofParams(sharedWeight, { network: twice, values: false, ask: ["uses", "total"] });
    expect(keysOf(question)).toEqual(["6;5", "11"]);
  });

  it("knows where wrong ways lead", () => {
    const [uses, total] = ofParams(sharedWeight, {
      network: twice,
      values: false,
      ask: ["uses", "total"],
    }).parts;
    expect(uses && byCode(uses)).toEqual({ U: "2;5", IX: "3;1", SE: "5;5" });
    expect(total && byCode(total)).toEqual({
      RC: "6",
      RC2: "5",
      PX: "30",
      U: "7",
      MN: "11/2",
      FB: "12", // d(w²x)/dw = 2wx
      SG: "-11",
    });
    expect(total?.carried(new Map([["a", "6;2"]]))).toBe("8");
  });

  it("needs a weight that is shared", () => {
    const { shared: _, ...network } = twice;
    const params = { network, values: true, ask: ["total"] };
    expect(sharedWeight.question({ id: "q", family: "E8", params }).ok).toBe(false);
  });

  it("is drawn soundly, as the oracle says", () => {
    for (const source of drawnSources(sharedWeight, 9)) {
      expect(complaintsAbout(sharedWeight, source)).toEqual([]);
      const { network, parts } = built(sharedWeight, source);
      const places: readonly Quantity[] = (network?.shared?.[0] ?? []).map((place) => ({
        kind: "W",
        ...place,
      }));
      if (!network) throw new Error("no network");
      const total = oracleSlope(network, places);
      const uses = places.map((place) => oracleSlope(network, place));
      expect(parts.map(({ key }) => numbersOf(key))).toEqual(
        parts.length === 1 ? [[total]] : [uses, [total]],
      );
    }
  }, 120_000);
});
