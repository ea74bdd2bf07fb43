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
import { diagnosticNetwork, lectureNetwork } from "@/lib/problems/testing/worked-cases";
import { matrixForm } from "./matrix-form";

const all = ["matrix", "shaped", "shape", "product", "back"];

describe("a layer as a matrix", () => {
  it("is what was worked by hand, in both notations", () => {
    // Case 6: dW1 = [−16 10 0; −24 15 0], rows are inputs.
    const params = { network: diagnosticNetwork, layer: 1, ask: all };
    expect(keysOf(ofParams(matrixForm, params))).toEqual([
      "-16,10,0;-24,15,0",
      "-16,10,0;-24,15,0",
      "2;3",
      "adz",
      "w",
    ]);
    const turned = "-16,-24;10,15;0,0";
    expect(keysOf(ofParams(matrixForm, params, "to-from"))).toEqual([turned, turned, "3;2", "dza", "wt"]);
  });

  it("knows where wrong ways lead", () => {
    const params = { network: diagnosticNetwork, layer: 1, ask: all };
    const [given, shaped, shape] = ofParams(matrixForm, params).parts;
    expect(given && byCode(given)).toMatchObject({ SG: "16,-10,0;24,-15,0", IX: "-8,5,0;-8,5,0" });
    expect(shaped && byCode(shaped)).toMatchObject({ MT: "-16,-24;10,15;0,0", MZ: "-16,10;-24,15" });
    expect(shape && byCode(shape)).toEqual({ MT: "3;2", MS: "1;1", MV: "6;1", MQ: "3;3" });
  });

  it("asks about no square matrix", () => {
    const params = { network: lectureNetwork, layer: 2, ask: ["matrix"] };
    expect(matrixForm.question({ id: "q", family: "E6", params }).ok).toBe(false);
  });

  it("is drawn soundly, as the oracle says", () => {
    for (const source of drawnSources(matrixForm, 9)) {
      expect(complaintsAbout(matrixForm, source)).toEqual([]);
      const { network, parts } = built(matrixForm, source);
      const { layer } = source.params as { layer: number };
      if (!network) throw new Error("no network");
      const slopes = (network.weights[layer - 1] ?? []).flatMap((row, j) =>
        row.map((_, k) => {
          const asked: Quantity = { kind: "W", layer, from: j + 1, to: k + 1 };
          return oracleSlope(network, asked);
        }),
      );
      for (const { key } of parts) if (key.type === "matrix") expect(numbersOf(key)).toEqual(slopes);
    }
  }, 120_000);
});
