import { describe, expect, it } from "vitest";
import { drawVariants } from "@/lib/decks/draw-variants";
import { answerOfBucket } from "@/lib/grading/answer-of-bucket";
import { keyBucket } from "@/lib/grading/bucket";
import { diagnose } from "@/lib/grading/diagnose";
import { grade } from "@/lib/grading/grade";
import { participantId } from "@/lib/ids";
import { questionWithVariants } from "@/lib/problems/families";
import { fullBackprop } from "@/lib/problems/families/full-backprop/full-backprop";
import type { Part } from "@/lib/problems/question";
import { atOnce } from "@/lib/turns";
import { barsOf } from "./bars";
import { roomContent } from "./content";
import { classOf, ownContent, variantOf } from "./variants";

const drawn = atOnce(drawVariants(fullBackprop.generate(5, 2), { count: 9, seed: 2 }));
if (!drawn.ok) throw new Error(drawn.error);
const built = atOnce(questionWithVariants(drawn.value));
if (!built.ok) throw new Error(built.error);
const contents = [...roomContent([built.value]).values()];
const [content] = contents;
if (!content) throw new Error("There is no part");
const parts = content.variants.map(({ part }) => part);
const seats = Array.from({ length: 2_000 }, (_, i) => participantId(`seat ${i}`));

const classOfBucket = (own: Part, bucket: string) => {
  const graded = grade(own, answerOfBucket(own.answer, bucket));
  if (!graded.ok) throw new Error(graded.error.message);
  return classOf(own, parts, graded.value);
};

describe("R36 own numbers", () => {
  it("are dealt by chance, about as many of each, the same to a seat in every part and always", () => {
    const counts = new Map<number, number>();
    for (const seat of seats) {
      const number = variantOf(content, seat);
      counts.set(number, (counts.get(number) ?? 0) + 1);
      for (const other of contents) expect(variantOf(other, seat)).toBe(number);
      expect(ownContent(content, seat)).toBe(content.variants[number]);
    }
    expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual(content.variants.map((_, i) => i));
    for (const count of counts.values()) expect(count).toBeGreaterThan(seats.length / parts.length / 2);
    // Who joins one after the other has the same as the one before about once in as many as there are.
    const same = seats.filter(
      (seat, i) => i > 0 && variantOf(content, seat) === variantOf(content, seats[i - 1] ?? seat),
    );
    expect(same.length).toBeLessThan((2 * seats.length) / parts.length);
  });

  it("class the right answer to each as right, and each other's as right for other numbers", () => {
    for (const own of parts) {
      expect(classOfBucket(own, keyBucket(own) ?? "")).toBe("right");
      for (const neighbour of parts) {
        const bucket = keyBucket(neighbour) ?? "";
        // An answer that a mistake of one's own explains is called by that.
        if (neighbour === own || diagnose(own, bucket).length > 0) continue;
        expect(classOfBucket(own, bucket)).toBe("neighbour");
      }
    }
  });

  it("class what a misconception predicts by its code, and anything else as another answer", () => {
    for (const own of parts) {
      for (const { bucket } of own.misconceptions) {
        const codes = own.misconceptions.filter((one) => one.bucket === bucket).map(({ code }) => code);
        if (codes.length <= 3) expect(codes).toContain(classOfBucket(own, bucket));
      }
      expect(classOfBucket(own, "987654321")).toBe("other");
    }
  });

  it("make bars of classes, which say what they are and which is right", () => {
    const [code = ""] = content.part.misconceptions.map((one) => one.code);
    const buckets = ["right", code, "neighbour", "other"].map((bucket, i) => ({
      bucket,
      count: 9 - i,
      carried: 0,
    }));
    const { bars } = barsOf(content, { answered: 30, buckets }, { withTruth: true });
    expect(bars.map(({ correct }) => correct)).toEqual([true, false, false, false]);
    expect(bars[0]?.label).toBe("right");
    expect(bars[2]?.label).toBe("right for other numbers");
    expect(bars[3]?.label).toBe("another answer");
    for (const { misconceptions } of bars) expect(misconceptions).toEqual([]);
  });

  it("have the projector's figure and words in what everybody gets", () => {
    expect(content.shown).toEqual({ ...content.variants[0]?.shown, hasOwnNumbers: true });
    expect(new Set(content.variants.map(({ shown }) => JSON.stringify(shown.figure))).size).toBe(
      parts.length,
    );
  });
});
