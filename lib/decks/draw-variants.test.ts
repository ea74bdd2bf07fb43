import { describe, expect, it } from "vitest";
import { keyBucket } from "@/lib/grading/bucket";
import { families, questionFrom, questionWithVariants } from "@/lib/problems/families";
import type { QuestionSource } from "@/lib/problems/question";
import { atOnce } from "@/lib/turns";
import { drawVariants } from "./draw-variants";

function drawnFor(code: string, count = 7): QuestionSource {
  const family = families.find((one) => one.code === code);
  if (!family) throw new Error(`There is no family ${code}`);
  const drawn = atOnce(drawVariants(family.generate(3, 2), { count, seed: 11 }));
  if (!drawn.ok) throw new Error(drawn.error);
  return drawn.value;
}

const keysOf = (source: QuestionSource) =>
  [source.params, ...(source.variants ?? [])].map((params) => {
    const built = questionFrom({ ...source, params });
    if (!built.ok) throw new Error(built.error);
    return built.value.parts.map((part) => ({ type: part.answer.type, key: keyBucket(part) }));
  });

describe("variants of a question", () => {
  it.each(["F1", "F2", "F8", "E2", "E5"])(
    "%s: are of one form, and share less than half of their keys",
    (code) => {
      const keys = keysOf(drawnFor(code));
      expect(keys.length).toBeGreaterThanOrEqual(3);
      const [first = []] = keys;
      for (const parts of keys) expect(parts.map(({ type }) => type)).toEqual(first.map(({ type }) => type));
      for (const [i, some] of keys.entries())
        for (const others of keys.slice(i + 1)) {
          const numbers = some.filter(({ type }) => ["number", "vector", "matrix"].includes(type));
          const alike = numbers.filter((one) => others[some.indexOf(one)]?.key === one.key);
          expect(alike.length).toBeLessThan(numbers.length / 2);
        }
    },
  );

  it("of a network of one's own keep the network's form and what is asked", () => {
    const network = {
      widths: [2, 3, 1],
      activations: ["relu", "linear"],
      weights: [
        [
          ["1", "3", "2"],
          ["2", "-1", "1"],
        ],
        [["2"], ["3"], ["-1"]],
      ],
      biases: null,
      input: ["1", "2"],
    };
    const of = { kind: "W", layer: 1, from: 1, to: 2 };
    const params = {
      ...{ title: "Mine", network, objective: { type: "output", node: 1 }, given: "values" },
      ask: [{ type: "derivative", of }],
    };
    const drawn = atOnce(drawVariants({ id: "own-1", family: "own", params }, { count: 5, seed: 1 }));
    expect(drawn.ok && drawn.value.variants).toHaveLength(5);
    expect(drawn.ok && drawn.value.variants).toEqual(
      Array.from({ length: 5 }, () =>
        expect.objectContaining({ ask: params.ask, network: expect.objectContaining({ widths: [2, 3, 1] }) }),
      ),
    );
  });

  it("are refused where nothing is asked in numbers, or a person wrote the question", () => {
    const plain = {
      title: "Mine",
      parts: [{ prompt: "How much?", answer: { type: "number", value: "3" } }],
    };
    const one = atOnce(drawVariants({ id: "p", family: "plain", params: plain }, { count: 5, seed: 1 }));
    expect(one.ok ? "" : one.error).toContain("Too few other numbers");
    const told = { title: "Mine", parts: [{ prompt: "So?", answer: { type: "trueFalse", value: true } }] };
    const other = atOnce(drawVariants({ id: "p", family: "plain", params: told }, { count: 5, seed: 1 }));
    expect(other.ok ? "" : other.error).toContain("asks for no number");
  });

  it("are built from what is stored", () => {
    const source = drawnFor("F8");
    const copy: QuestionSource = JSON.parse(JSON.stringify(source));
    const built = atOnce(questionWithVariants(copy));
    expect(built.ok && built.value.variants).toHaveLength(source.variants?.length ?? -1);
  });
});
