import type { Result } from "@/lib/result";
import type { Question, QuestionSource } from "./question";
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

function faultsOf({ parts }: Question): number {
  const weigh = (codes: readonly string[]) =>
    codes.reduce((sum, code) => sum + (lesser.has(code) ? 1 : 3), 0);
  return parts.reduce(
    (sum, part) =>
      sum +
      weigh(part.hidden.map(({ code }) => code)) +
      alike(part).reduce((total, same) => total + weigh(same.slice(1).map(({ code }) => code)), 0),
    0,
  );
}
