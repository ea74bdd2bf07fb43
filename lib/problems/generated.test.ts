import { describe, expect, it } from "vitest";
import { answerOfBucket } from "@/lib/grading/answer-of-bucket";
import { bucketLabel } from "@/lib/grading/bucket-label";
import { grade } from "@/lib/grading/grade";
import { rightBucket } from "@/lib/grading/testing/right-answer";
import type { Network } from "@/lib/network/network";
import { floatDifference, forwardMode } from "@/lib/network/testing/oracle";
import { placeOf } from "@/lib/network/testing/places";
import { families } from "./families";
import { drawnOwn } from "./own-network/testing/own-family";
import type { Asked, Part } from "./question";
import { built, type Drawn, displaysOf, drawnFrom, markupsOf } from "./testing/drawn";
import { typeset, typesetDisplay } from "./typeset";
import { alike } from "./untold";

/** Enough for each difficulty of each family to meet the corners of its draw. */
const seeds = 120;
/** Typesetting is slow: one in so many. */
const sampled = 12;

describe.each([...families, drawnOwn])("$code, $name", (family) => {
  const drawn = drawnFrom(family, seeds);
  const parts = drawn.flatMap(({ source, question }) =>
    question.parts.map((part) => ({ source, question, part, at: `${source.id} ${part.id}` })),
  );

  it("draws the same from a seed, and other questions from other seeds", () => {
    for (const { source } of drawn.slice(0, 9)) {
      const [, seed, difficulty] = source.id.split("-").map(Number);
      const again = family.generate(seed ?? 0, difficulty === 1 || difficulty === 2 ? difficulty : 3);
      expect(again).toEqual(source);
    }
    const different = new Set(drawn.map(({ source }) => JSON.stringify(source.params)));
    expect(different.size).toBeGreaterThan(Math.min(seeds / 4, 20));
  });

  it("is built from plain JSON in both notations, which say the same", () => {
    // A formula, a matrix and what is asked of its shape are others in the other notation.
    const isAlike = ({ key }: Part) => key.type === "number" || key.type === "trueFalse";
    for (const { source, question } of drawn.filter((_, i) => i % 4 === 0)) {
      const copy: typeof source = JSON.parse(JSON.stringify(source));
      const other = built(family, { ...copy, weightIndex: "to-from" });
      expect(other.parts.length).toBe(question.parts.length);
      for (const [i, part] of question.parts.entries())
        if (isAlike(part)) expect(other.parts[i]?.key, `${source.id} ${part.id}`).toEqual(part.key);
    }
  });

  it("has the derivatives that an oracle finds by arithmetic of its own", () => {
    for (const { question, part, at } of parts)
      if (part.asks && part.key.type === "number" && question.network)
        expectDerivative(question.network, part.asks, part.key.value, at);
  });

  it("grades every key as right and every predicted wrong answer as wrong, back to its own bar", () => {
    for (const { part, at } of parts) {
      expect(gradeOf(part, rightBucket(part)), at).toEqual({ verdict: "correct", bucket: rightBucket(part) });
      for (const { code, bucket } of part.misconceptions) {
        const found = gradeOf(part, bucket);
        expect(found.bucket, `${at} ${code}`).toBe(bucket);
        expect(found.bucket, `${at} ${code}`).not.toBe(rightBucket(part));
        expect(found.verdict, `${at} ${code}`).not.toBe("correct");
      }
    }
  });

  it(`tells mistakes apart: ${ratesOf(drawn)}`, () => {
    for (const { part, at } of parts) {
      const codes = part.misconceptions.map(({ code }) => code);
      expect(new Set(codes).size, at).toBe(codes.length);
    }
    const perQuestion = drawn.map(({ question }) =>
      question.parts.reduce(
        (sum, { misconceptions }) => sum + new Set(misconceptions.map(({ bucket }) => bucket)).size,
        0,
      ),
    );
    // A worked solution without a slip in it has none to tell apart.
    expect(perQuestion.filter((count) => count >= 2).length).toBeGreaterThan(0.5 * drawn.length);
  });

  it("typesets, every word of a sample", () => {
    for (const { source, question } of drawn.filter((_, i) => i % sampled === 0))
      for (const shown of [question, built(family, { ...source, weightIndex: "to-from" })]) {
        for (const markup of markupsOf(shown)) expect(() => typeset(markup), markup).not.toThrow();
        for (const tex of displaysOf(shown)) expect(() => typesetDisplay(tex), tex).not.toThrow();
        for (const part of shown.parts)
          for (const bucket of [rightBucket(part), ...part.misconceptions.map((one) => one.bucket)])
            expect(() => typeset(bucketLabel(part, bucket)), bucket).not.toThrow();
      }
  });

  it("explains in sentences", () => {
    for (const { part, at } of parts) {
      const { rule, steps, paths } = part.solution;
      expect(rule.length, at).toBeGreaterThanOrEqual(1);
      expect(steps.length, at).toBeGreaterThanOrEqual(1);
      for (const { text } of [...rule, ...steps, ...paths]) expect(text, at).toMatch(/^[A-Z].*[.:]$/);
    }
  });

  it("shows no key before the reveal", () => {
    for (const { question, part, at } of parts) {
      const shown = JSON.stringify([
        question.stem,
        question.conventions,
        part.prompt,
        part.name,
        part.figure,
      ]);
      for (const { text } of part.solution.steps)
        expect(shown.includes(JSON.stringify(text)), at).toBe(false);
      const { answer } = part;
      expect(Object.keys(answer), at).not.toContain("key");
      if (answer.type === "trueFalse" && answer.reasons)
        expect(answer.reasons.true.length, at).toBe(answer.reasons.false.length);
    }
  });
});

function gradeOf(part: Part, bucket: string) {
  const graded = grade(part, answerOfBucket(part.answer, bucket));
  return graded.ok
    ? { verdict: graded.value.verdict, bucket: graded.value.bucket }
    : { verdict: graded.error.message, bucket: "" };
}

function expectDerivative(network: Network, { objective, quantity }: Asked, value: string, at: string): void {
  const shared = network.shared?.find((places) =>
    places.some(
      (place) => JSON.stringify(placeOf({ kind: "W", ...place })) === JSON.stringify(placeOf(quantity)),
    ),
  );
  const places = shared?.map((place) => placeOf({ kind: "W", ...place })) ?? [placeOf(quantity)];
  const isExact =
    network.activations.every((g) => g === "relu" || g === "linear") &&
    objective.type !== "crossEntropy" &&
    objective.type !== "binaryCrossEntropy";
  if (isExact) {
    const [n, d] = forwardMode(network, places, objective);
    const [keyN = "0", keyD = "1"] = value.split("/");
    expect(n * BigInt(keyD), at).toBe(d * BigInt(keyN));
    return;
  }
  const quotient = floatDifference(network, places, objective);
  const [n = 0, d = 1] = value.split("/").map(Number);
  if (quotient !== null) expect(quotient, at).toBeCloseTo(n / d, 4);
}

/** For the report: how often a part hides a mistake, or leads two to the same answer. */
function ratesOf(drawn: readonly Drawn[]): string {
  const parts = drawn.flatMap(({ question }) => question.parts);
  const sum = (count: (part: Part) => number) =>
    parts.reduce((total, part) => total + count(part), 0) / parts.length;
  const known = sum(({ misconceptions }) => misconceptions.length);
  const hidden = sum((part) => part.hidden.length);
  const same = sum((part) => alike(part).reduce((total, all) => total + all.length - 1, 0));
  return `${known.toFixed(1)} a part, ${hidden.toFixed(2)} hidden, ${same.toFixed(2)} alike`;
}
