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
import { lectureNetwork } from "@/lib/problems/testing/worked-cases";
import { squaredLoss } from "./squared-loss";

const output: Quantity = { kind: "z", layer: 3, node: 1 };
const weight: Quantity = { kind: "W", layer: 1, from: 1, to: 1 };

/** H = 24 and ∂H/∂W_11^(1) = 8 (case 1), so that the residual is 24 − 21 = 3. */
const loss = { network: lectureNetwork, target: "21", half: false, points: null, ask: [output, weight] };

describe("a squared loss", () => {
  it("has the derivatives that were worked by hand", () => {
    expect(keysOf(ofParams(squaredLoss, loss))).toEqual(["6", "48"]);
    expect(keysOf(ofParams(squaredLoss, { ...loss, half: true }))).toEqual(["3", "24"]);
    expect(keysOf(ofParams(squaredLoss, { ...loss, points: 5 }))).toEqual(["6/5", "48/5"]);
  });

  it("knows the mistakes about losses", () => {
    const [first, second] = ofParams(squaredLoss, loss).parts;
    expect(first && byCode(first)).toMatchObject({ S2: "3", SY: "-6" });
    expect(second && byCode(second)).toMatchObject({ S2: "24", SY: "-48" });
    const [share] = ofParams(squaredLoss, { ...loss, points: 5, ask: [weight] }).parts;
    expect(share && byCode(share)).toMatchObject({ SN: "48", S2: "24/5" });
    const [halved] = ofParams(squaredLoss, { ...loss, half: true, ask: [weight] }).parts;
    expect(halved && byCode(halved)).toMatchObject({ SF: "48" });
  });

  it("goes on from an own earlier answer", () => {
    const [, part] = ofParams(squaredLoss, loss).parts;
    expect(part?.carried(new Map([["a", "-6"]]))).toBe("-48");
    const [, share] = ofParams(squaredLoss, { ...loss, points: 5 }).parts;
    expect(share?.carried(new Map([["a", "6"]]))).toBe("48");
  });

  it("is drawn soundly, as the oracle says", () => {
    for (const source of drawnSources(squaredLoss, 9)) {
      expect(complaintsAbout(squaredLoss, source)).toEqual([]);
      const { parts } = built(squaredLoss, source);
      const params = source.params as typeof loss & { points: number | null };
      const objective: Objective = { type: "squared", target: [params.target], half: params.half };
      const slopes = params.ask.map((asked) => oracleSlope(params.network, asked, objective));
      expect(parts.flatMap(({ key }) => numbersOf(key)).map(rounded)).toEqual(
        slopes.map((slope) => rounded(slope / (params.points ?? 1))),
      );
    }
  }, 120_000);
});
