import type { IndexedLetter } from "./read-symbol";
import type { FunctionName, Shape } from "./shape";

/** What a run of letters can begin with. */
export type Word =
  | { readonly kind: "name"; readonly name: string; readonly length: number }
  | { readonly kind: "function"; readonly fn: FunctionName; readonly length: number }
  | { readonly kind: "indexed"; readonly letter: IndexedLetter; readonly length: number }
  | { readonly kind: "output"; readonly length: number };

const functions: readonly (readonly [string, FunctionName])[] = [
  ["sigmoid", "sigma"],
  ["sigma", "sigma"],
  ["relu", "relu"],
  ["tanh", "tanh"],
  ["g", "g"],
];
const indexed: readonly IndexedLetter[] = ["W", "z", "a", "b", "x"];

/** Nobody writes that many letters without a space. */
const longestRun = 64;

/**
 * The words of a run of letters: "etaW" is eta, W. Null if some of it is no word, or if a letter that needs indices stands
 * before another. Given names win and are exact; other words are read in either case, w as W.
 */
export function wordsOf(run: string, shape: Shape): readonly Word[] | null {
  if (run.length > longestRun) return null;
  const words: Word[] = [];
  for (let start = 0; start < run.length; ) {
    const word = firstWord(run.slice(start), shape);
    if (word === null) return null;
    words.push(word);
    start += word.length;
    if (word.kind === "indexed" && start < run.length) return null;
  }
  return words;
}

/** "dH", "dz", "d": what begins the sign of a derivative. */
export function beginsDerivative(run: string, shape: Shape): boolean {
  if (!/^(?:d|partial|nabla)/.test(run) || shape.names.includes("d")) return false;
  return (
    /^(?:d|partial|nabla)$/.test(run) || wordsOf(run.replace(/^(?:d|partial|nabla)/, ""), shape) !== null
  );
}

function firstWord(rest: string, shape: Shape): Word | null {
  const names = shape.names.filter((name) => rest.startsWith(name));
  const name = names.toSorted((a, b) => b.length - a.length)[0];
  if (name !== undefined && name !== "") return { kind: "name", name, length: name.length };
  const lower = rest.toLowerCase();
  for (const [spelling, fn] of functions)
    if (spelling === "g" ? rest.startsWith("g") : lower.startsWith(spelling))
      return { kind: "function", fn, length: spelling.length };
  const letter = indexed.find((candidate) => lower.startsWith(candidate.toLowerCase()));
  if (letter === "b" && !shape.biases) return null;
  if (letter !== undefined) return { kind: "indexed", letter, length: 1 };
  return lower.startsWith("h") && shape.widths.at(-1) === 1 ? { kind: "output", length: 1 } : null;
}

/** TeX commands that only space or size what they stand before. */
export const silentCommands: ReadonlySet<string> = new Set([
  "left",
  "right",
  "big",
  "Big",
  "bigg",
  "Bigg",
  "bigl",
  "bigr",
  "Bigl",
  "Bigr",
  "quad",
  "qquad",
  "displaystyle",
  ",",
  ";",
  ":",
  "!",
  ">",
  " ",
]);
export const timesCommands: ReadonlySet<string> = new Set(["cdot", "times", "ast"]);
export const fractionCommands: ReadonlySet<string> = new Set(["frac", "dfrac", "tfrac"]);
export const uprightCommands: ReadonlySet<string> = new Set([
  "operatorname",
  "mathrm",
  "mathit",
  "mathbf",
  "text",
]);
