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
import { oracleOutput } from "@/lib/problems/testing/oracle-verdict";
import { biasedNetwork, lectureNetwork } from "@/lib/problems/testing/worked-cases";
import { forwardPass } from "./forward-pass";

describe("forward pass", () => {
  it("finds the outputs that were worked by hand", () => {
    // Without the ReLU: z2 = (2·6, 6 − 5) = (12, 1), H = 36 − 2 = 34.
    expect(keysOf(ofParams(forwardPass, { network: lectureNetwork, ask: ["output", "twin"] }))).toEqual([
      "24",
      "34",
    ]);
    // Case 7: biases and fractions, z1 = (−2, −3, 8), H = 8/4 − 5/2.
    expect(keysOf(ofParams(forwardPass, { network: biasedNetwork, ask: ["output"] }))).toEqual(["-1/2"]);
  });

  it("knows where wrong ways lead", () => {
    const [part, twin] = ofParams(forwardPass, { network: lectureNetwork, ask: ["output", "twin"] }).parts;
    // TF: W1 turned gives z1 = (1, 5), W2 turned z2 = (2 + 5, 5), H = 11. AV: a1 = (6, 5), z2 = (12, 11), H = 14.
    expect(part && byCode(part)).toEqual({ FR: "34", TF: "11", AV: "14" });
    // The same without a ReLU, where nothing was off.
    expect(twin && byCode(twin)).toEqual({ KR: "24", TF: "11" });
    const turned = { ...lectureNetwork, weights: [...lectureNetwork.weights.slice(0, 2), [["-3"], ["2"]]] };
    const [negative] = ofParams(forwardPass, { network: turned, ask: ["output"] }).parts;
    expect(negative && byCode(negative)).toMatchObject({ RO: "0" });
  });

  it("draws sound questions", () => {
    for (const source of drawnSources(forwardPass, 9)) {
      expect(complaintsAbout(forwardPass, source)).toEqual([]);
      const { network, parts } = built(forwardPass, source);
      if (!network) throw new Error("no network");
      const twin: Network = { ...network, activations: network.activations.map(() => "linear") };
      const outputs = [network, twin].slice(0, parts.length).map(oracleOutput);
      expect(parts.map(({ key }) => key.type === "number" && Number(key.value))).toEqual(outputs);
    }
  }, 120_000);
});
