import { describe, expect, test } from "vitest";
import { rightAnswer } from "@/lib/grading/testing/right-answer";
import { practiceDesk } from "@/lib/practice/desk";
import type { Judgement, PracticeQuestion, Variant } from "@/lib/practice/practice";
import { practiceSource } from "@/lib/practice/practice-source";
import { families } from "@/lib/problems/families";
import type { Difficulty } from "@/lib/problems/family";
import { roomContent } from "@/lib/room/content";
import { canariesOf, leaksIn } from "./testing/leaks";

const desk = practiceDesk(10);
const variants = families.flatMap(({ code }) =>
  ([1, 2, 3] as const).map(
    (level: Difficulty): Variant => ({
      ...{ family: code, seed: 100 + level, level },
      notation: level === 3 ? "to-from" : "from-to",
    }),
  ),
);

/** The same question as the desk makes it, with its keys. */
function contentOf(variant: Variant) {
  const found = families.find(({ code }) => code === variant.family);
  const question = found?.question(practiceSource(found, variant));
  if (!question?.ok) throw new Error(`${variant.family} makes no question of seed ${variant.seed}`);
  return roomContent([question.value]);
}

describe.each(variants)("practice of $family, level $level", (variant) => {
  const content = contentOf(variant);
  const canaries = canariesOf(content, [...content.keys()]);

  test("its question holds nothing of a key, a solution or a diagnosis", () => {
    const reply = desk({ type: "question", variant });
    const { parts } = (reply as { readonly value: PracticeQuestion }).value;
    expect(parts.map(({ id }) => id)).toEqual([...content.keys()]);
    expect(leaksIn([JSON.stringify(reply)], canaries)).toEqual([]);
  });

  test("the right answer to each part is right and brings the solution; an unreadable one brings none", () => {
    for (const [part, { part: asked }] of content) {
      const right = desk({ type: "grade", variant, part, answer: rightAnswer(asked.key) });
      expect(right).toMatchObject({
        ok: true,
        value: { verdict: "correct", solution: { answer: expect.any(String) } },
      });
      const none = desk({ type: "grade", variant, part, answer: { type: "choice", option: "nonsense" } });
      const { verdict } = (none as { readonly value: Judgement }).value;
      expect(verdict).toBe("unreadable");
      const solutions = canariesOf(new Map([...content].filter(([id]) => id === part)), [part]);
      expect(leaksIn([JSON.stringify(none).replace('"verdict":"unreadable"', "")], solutions)).toEqual([]);
    }
  });

  test("a wrong answer is told what it fits, and not what is right", () => {
    for (const [part, { part: asked, solution }] of content) {
      const answer = asked.key.type === "number" ? ({ type: "number", text: "987654321/7" } as const) : null;
      if (!answer) continue;
      const wrong = desk({ type: "grade", variant, part, answer });
      expect(wrong).toMatchObject({ ok: true, value: { verdict: "incorrect", solution: null } });
      expect(JSON.stringify(wrong)).not.toContain(JSON.stringify(solution.answer));
    }
  });
});

test("T1 the variant that the id of a lecture's question tells is another question in practice", () => {
  const told = families.flatMap((family) =>
    ([1, 2, 3] as const).map((level): readonly [string, unknown, unknown] => {
      const seed = 17;
      const variant: Variant = { family: family.code, seed, level, notation: "from-to" };
      const [asked, practised] = [family.generate(seed, level), practiceSource(family, variant)];
      expect(practised.id).toBe(asked.id);
      return [asked.id, asked.params, practised.params];
    }),
  );
  const same = told.filter(([, asked, practised]) => JSON.stringify(asked) === JSON.stringify(practised));
  expect(same.map(([id]) => id)).toEqual([]);
});
