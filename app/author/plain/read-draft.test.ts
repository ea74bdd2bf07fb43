import { describe, expect, it } from "vitest";
import { type PlainParams, plainParamsSchema } from "@/lib/problems/plain/plain-params";
import { draftOf, emptyPart, type PartDraft, startDraft } from "./plain-draft";
import { readDraft } from "./read-draft";

const params: PlainParams = {
  title: "All of them",
  stem: "Given $x$.",
  image: { id: "a".repeat(64), text: "A network", width: 10, height: 20 },
  parts: [
    {
      prompt: "How much?",
      answer: {
        ...{ type: "number", value: "-1/3" },
        tolerance: { absolute: "1/100", relative: "1/20" },
        wrong: [{ value: "1/3", label: "lost the sign" }],
      },
      explanation: "So it is.",
    },
    { prompt: "Which?", answer: { type: "expression", text: "a b", symbols: ["a", "b"] } },
    { prompt: "Is it?", answer: { type: "trueFalse", value: false } },
    {
      prompt: "Which one?",
      answer: {
        ...{ type: "choice", several: false },
        options: [
          { text: "this", isRight: true },
          { text: "that", isRight: false, label: "the other way round" },
        ],
      },
    },
    {
      prompt: "Which ones?",
      answer: {
        ...{ type: "choice", several: true },
        options: [
          { text: "one", isRight: true },
          { text: "two", isRight: true },
        ],
      },
    },
  ],
};

const problem = (change: Partial<PartDraft>) => {
  const read = readDraft({ ...startDraft, parts: [{ ...emptyPart(1), prompt: "What?", ...change }] });
  return read.ok ? null : read.error.sentence;
};

describe("a draft", () => {
  it("of a stored question is read back as it was", () => {
    expect(plainParamsSchema.safeParse(params).success).toBe(true);
    expect(readDraft(draftOf(params))).toEqual({ ok: true, value: params });
  });

  it("takes decimals, fractions and percents, and leaves out lines that are empty", () => {
    const part = {
      ...{ ...emptyPart(1), prompt: " What? ", number: "0,25", percent: "1" },
      wrong: [
        { answer: "", label: "nobody" },
        { answer: "−0.5", label: "" },
      ],
    };
    const read = readDraft({ ...startDraft, title: " T ", parts: [part] });
    expect(read.ok && read.value).toEqual({
      title: "T",
      parts: [
        {
          prompt: "What?",
          answer: {
            ...{ type: "number", value: "1/4", tolerance: { relative: "1/100" } },
            wrong: [{ value: "-1/2", label: "a common mistake" }],
          },
        },
      ],
    });
  });

  it("says what is still to be written, and where", () => {
    expect(problem({ prompt: " " })).toBe("Write what is asked.");
    expect(problem({})).toBe("Type the right number.");
    expect(problem({ number: "six" })).toMatch(/^The right number cannot be read\. /);
    expect(problem({ number: "6", percent: "1/0" })).toMatch(/^The percentage cannot be read\. /);
    expect(problem({ type: "expression", expression: "x" })).toMatch(/^Name the symbols/);
    expect(problem({ type: "choice" })).toBe("Write at least two options.");
    const untitled = readDraft({ ...startDraft, title: " " });
    expect(untitled.ok ? null : untitled.error).toEqual({
      place: null,
      sentence: "Give the question a title.",
    });
  });
});
