import Fraction from "fraction.js";
import type { NormalisedLine } from "@/lib/grading/normalise";
import { readNumber } from "@/lib/grading/read-number";
import { assertNever, err, ok, type Result } from "@/lib/result";
import { normaliseExpression } from "./normalise-expression";
import { type ExpressionProblem, type ExpressionProblemCode, expressionProblem } from "./problem";
import { readSymbol } from "./read-symbol";
import { type FunctionName, lastLayer, type Shape, statedFunction } from "./shape";
import { greek, type NetworkSymbol } from "./symbol";
import {
  beginsDerivative,
  fractionCommands,
  silentCommands,
  timesCommands,
  uprightCommands,
  type Word,
  wordsOf,
} from "./vocabulary";

/** One symbol, number, sign or bracket; `at` and `quote` are its place and spelling in the student's text. */
export type Token = { readonly at: number; readonly quote: string } & TokenMeaning;

type TokenMeaning =
  | { readonly kind: "number"; readonly value: Fraction }
  | { readonly kind: "symbol"; readonly symbol: NetworkSymbol; readonly swapped: boolean }
  | {
      readonly kind: "function";
      readonly fn: FunctionName;
      readonly prime: boolean;
      readonly example: string;
    }
  | { readonly kind: "power"; readonly exponent: number }
  | { readonly kind: "open" | "close"; readonly bracket: "()" | "[]" | "{}" }
  | { readonly kind: "plus" | "minus" | "times" | "over" | "fraction" };

const longestText = 4_000;
const mostTokens = 256;
const mostDigits = 15;
const largestExponent = 12;

const number = /\d+(?:[.,]\d*)?|[.,]\d+/y;
const oneCharacterFraction = /\{(\d+)\/(\d+)\}/y;
const letters = /[A-Za-z]+/y;
const otherLetters = /[^\P{L}A-Za-z]+/uy;
const command = /\\([A-Za-z]+|.)/sy;
const upright = / ?\{ ?([A-Za-z]+) ?\}/y;
const prime = / ?(?:\^ ?(?:\{ ?((?:'|\\prime ?)+) ?\}|(\\prime|'))|('+))/y;
const exponent = / ?(?:\{ ?(?:\( ?(\d+) ?\)|(\d+)) ?\}|\( ?(\d+) ?\)|(\d+))/y;
const brackets: Readonly<Record<string, { kind: "open" | "close"; bracket: "()" | "[]" | "{}" }>> = {
  "(": { kind: "open", bracket: "()" },
  ")": { kind: "close", bracket: "()" },
  "[": { kind: "open", bracket: "[]" },
  "]": { kind: "close", bracket: "[]" },
  "{": { kind: "open", bracket: "{}" },
  "}": { kind: "close", bracket: "{}" },
};
const signs: Readonly<Record<string, "plus" | "minus" | "times" | "over">> = {
  "+": "plus",
  "-": "minus",
  "*": "times",
  "/": "over",
};

/**
 * Cuts a symbolic answer into tokens, in time proportional to its length. Everything that can be said about one symbol
 * alone is refused here; at most 4000 characters, 256 tokens, 15 digits in a number, 12 as a power.
 */
export function tokensOf(text: string, shape: Shape): Result<readonly Token[], ExpressionProblem> {
  if (text.length > longestText) return err(expressionProblem("tooComplex", longestText));
  const lexer = new Lexer(text, shape);
  const problem = lexer.equation() ?? lexer.readAll();
  return problem === null ? ok(lexer.tokens) : err(problem);
}

/** Reads from `index` of the line on; each method reads one kind of thing and returns what is wrong with it, or null. */
class Lexer {
  readonly tokens: Token[] = [];
  private readonly text: string;
  private readonly line: NormalisedLine;
  private readonly shape: Shape;
  private index = 0;

  constructor(text: string, shape: Shape) {
    this.text = text;
    this.line = normaliseExpression(text);
    this.shape = shape;
  }

  equation(): ExpressionProblem | null {
    const equals = this.line.text.indexOf("=");
    return equals < 0 ? null : this.refuse("equation", equals);
  }

  readAll(): ExpressionProblem | null {
    while (this.index < this.line.text.length) {
      const start = this.index;
      const problem = this.readNext(start);
      if (problem !== null) return problem;
      if (this.tokens.length > mostTokens) return this.refuse("tooComplex", start);
    }
    return null;
  }

  private readNext(start: number): ExpressionProblem | null {
    const character = this.line.text.charAt(start);
    if (" $~".includes(character)) return this.skip();
    const sign = signs[character];
    if (sign) return this.skip() ?? this.push({ kind: sign }, start);
    const fraction = this.match(oneCharacterFraction);
    if (fraction) return this.oneCharacterFraction(fraction, start);
    const bracket = brackets[character];
    if (bracket) return this.skip() ?? this.push(bracket, start);
    if (this.match(letters) ?? this.match(otherLetters)) return this.word(start);
    if (this.match(number)) return this.number(start);
    if (character === "^") return this.skip() ?? this.power(start);
    if (character === "\\") return this.command(start);
    if ("∂∇".includes(character)) return this.refuse("derivative", start);
    const [whole = ""] = this.line.text.slice(start, start + 2);
    return this.refuse("unexpected", start, start + whole.length);
  }

  /** Letters from `start` to here: ASCII, several words perhaps, or others. */
  private word(start: number): ExpressionProblem | null {
    const run = this.line.text.slice(start, this.index);
    return /[a-z]/i.test(run) ? this.words(run, start) : this.words(greek[run] ?? run, start, true);
  }

  /** The words of a run that ends here. `isOne`: it was spelled otherwise, η or \mathrm{W}, and must be a single word. */
  private words(run: string, start: number, isOne = false): ExpressionProblem | null {
    const words = wordsOf(run, this.shape);
    const end = this.index;
    if (words === null || (isOne && words.length > 1))
      return this.refuse(beginsDerivative(run, this.shape) ? "derivative" : "unknownSymbol", start, end);
    let from = start;
    for (const word of words) {
      this.index = isOne ? end : from + word.length;
      const problem = this.readWord(word, from);
      if (problem !== null) return problem;
      from = this.index;
    }
    return null;
  }

  private readWord(word: Word, start: number): ExpressionProblem | null {
    switch (word.kind) {
      case "name":
        return this.push(
          { kind: "symbol", symbol: { kind: "name", name: word.name }, swapped: false },
          start,
        );
      case "output":
        return this.push({ kind: "symbol", symbol: { kind: "H" }, swapped: false }, start);
      case "indexed": {
        const reading = readSymbol(this.line.text, word.letter, start, this.index, this.shape, this);
        if (!reading.ok) return reading.error;
        const { symbol, swapped, end } = reading.value;
        this.index = end;
        return this.push({ kind: "symbol", symbol, swapped }, start);
      }
      case "function":
        return this.functionName(word.fn, start);
      default:
        return assertNever(word);
    }
  }

  private functionName(fn: FunctionName, start: number): ExpressionProblem | null {
    if (statedFunction(this.shape, fn) === null)
      return this.refuse("unknownSymbol", start, this.index, nameOfActivation(this.shape));
    const primes = (firstGroup(this.match(prime)) ?? "").replaceAll("\\prime", "'").replaceAll(" ", "");
    if (primes.length > 1) return this.refuse("derivative", start);
    const example = `${fn}${primes}(z_1^(${Math.min(2, lastLayer(this.shape))}))`;
    return this.push({ kind: "function", fn, prime: primes !== "", example }, start);
  }

  private number(start: number): ExpressionProblem | null {
    const digits = this.line.text.slice(start, this.index);
    // x_1.5 is neither x_1 · 0.5 nor an index.
    if (/^[.,]/.test(digits) && /[\d)\]}]/.test(this.line.text.charAt(start - 1)))
      return this.refuse("unexpected", start, start + 1);
    if (digits.replace(/^0+|[.,]/g, "").length > mostDigits) return this.refuse("tooComplex", start);
    const reading = readNumber(digits);
    if (!reading.ok) return this.refuse("ambiguousComma", start, this.index);
    return this.push({ kind: "number", value: reading.value.value }, start);
  }

  private oneCharacterFraction(
    [, over = "0", under = "1"]: readonly (string | undefined)[],
    start: number,
  ): ExpressionProblem | null {
    if (this.index - start > mostDigits) return this.refuse("tooComplex", start);
    if (BigInt(under) === 0n) return this.refuse("divisionByZero", start);
    return this.push({ kind: "number", value: new Fraction(BigInt(over), BigInt(under)) }, start);
  }

  private power(start: number): ExpressionProblem | null {
    const digits = firstGroup(this.match(exponent));
    if (digits === undefined || /[.,]/.test(this.line.text.charAt(this.index)))
      return this.refuse("badExponent", start);
    if (Number(digits) > largestExponent) return this.refuse("tooComplex", start);
    return this.push({ kind: "power", exponent: Number(digits) }, start);
  }

  private command(start: number): ExpressionProblem | null {
    const name = this.match(command)?.[1];
    if (name === undefined) return this.refuse("unexpected", start, start + 1);
    if (silentCommands.has(name)) return null;
    if (timesCommands.has(name)) return this.push({ kind: "times" }, start);
    if (name === "div") return this.push({ kind: "over" }, start);
    if (fractionCommands.has(name)) return this.push({ kind: "fraction" }, start);
    const inside = uprightCommands.has(name) ? this.match(upright)?.[1] : undefined;
    if (/^[a-z]/i.test(name)) return this.words(inside ?? name, start, true);
    return this.refuse("unexpected", start, this.index);
  }

  /** The student's own spelling of a piece of the line. */
  quote(start: number, end: number): string {
    return this.text.slice(this.at(start), this.at(end)).trim();
  }

  /** Its place in the student's text. */
  at(index: number): number {
    return this.line.at[index] ?? this.text.length;
  }

  private match(pattern: RegExp): readonly (string | undefined)[] | null {
    pattern.lastIndex = this.index;
    const found = pattern.exec(this.line.text);
    if (found !== null) this.index = pattern.lastIndex;
    return found;
  }

  private skip(): null {
    this.index++;
    return null;
  }

  private push(meaning: TokenMeaning, start: number): null {
    this.tokens.push({ ...meaning, at: this.at(start), quote: this.quote(start, this.index) });
    return null;
  }

  private refuse(code: ExpressionProblemCode, start: number, end = start, hint = ""): ExpressionProblem {
    return expressionProblem(code, this.at(start), this.quote(start, end), hint);
  }
}

function firstGroup(match: readonly (string | undefined)[] | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined);
}

function nameOfActivation(shape: Shape): string {
  return statedFunction(shape, "g") === null ? "" : " The activation is called g.";
}
