import { describe, expect, it } from "vitest";
import { bucketLabel } from "@/lib/grading/bucket-label";
import { rightBucket } from "@/lib/grading/testing/right-answer";
import { classicDeck } from "./classic";
import { questionFrom } from "./families";
import type { Part } from "./question";
import { typeset } from "./typeset";

const partsOf = (id: string): readonly Part[] => {
  const source = classicDeck.questions.find((question) => question.id === id);
  const built = source && questionFrom(source);
  if (!built?.ok) throw new Error(`no ${id}`);
  return built.value.parts;
};

const countPart = (widths: readonly number[], biases: string): Part => {
  const built = questionFrom({ id: "q", family: "F1", params: { widths, biases, figure: false } });
  const [part] = built.ok ? built.value.parts : [];
  if (!part) throw new Error("no part");
  return part;
};

const byCode = ({ misconceptions }: Part) =>
  Object.fromEntries(misconceptions.map(({ code, bucket }) => [code, bucket]));

describe("misconceptions of a count", () => {
  // Counted by hand (problems.md, section 3).
  const names = ["NB", "BI", "BO", "BL", "BS", "B1", "WS", "LL", "L1", "N", "NX", "WP"];
  it.each([
    ["count-3-4-2-1", [22, 32, 28, 25, 31, 26, 16, 26, 16, 10, 3, 24]],
    ["count-2-5-3-1", [28, 39, 36, 31, 38, 32, 19, 33, 15, 11, 2, 30]],
  ])("%s has the predicted wrong counts", (id, values) => {
    const [part] = partsOf(id);
    expect(part && byCode(part)).toEqual(Object.fromEntries(names.map((name, i) => [name, `${values[i]}`])));
  });

  it("follow which nodes have biases", () => {
    expect(byCode(countPart([3, 4, 2, 1], "hidden"))).toMatchObject({
      NB: "22",
      BA: "29",
      BL: "24",
      BI: "31",
    });
    expect(byCode(countPart([3, 4, 2, 1], "hidden"))).not.toHaveProperty("BO");
    const none = byCode(countPart([3, 4, 2, 1], "none"));
    expect(none).toMatchObject({ BA: "29", WS: "16" });
    for (const code of ["NB", "BI", "BO", "BL", "B1", "BS"]) expect(none).not.toHaveProperty(code);
  });
});

describe("misconceptions of derivatives", () => {
  it("name a variant only where it says something of its own", () => {
    const [, , dz1, dz2] = partsOf("step-back-one-off");
    expect(dz1 && byCode(dz1)).not.toHaveProperty("PS"); // −15, as P1 predicts
    expect(dz2 && byCode(dz2)).toMatchObject({ G1: "-1", GN: "1", GZ: "2" });
    expect(dz2 && byCode(dz2)).not.toHaveProperty("NA"); // −1, as G1 predicts
  });

  it("run through all entries of a vector alike", () => {
    const [, , , row] = partsOf("all-the-way-back");
    expect(row && byCode(row)).toMatchObject({ IX: "4;-2", SG: "-12;6", SW: "-2;-6", P1: "18;0" });
    expect(row && byCode(row)).not.toHaveProperty("G1");
  });
});

describe("misconceptions of one point's share", () => {
  it("are the product with one factor wrong", () => {
    const [option, vector] = partsOf("share-of-one-point");
    expect(option && byCode(option)).toEqual({ SP: "prediction" });
    expect(vector && byCode(vector)).toEqual({
      S2: "-3;6/5;-12/5",
      SN: "-30;12;-24",
      S0: "-15;6;-12",
      SY: "6;-12/5;24/5",
      SP: "2;-4/5;8/5",
      SR: "2;-4/5;8/5",
      SG0: "5;-2;4",
      SC: "-6/5;-6/5;-6/5",
    });
  });
});

describe("every misconception of the classic set", () => {
  const all = classicDeck.questions.flatMap(({ id }) =>
    partsOf(id).flatMap((part) => part.misconceptions.map((misconception) => ({ id, part, misconception }))),
  );

  it("predicts a wrong answer that has a bar, with a label of a few words", () => {
    expect(all.length).toBeGreaterThan(100);
    for (const { id, part, misconception } of all) {
      const { bucket, code, label } = misconception;
      expect(bucket, `${id} ${code}`).not.toBe(rightBucket(part));
      expect(() => typeset(bucketLabel(part, bucket))).not.toThrow();
      expect(() => typeset(label)).not.toThrow();
      expect(label.replaceAll(/[$\\]/g, "").length, label).toBeLessThanOrEqual(
        part.key.type === "trueFalse" ? 60 : 32,
      );
    }
  });

  it("has one code and one label within its part", () => {
    for (const { id } of classicDeck.questions)
      for (const { misconceptions } of partsOf(id)) {
        expect(new Set(misconceptions.map(({ code }) => code)).size).toBe(misconceptions.length);
        expect(new Set(misconceptions.map(({ label }) => label)).size).toBe(misconceptions.length);
      }
  });
});
