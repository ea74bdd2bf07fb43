import type { Result } from "@/lib/result";
import type { Part, Question, QuestionSource } from "./question";
import { type Random, randomFrom } from "./random";
import { alike } from "./untold";

/** Draws that may come to nothing before the search is a bug of the family. */
const mostDraws = 20_000;
/** Questions that are built and looked at: more would be better questions, but not within 50 ms. */
const mostCandidates = 10;

/**
 * The best question that a bounded search finds from a seed: the first without a fault, else the one with the fewest.
 * What is left of faults the question reports itself (`hidden`, `alike`). Throws where a family's draws never fit.
 */
export function searched(
  seed: number,
  draw: (random: Random) => QuestionSource | null,
  build: (source: QuestionSource) => Result<Question, string>,
): QuestionSource {
  const random = randomFrom(seed);
  let best: { readonly source: QuestionSource; readonly faults: number } | null = null;
  for (let draws = 0, candidates = 0; draws < mostDraws && candidates < mostCandidates; draws++) {
    const source = draw(random);
    if (source === null) continue;
    const question = build(source);
    if (!question.ok) continue;
    candidates += 1;
    const faults = faultsOf(question.value);
    if (best === null || faults < best.faults) best = { source, faults };
    if (faults === 0) break;
  }
  if (best === null) throw new Error(`Seed ${seed} leads to no question`);
  return best.source;
}

/** Misconceptions that are given up first when not all can be told apart (problems.md, section 2). */
const lesser: ReadonlySet<string> = new Set(["PX", "FR", "IN"]);

/**
 * What the whole question never shows: mistakes hidden in every part they concern, and mistakes that no part tells apart
 * from another one.
 */
export function faultsOf({ parts }: Question): number {
  const seen = new Set(parts.flatMap(({ misconceptions }) => misconceptions.map(({ code }) => code)));
  const hidden = new Set(parts.flatMap((part) => part.hidden.map(({ code }) => code)));
  const neverSeen = [...hidden].filter((code) => !seen.has(code));
  const confused = parts.flatMap((part) =>
    alike(part).flatMap(([first, ...others]) =>
      others
        .map(({ code }) => code)
        .filter((code) => first !== undefined && !parts.some((other) => tellsApart(other, first.code, code))),
    ),
  );
  return [...neverSeen, ...confused].reduce((sum, code) => sum + (lesser.has(code) ? 1 : 3), 0);
}

/** Whether both can be made in a part, and do not lead to the same answer there. */
function tellsApart({ misconceptions, hidden }: Part, first: string, second: string): boolean {
  const outcomes = [first, second].map(
    (code) =>
      misconceptions.find((misconception) => misconception.code === code)?.bucket ??
      (hidden.some((misconception) => misconception.code === code) ? "right" : null),
  );
  return !outcomes.includes(null) && outcomes[0] !== outcomes[1];
}

/** The first of so many tries that comes to something: for a draw that has already decided what it looks for. */
export function firstOf<T>(tries: number, draw: () => T | null): T | null {
  for (let i = 0; i < tries; i++) {
    const drawn = draw();
    if (drawn !== null) return drawn;
  }
  return null;
}

/** Whether no two misconceptions lead to the same wrong answer. */
export function isDistinct(misconceptions: Part["misconceptions"]): boolean {
  return new Set(misconceptions.map(({ bucket }) => bucket)).size === misconceptions.length;
}
