import { describe, expect, test } from "vitest";
import { practiceDesk } from "./desk";
import type { PracticeQuestion, Variant } from "./practice";

const variant: Variant = { family: "F1", seed: 17, level: 2, notation: "from-to" };

function asked(desk: ReturnType<typeof practiceDesk>, of: Variant): PracticeQuestion {
  const reply = desk({ type: "question", variant: of });
  if (!reply.ok) throw new Error(reply.error);
  return reply.value as PracticeQuestion;
}

describe("the desk of practice", () => {
  test("keeps the variants that were asked for last, and makes the same ones again", () => {
    const desk = practiceDesk(2);
    const first = asked(desk, variant).parts[0];
    asked(desk, { ...variant, seed: 18 });
    expect(asked(desk, variant).parts[0]).toBe(first);
    asked(desk, { ...variant, seed: 19 });
    expect(asked(desk, variant).parts[0]).toBe(first);
    asked(desk, { ...variant, seed: 20 });
    asked(desk, { ...variant, seed: 21 });
    const again = asked(desk, variant).parts[0];
    expect(again).not.toBe(first);
    expect(again).toEqual(first);
  });

  test("writes weights as the room did that led here", () => {
    const desk = practiceDesk(2);
    const of = { ...variant, family: "F8" };
    const text = (notation: Variant["notation"]) =>
      asked(desk, { ...of, notation }).parts[0]?.conventions.join(" ");
    expect(text("from-to")).toContain("W_{jk}");
    expect(text("to-from")).toContain("W_{kj}");
  });

  test("a part of another variant is not judged", () => {
    const desk = practiceDesk(2);
    const part = asked(desk, { ...variant, seed: 18 }).parts[0]?.id;
    if (!part) throw new Error("F1 has a part");
    const reply = desk({ type: "grade", variant, part, answer: { type: "number", text: "1" } });
    expect(reply).toEqual({ ok: false, error: "unknownPart" });
  });
});
