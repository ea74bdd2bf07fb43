import { describe, expect, test } from "vitest";
import { keyBucket } from "@/lib/grading/bucket";
import { grade } from "@/lib/grading/grade";
import { partId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import { randomFrom } from "@/lib/problems/random";
import { roomContent } from "@/lib/room/content";
import { type Act, type Before, mindOf, planOf } from "./plan";
import { repertoireOf } from "./repertoire";

const content = roomContent(
  classicDeck.questions.map((source) => {
    const question = questionFrom(source);
    if (!question.ok) throw new Error(question.error);
    return question.value;
  }),
);
const repertoires = [...content].map(([id, { part, shown }]) => ({
  part,
  repertoire: repertoireOf(id, shown.answer, part, 7),
}));
const habits = { pace: 20, offline: 0.1 };
const seeds = Array.from({ length: 300 }, (_, seed) => seed);

function plan(seed: number, before: Before = null, { repertoire } = at(0)) {
  const random = randomFrom(seed);
  return planOf(mindOf(random), repertoire, before, habits, random);
}
const at = (index: number) => {
  const found = repertoires[index];
  if (!found) throw new Error("The classic deck has fewer parts");
  return found;
};
const handIns = (acts: readonly Act[]) => acts.flatMap((act) => (act.type === "handIn" ? [act.thought] : []));

describe("simulated students", () => {
  test("answer every part of the classic set as it is asked: the best is right, mistakes are wrong, half typed cannot be read", () => {
    const kinds = new Set<string>();
    for (const { part, repertoire } of repertoires) {
      const best = grade(part, repertoire.best.answer);
      expect(best.ok && best.value.bucket).toBe(keyBucket(part));
      for (const seed of seeds.slice(0, 40))
        for (const { answer, kind } of handIns(plan(seed, null, { part, repertoire }).acts)) {
          const graded = grade(part, answer);
          expect(graded.ok, JSON.stringify(answer)).toBe(kind !== "unreadable");
          kinds.add(kind);
        }
    }
    expect([...kinds].sort()).toEqual(["best", "mistake", "unreadable"]);
  });

  test("make the mistakes of the catalogue for this very part, the most tempting most often", () => {
    const told = repertoires.find(({ part }) => part.misconceptions.length >= 3);
    if (!told) throw new Error("No part tells three mistakes apart");
    const labels = new Set(told.part.misconceptions.map(({ label }) => label));
    const wrong = seeds.map((seed) => plan(seed, null, told).last).filter(({ kind }) => kind === "mistake");
    const named = wrong.filter(({ why }) => labels.has(why));
    expect(named.length).toBeGreaterThan(wrong.length * 0.7);
    const often = (index: number) =>
      named.filter(({ why }) => why === told.repertoire.mistakes[index]?.why).length;
    expect(often(0)).toBeGreaterThan(often(2));
  });

  test("take a median of about the pace to answer, no two the same time", () => {
    const firsts = seeds.map((seed) => plan(seed).acts.find(({ type }) => type === "handIn")?.at ?? 0);
    const median = firsts.toSorted((a, b) => a - b)[150] ?? 0;
    expect(median).toBeGreaterThan(14_000);
    expect(median).toBeLessThan(28_000);
    expect(new Set(firsts).size).toBe(seeds.length);
  });

  test("move towards the right answer after a discussion, less without one", () => {
    const mistake = at(0).repertoire.mistakes[0];
    if (!mistake) throw new Error("The first part tells no mistake");
    const right = (discussed: boolean) =>
      seeds.filter((seed) => plan(seed, { thought: mistake, discussed }).last.kind === "best").length;
    expect(right(true)).toBeGreaterThan(seeds.length * 0.4);
    expect(right(false)).toBeLessThan(right(true) * 0.75);
    const stayed = seeds.filter(
      (seed) => plan(seed, { thought: at(0).repertoire.best, discussed: true }).last.kind === "best",
    );
    expect(stayed.length).toBeGreaterThan(seeds.length * 0.85);
  });

  test("sometimes change their minds, mend what cannot be read, and lose their connection", () => {
    const acts = seeds.map(
      (seed) =>
        plan(
          seed,
          null,
          repertoires.find(({ part }) => part.key.type === "number"),
        ).acts,
    );
    const share = (has: (acts: readonly Act[]) => boolean) => acts.filter(has).length / acts.length;
    const lost = share((all) => all.some(({ type }) => type === "loseConnection"));
    expect(lost).toBeGreaterThan(0.05);
    expect(lost).toBeLessThan(0.16);
    expect(
      share((all) => handIns(all).filter(({ kind }) => kind !== "unreadable").length > 1),
    ).toBeGreaterThan(0.02);
    for (const all of acts) expect(handIns(all).at(-1)?.kind).not.toBe("unreadable");
    expect(share((all) => handIns(all)[0]?.kind === "unreadable")).toBeGreaterThan(0.01);
  });

  test("settle on one popular answer where nothing is known of the question", () => {
    const board = repertoireOf(partId("board", "1"), { type: "number" }, null, 7);
    const last = seeds.map((seed) =>
      JSON.stringify(plan(seed, null, { ...at(0), repertoire: board }).last.answer),
    );
    const most = last.filter((answer) => answer === JSON.stringify(board.best.answer));
    expect(most.length).toBeGreaterThan(seeds.length / 4);
    expect(new Set(last).size).toBeGreaterThan(2);
  });
});
