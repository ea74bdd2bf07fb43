import type { ItemStatistics } from "@/lib/review/item-statistics";

/** A number of a review with a word on it; without a number, why there is none. */
export type Reading =
  | { readonly value: number; readonly word: string }
  | { readonly value: null; readonly why: string };

/** Hake (1998): high from 0.7, medium from 0.3. */
export function gainReading({ rounds, gain }: ItemStatistics): Reading {
  if (gain !== null) return { value: gain, word: gainWord(gain) };
  if (rounds.length < 2) return { value: null, why: "one round only" };
  const [first] = rounds;
  const last = rounds.at(-1);
  if (first?.right === null) return unmarked;
  if (first?.answered === 0 || last?.answered === 0) return { value: null, why: "a round without answers" };
  return { value: null, why: "all right in round 1" };
}

/** Bounds as for a discussion: too hard for neighbours to help below 0.3, nothing left to discuss above 0.7. */
export function difficultyReading({ rounds, difficulty }: ItemStatistics): Reading {
  if (difficulty === null) return rounds[0]?.right === null ? unmarked : nobody;
  return { value: difficulty, word: difficulty < 0.3 ? "hard" : difficulty <= 0.7 ? "medium" : "easy" };
}

/** Ebel and Frisbie (1991): very good from 0.4, good from 0.3, fair from 0.2. */
export function discriminationReading({ rounds, difficulty, discrimination }: ItemStatistics): Reading {
  if (discrimination !== null) return { value: discrimination, word: discriminationWord(discrimination) };
  if (difficulty === null) return rounds[0]?.right === null ? unmarked : nobody;
  if (difficulty === 0) return { value: null, why: "nobody was right" };
  if (difficulty === 1) return { value: null, why: "everybody was right" };
  return { value: null, why: "too few answers to compare" };
}

const unmarked: Reading = { value: null, why: "nothing is marked right" };
const nobody: Reading = { value: null, why: "nobody answered" };

function gainWord(gain: number): string {
  if (gain < 0) return "a loss";
  if (gain < 0.3) return "low";
  return gain < 0.7 ? "medium" : "high";
}

function discriminationWord(value: number): string {
  if (value < 0) return "check the key";
  if (value < 0.2) return "weak";
  if (value < 0.3) return "fair";
  return value < 0.4 ? "good" : "very good";
}
