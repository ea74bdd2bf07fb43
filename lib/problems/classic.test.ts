import { describe, expect, it } from "vitest";
import { bucketLabel } from "@/lib/grading/bucket-label";
import { grade } from "@/lib/grading/grade";
import { rightAnswer, rightBucket } from "@/lib/grading/testing/right-answer";
import { classicDeck } from "./classic";
import { questionFrom } from "./families";
import type { Part, Question } from "./question";
import { typeset, typesetDisplay } from "./typeset";
import { wordsText } from "./words";

const questions: readonly Question[] = classicDeck.questions.map((source) => {
  const built = questionFrom(source);
  if (!built.ok) throw new Error(`${source.id}: ${built.error}`);
  return built.value;
});
const parts = questions.flatMap((question) => question.parts.map((part) => ({ question, part })));

const stepsOf = ({ solution: { rule, steps, paths } }: Part) => [...rule, ...steps, ...paths];
const keysOf = (question: Question) => question.parts.map(rightBucket);

// Recomputed by hand (problems.md, sections 1 and 7); never derived from the code.
const keys: Readonly<Record<string, readonly string[]>> = {
  "count-3-4-2-1": ["29"],
  "count-2-5-3-1": ["37"],
  "step-back-one-off": ["-14", "-1", "-14", "0", "-9", "0"],
  "step-back-both-on": ["-5", "5", "-5", "5", "-2", "-4"],
  "missing-path-of-a-weight": ["W_22^(2) g'(z_2^(2)) W_21^(3)"],
  "missing-path-of-an-input": ["W_12^(1) g'(z_2^(1)) W_21^(2)"],
  "sigmoid-close-to-1": ["true:flat"],
  "relu-close-to-1": ["false:alive"],
  "share-of-one-point": ["zero", "-6;12/5;-24/5"],
  "three-formulas": ["true:all", "true:all", "false:path"],
  "is-everything-zero": ["false:live"],
  "all-the-way-back": ["3", "-2", "4", "12;-6"],
};

describe("the classic set", () => {
  it("has the keys of the hand-written table, in its order", () => {
    expect(questions.map((question) => [question.id, keysOf(question)])).toEqual(Object.entries(keys));
  });

  it("typesets without an error, every word of it", () => {
    for (const { question, part } of parts) {
      const shapeLabels =
        part.answer.type === "vector"
          ? part.answer.labels
          : part.answer.type === "choice"
            ? part.answer.options.map(({ label }) => label)
            : [];
      const markups = [
        question.stem,
        ...question.conventions,
        part.prompt,
        part.name,
        ...shapeLabels,
        ...stepsOf(part).map(({ text }) => text),
        bucketLabel(part, rightBucket(part)),
      ];
      for (const markup of markups) expect(() => typeset(markup), wordsText(markup)).not.toThrow();
      for (const { tex } of stepsOf(part))
        if (tex !== undefined) expect(() => typesetDisplay(tex), tex).not.toThrow();
      expect(question.title, "titles are plain text").not.toMatch(/[$\\<]/);
    }
  });

  it("explains every key in two to six steps, all of it in sentences", () => {
    for (const { part } of parts) {
      expect(part.solution.steps.length, wordsText(part.prompt)).toBeGreaterThanOrEqual(2);
      expect(part.solution.steps.length, wordsText(part.prompt)).toBeLessThanOrEqual(6);
      for (const { text } of stepsOf(part)) expect(text).toMatch(/^[A-Z].*\.$/);
    }
  });

  it("ends every numeric solution with the key itself", () => {
    for (const { part } of parts) {
      if (part.key.type !== "number" || part.figure === null) continue;
      expect(part.solution.steps.at(-1)?.tex).toMatch(new RegExp(`=${part.key.value}(\\\\end|$)`));
    }
  });

  it("names and numbers things uniquely", () => {
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const question of questions) {
      expect(question.parts.map(({ id }) => id)).toEqual(
        ["a", "b", "c", "d", "e", "f"].slice(0, question.parts.length),
      );
      expect(new Set(question.parts.map(({ prompt }) => prompt)).size).toBe(question.parts.length);
    }
    for (const { part } of parts)
      if (part.answer.type === "choice") {
        expect(new Set(part.answer.options.map(({ id }) => id)).size).toBe(part.answer.options.length);
        expect(new Set(part.answer.options.map(({ label }) => label)).size).toBe(part.answer.options.length);
      }
  });

  it("grades its own keys as correct", () => {
    for (const { part } of parts)
      expect(grade(part, rightAnswer(part.key))).toMatchObject({ value: { verdict: "correct" } });
  });

  it("states g′(0) = 0 wherever a ReLU is differentiated on a figure", () => {
    for (const { id, conventions } of questions)
      if (["step-back-one-off", "step-back-both-on", "is-everything-zero", "all-the-way-back"].includes(id))
        expect(conventions.join(" ")).toContain("g'(0)=0");
  });

  it("is plain JSON and builds to the same questions again", () => {
    const copy: typeof classicDeck.questions = JSON.parse(JSON.stringify(classicDeck.questions));
    const built = copy.map(questionFrom).map((question) => question.ok && question.value);
    expect(JSON.stringify(built)).toBe(JSON.stringify(questions));
  });
});

describe("what a student gets before the reveal", () => {
  it("holds no key and no solution object", () => {
    for (const { question, part } of parts) {
      const { prompt, name, answer, figure } = part;
      const shown = { prompt, name, answer, figure, stem: question.stem, conventions: question.conventions };
      const secrets: ReadonlySet<unknown> = new Set(reachable([part.key, part.solution]));
      for (const value of reachable(shown)) expect(secrets.has(value)).toBe(false);
      expect(fieldNames(shown)).not.toContain("key");
      expect(fieldNames(shown)).not.toContain("solution");
      for (const { text } of stepsOf(part)) expect(JSON.stringify(shown)).not.toContain(JSON.stringify(text));
    }
  });

  it("prints in a step back neither inputs nor activations nor other layers' weights", () => {
    for (const { question, part } of parts) {
      if (question.family !== "F2") continue;
      expect(
        part.figure?.nodes.every(({ layer, z, a }) => a === null && (layer === 1) === (z !== null)),
      ).toBe(true);
      expect(part.figure?.edges.every(({ layer, weight }) => (layer === 2) === (weight !== null))).toBe(true);
    }
  });

  it("marks in the figure exactly what is asked", () => {
    for (const { question, part } of parts) {
      const marked = [...(part.figure?.nodes ?? []), ...(part.figure?.edges ?? [])].filter(
        ({ asked }) => asked,
      );
      const isVague = ["F1", "F4", "F5", "F7"].includes(question.family);
      expect(marked.length, wordsText(part.prompt)).toBe(
        isVague ? 0 : part.key.type === "vector" ? part.key.cells.length : 1,
      );
    }
  });
});

/** All objects and arrays below a value, itself included. */
function reachable(value: unknown): readonly object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(reachable)];
}

function fieldNames(value: unknown): readonly string[] {
  return reachable(value).flatMap((object) => Object.keys(object));
}
