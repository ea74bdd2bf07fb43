import { describe, expect, it } from "vitest";
import type { Network } from "@/lib/network/network";
import { theOutput } from "@/lib/network/objective";
import { sharedWeight } from "./shared-weight";
import { built, byCode, complaintsAbout, drawnSources, keysOf, ofParams } from "./testing/drawn-questions";
import { centralSlope, sharedSlope } from "./testing/float-oracle";
import { numbersOf, rounded } from "./testing/oracle-verdict";

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
    expect(uses && byCode(uses)).toEqual({ U: "2;5", IX: "3;1", SU: "5;5" });
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
    for (const source of drawnSources(sharedWeight, 17)) {
      expect(complaintsAbout(sharedWeight, source)).toEqual([]);
      const { network, parts } = built(sharedWeight, source);
      const places = network?.shared?.[0] ?? [];
      if (!network) throw new Error("no network");
      const total = rounded(sharedSlope(network, places, theOutput));
      const uses = places.map((place) => rounded(centralSlope(network, { kind: "W", ...place }, theOutput)));
      expect(parts.map(({ key }) => numbersOf(key))).toEqual(
        parts.length === 1 ? [[total]] : [uses, [total]],
      );
    }
  });
});
