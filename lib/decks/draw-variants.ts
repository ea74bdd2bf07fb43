import { keyBucket } from "@/lib/grading/bucket";
import { difficultyOf } from "@/lib/problems/difficulty-of";
import { families, questionFrom } from "@/lib/problems/families";
import { withGoodNumbers } from "@/lib/problems/own-network/fill-numbers";
import { ownNetworkParams, ownNetworkSource } from "@/lib/problems/own-network/own-network";
import type { Part, Question, QuestionSource } from "@/lib/problems/question";
import { err, ok, type Result } from "@/lib/result";
import type { Turns } from "@/lib/turns";

/** Looked at one after the other: many are of another form, or share a key. */
const mostDraws = 150;
/** With fewer, neighbours had the same numbers all the time. */
const fewest = 3;

/**
 * Further variants of a question, where every student is to have own numbers: of the same form, so that their answers fall
 * into the same classes, and with other keys in more than half of the parts that ask numbers, so that what is copied is
 * wrong. The same for the same seed. The error says why there are none.
 */
export function* drawVariants(
  source: QuestionSource,
  { count, seed }: { readonly count: number; readonly seed: number },
): Turns<Result<QuestionSource, string>> {
  const first = questionFrom(source);
  if (!first.ok) return first;
  if (!first.value.parts.some(isInNumbers))
    return err("This question asks for no number, so everybody has the same one.");
  const form = formOf(first.value);
  const taken = [numbersOf(first.value)];
  const variants: unknown[] = [];
  for (let draw = 0; draw < mostDraws && variants.length < count; draw += 1) {
    yield;
    const params = drawn(source, seed + draw);
    if (params === null) continue;
    const built = questionFrom({ ...source, params });
    if (!built.ok || formOf(built.value) !== form) continue;
    const numbers = numbersOf(built.value);
    if (taken.some((others) => isMostlyAlike(numbers, others))) continue;
    taken.push(numbers);
    variants.push(params);
  }
  return variants.length + 1 < fewest
    ? err(
        "Too few other numbers lead to a question of the same form. Take another question, or another network.",
      )
    : ok({ ...source, variants });
}

/** Other parameters of the same kind; null where there are none, or a person wrote the question. */
function drawn(source: QuestionSource, seed: number): unknown {
  const own = ownNetworkParams(source);
  if (own) {
    const filled = withGoodNumbers(own, seed, fewCandidates);
    return filled && ownNetworkSource(source.id, filled).params;
  }
  const family = families.find(({ code }) => code === source.family);
  return family?.generate(seed, difficultyOf(source)).params ?? null;
}

/** Fewer are looked at than where somebody waits for one: it is done for many, beside a lecture perhaps. */
const fewCandidates = 6;

function isInNumbers({ key }: Part): boolean {
  return key.type === "number" || key.type === "vector" || key.type === "matrix";
}

/** The keys of the parts that ask numbers. */
function numbersOf({ parts }: Question): readonly (string | null)[] {
  return parts.filter(isInNumbers).map(keyBucket);
}

/** Whether half of the answers, or more, could be copied. A 0 is soon shared by two of many parts. */
function isMostlyAlike(some: readonly unknown[], others: readonly unknown[]): boolean {
  return 2 * some.filter((key, place) => key === others[place]).length >= some.length;
}

/** How many parts, how each is answered, and how many entries it has: alike in all variants of a question. */
export function formOf({ parts }: Question): string {
  return JSON.stringify(parts.map(({ answer, key }) => [answer.type, key.type, sizeOf(answer)]));
}

function sizeOf(answer: Part["answer"]): unknown {
  switch (answer.type) {
    case "vector":
      return answer.labels.length;
    case "matrix":
      return answer.size;
    case "choice":
    case "choices":
      return answer.options.length;
    case "trueFalse":
      return answer.reasons?.true.length ?? 0;
    case "number":
    case "expression":
      return null;
  }
}
