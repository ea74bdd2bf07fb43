import { describe, expect, it } from "vitest";
import { randomNetwork } from "@/lib/network/testing/random-network";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import type { Part } from "@/lib/problems/question";
import { diagnose } from "./diagnose";
import { keyBucket } from "./grade";

const partsOf = (family: string, params: unknown): readonly Part[] => {
  const built = questionFrom({ id: "q", family, params });
  if (!built.ok) throw new Error(built.error);
  return built.value.parts;
};

const classic = (id: string, position: number): Part => {
  const source = classicDeck.questions.find((question) => question.id === id);
  const part = source && partsOf(source.family, source.params)[position];
  if (!part) throw new Error(`no part ${position} of ${id}`);
  return part;
};

const labels = (part: Part, bucket: string) => diagnose(part, bucket).map(({ label }) => label);

describe("diagnose", () => {
  it("names the one rule that predicts an answer", () => {
    expect(labels(classic("count-3-4-2-1", 0), "22")).toEqual(["forgot the biases"]);
    expect(labels(classic("step-back-one-off", 3), "-1")).toEqual(["forgot $g'$"]);
  });

  it("names all of them where the numbers cannot tell them apart", () => {
    expect(labels(classic("all-the-way-back", 2), "6")).toEqual(["transposed index", "only the first path"]);
    expect(labels(classic("count-3-4-2-1", 0), "16")).toEqual(["added the widths", "only the first layer"]);
  });

  it("says nothing of an answer that no rule predicts, nor of a family without rules", () => {
    expect(labels(classic("count-3-4-2-1", 0), "98765")).toEqual([]);
    expect(labels(classic("is-everything-zero", 0), "true")).toEqual([]);
  });

  it("never labels the key, even where a part should hold a rule that leads to it", () => {
    const part = classic("count-3-4-2-1", 0);
    const planted = { ...part, misconceptions: [{ code: "X", label: "?", bucket: keyBucket(part) }] };
    expect(diagnose(planted, keyBucket(part))).toEqual([]);
  });

  it("never labels the key of any weight in random networks, and explains most of them somehow", () => {
    let explained = 0;
    const seeds = Array.from({ length: 40 }, (_, i) => 20_260_301 + i);
    for (const seed of seeds) {
      const network = randomNetwork(seed);
      const [part] = partsOf("F8", { network, ask: [{ kind: "W", layer: 1, from: 1, to: 1 }] });
      if (!part) throw new Error(`seed ${seed} has no part`);
      expect(diagnose(part, keyBucket(part)), `seed ${seed}`).toEqual([]);
      expect(part.misconceptions.map(({ bucket }) => bucket)).not.toContain(keyBucket(part));
      if (part.misconceptions.length > 0) explained++;
    }
    expect(explained).toBeGreaterThan(seeds.length / 4);
  });
});
