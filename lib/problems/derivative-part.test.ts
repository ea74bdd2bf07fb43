import { describe, expect, it } from "vitest";
import { everything } from "@/lib/figure/figure-of";
import type { Quantity } from "@/lib/network/quantity";
import { derivativePart, matrixPart, vectorPart } from "./derivative-part";
import { labelOf, sentenceOf } from "./rule-labels";
import { diagnosticNetwork } from "./testing/worked-cases";
import { work } from "./worked";

const shown = everything(diagnosticNetwork);
const weight: Quantity = { kind: "W", layer: 1, from: 1, to: 2 };

describe("misconceptions of the diagnostic network", () => {
  const part = derivativePart(work(diagnosticNetwork), weight, { shown });
  const buckets = Object.fromEntries((part.misconceptions ?? []).map(({ code, bucket }) => [code, bucket]));

  // problems.md, section 7, case 6, by hand.
  it("are the values of the table", () => {
    expect(buckets).toMatchObject({
      T: "12",
      SW: "-24",
      P1: "4",
      PL: "0",
      PX: "0",
      G1: "14",
      GA: "1746",
      GZ: "1494",
      GN: "6",
      IX: "5",
      IN: "45",
      WW: "30",
      U: "2",
      SG: "-10",
    });
  });

  it("come in pairs, each with an answer of its own that no single one predicts", () => {
    const pairs = part.pairs?.() ?? [];
    const byCode = Object.fromEntries(pairs.map(({ code, bucket }) => [code, bucket]));
    expect(byCode).toMatchObject({ "G1+IX": "7", "G1+SG": "-14" });
    expect(byCode).not.toHaveProperty("T+G1"); // 4, as P1 alone
    const single = new Set([...Object.values(buckets), "10"]);
    for (const { bucket } of pairs) expect(single.has(bucket)).toBe(false);
    expect(part.pairs?.()).toBe(pairs);
    expect(labelOf("G1+IX")).toBe("forgot $g'$ and forgot the input factor");
    expect(sentenceOf("G1+IX")).toMatch(/slope.*enters/);
    expect(sentenceOf("G1+??")).toBeNull();
  });
});

describe("several derivatives at once", () => {
  const worked = work(diagnosticNetwork);

  it("are oriented like the matrix of the deck's notation", () => {
    const rows = matrixPart(worked, 1, { shown, weightIndex: "from-to", size: "given" });
    const columns = matrixPart(worked, 1, { shown, weightIndex: "to-from", size: "asked" });
    expect(rows.key).toEqual({
      type: "matrix",
      rows: [
        ["-16", "10", "0"],
        ["-24", "15", "0"],
      ],
    });
    expect(columns.key).toEqual({
      type: "matrix",
      rows: [
        ["-16", "-24"],
        ["10", "15"],
        ["0", "0"],
      ],
    });
    expect(rows.answer).toMatchObject({ size: { rows: 2, columns: 3 } });
    expect(columns.answer).toMatchObject({ size: null });
    const codes = Object.fromEntries(
      (columns.misconceptions ?? []).map(({ code, bucket }) => [code, bucket]),
    );
    expect(codes).toMatchObject({ MT: "-16,10,0;-24,15,0", MZ: "-16,-24;10,15", SG: "16,24;-10,-15;0,0" });
  });

  it("run each mistake through all entries", () => {
    const part = vectorPart(
      worked,
      [
        { kind: "a", layer: 1, node: 1 },
        { kind: "a", layer: 1, node: 2 },
      ],
      {
        shown,
        prompt: "?",
        name: "?",
      },
    );
    expect(part.key).toEqual({ type: "vector", cells: ["-8", "5"] });
    const codes = Object.fromEntries((part.misconceptions ?? []).map(({ code, bucket }) => [code, bucket]));
    expect(codes).toMatchObject({ P1: "1;2", SG: "8;-5" });
  });
});
