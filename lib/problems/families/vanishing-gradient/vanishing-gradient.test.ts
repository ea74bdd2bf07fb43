import { describe, expect, it } from "vitest";
import type { Network } from "@/lib/network/network";
import {
  built,
  byCode,
  complaintsAbout,
  drawnSources,
  keysOf,
  ofParams,
} from "@/lib/problems/testing/drawn-questions";
import { numbersOf, oracleSlope } from "@/lib/problems/testing/oracle-verdict";
import { vanishingGradient } from "./vanishing-gradient";

/** Three sigmoids at 0: x = 3, w = (2, −3, 5), so b = (−6, 3/2, −5/2). */
const chain: Network = {
  widths: [1, 1, 1, 1],
  activations: ["sigmoid", "sigmoid", "sigmoid"],
  weights: [[["2"]], [["-3"]], [["5"]]],
  biases: [["-6"], ["3/2"], ["-5/2"]],
  input: ["3"],
};

describe("a deep chain", () => {
  it("has the derivatives that were worked by hand", () => {
    // ¼·(−3)·¼·5·¼ = −15/64; the last layer has ¼, so the ratio is −15/16.
    const question = ofParams(vanishingGradient, { network: chain, ask: ["first", "ratio", "oneRate"] });
    expect(keysOf(question)).toEqual(["-15/64", "-15/16", "false:ratio"]);
    const claims = ofParams(vanishingGradient, { network: chain, ask: ["ratioStays", "balanced"] });
    expect(keysOf(claims)).toEqual(["true:ratio", "true:pair"]);
  });

  it("knows where wrong ways lead", () => {
    const { parts } = ofParams(vanishingGradient, { network: chain, ask: ["first", "ratio"] });
    const [first, ratio] = parts;
    expect(first && byCode(first)).toEqual({
      OB: "-15/16",
      OA: "-15/256",
      AF: "11/4", // 3/4 + 2
      G1: "-15",
      SD: "-15/8",
      W0: "1/64",
      WF: "-3/64",
      WX: "-15/32",
      SG: "15/64",
    });
    expect(ratio?.carried(new Map([["a", "1/64"]]))).toBe("1/16");
  });

  it("refuses what is no chain and what is off", () => {
    const wide = {
      ...chain,
      widths: [1, 2, 1],
      activations: ["relu", "linear"],
      weights: [[["2", "3"]], [["1"], ["2"]]],
      biases: null,
    };
    const off = { ...chain, activations: ["relu", "relu", "linear"], biases: null };
    for (const network of [wide, off])
      expect(
        vanishingGradient.question({ id: "q", family: "E10", params: { network, ask: ["first"] } }).ok,
      ).toBe(false);
  });

  it("draws sound questions", () => {
    for (const source of drawnSources(vanishingGradient, 9)) {
      // Reasons are sentences, longer than what stands on a bar.
      const complaints = complaintsAbout(vanishingGradient, source).filter((one) => !/long label/.test(one));
      expect(complaints).toEqual([]);
      const { network, parts } = built(vanishingGradient, source);
      if (!network) throw new Error("no network");
      const slope = (layer: number) => oracleSlope(network, { kind: "z", layer, node: 1 });
      const [first, ratio] = parts.flatMap(({ key }) => numbersOf(key));
      expect(first).toBeCloseTo(slope(1), 5);
      if (ratio !== undefined) expect(ratio * slope(network.widths.length - 1)).toBeCloseTo(slope(1), 5);
    }
  }, 120_000);
});
