import { describe, expect, it } from "vitest";
import { grade } from "@/lib/grading/grade";
import { classicDeck } from "./classic";
import { questionFrom } from "./families";
import type { Part } from "./question";

const partsOf = (id: string): readonly Part[] => {
  const source = classicDeck.questions.find((question) => question.id === id);
  const built = source && questionFrom(source);
  if (!built?.ok) throw new Error(`no ${id}`);
  return built.value.parts;
};

const verdictOf = (part: Part | undefined, text: string, earlier: Readonly<Record<string, string>>) => {
  if (!part) throw new Error("no part");
  const answer =
    part.key.type === "vector"
      ? ({ type: "vector", cells: text.split(";") } as const)
      : ({ type: "number", text } as const);
  const graded = grade(part, answer, new Map(Object.entries(earlier)));
  return graded.ok && `${graded.value.verdict}${graded.value.carried ? ", carried" : ""}`;
};

describe("an answer that goes on from an own mistake", () => {
  const [, , dz1, dz2] = partsOf("step-back-one-off");

  // problems.md, section 3: ∂H/∂a_1 = −15 (a path lost) and ∂H/∂z_1 = −15 is follow-through.
  it.each([
    ["-15", { a: "-15" }, "correct, carried"],
    ["-14", { a: "-15" }, "correct"],
    ["-14", { a: "-14" }, "correct"],
    ["-15", { a: "-14" }, "incorrect"],
    ["-15", {}, "incorrect"],
    ["-15", { b: "-15" }, "incorrect"],
    ["-15", { a: "five" }, "incorrect"],
    ["15", { a: "-15" }, "incorrect"],
    ["7/2", { a: "7/2" }, "correct, carried"],
  ])("∂H/∂z of a node that is on: %s after %j is %s", (text, earlier, verdict) => {
    expect(verdictOf(dz1, text, earlier)).toBe(verdict);
  });

  it("is 0 behind a node that is off, whatever came before", () => {
    expect(verdictOf(dz2, "0", { b: "-15" })).toBe("correct");
    expect(verdictOf(dz2, "-15", { b: "-15" })).toBe("incorrect");
  });

  it("is followed through a whole network, and cell by cell", () => {
    const [, a2, w11, row] = partsOf("all-the-way-back");
    // An own ∂H/∂z_1^(2) of 1 (the weight forgotten) makes ∂H/∂W_11 = 1·(2·1 + 1·(−2)) = 0.
    expect(verdictOf(w11, "0", { a: "1" })).toBe("correct, carried");
    expect(verdictOf(a2, "-2", { a: "1" })).toBe("correct");
    // An own ∂H/∂a_2^(1) of 5 only enters the second cell: 3·5.
    expect(verdictOf(row, "12;15", { b: "5" })).toBe("correct, carried");
    expect(verdictOf(row, "15;12", { b: "5" })).toBe("incorrect");
  });
});
