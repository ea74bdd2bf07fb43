import Fraction from "fraction.js";
import { err, ok, type Result } from "@/lib/result";
import { type DecimalPrecision, decimalValue, precisionOf, unsignedNumber } from "./decimal";
import type { ReadingProblemCode } from "./reading-problem";

export interface Calculation {
  readonly value: Fraction;
  /** How precisely it was typed, where it is nothing but one decimal, signs and brackets around it. */
  readonly decimal: DecimalPrecision | null;
}

/** What is wrong, where in the line, and the piece that the sentence quotes. */
export interface Obstacle {
  readonly code: ReadingProblemCode;
  readonly index: number;
  readonly about?: string;
}

const deepest = 8;
export const largestExponent = 30;
/** Digits above and below the bar: what a stored rational may have (`isRationalText`). */
const mostDigits = 120;

/**
 * Calculates with constants, exactly: + - * /, powers up to 30, brackets ( and [, 2(3) as a product, ½ as {1/2}. All
 * from left to right, a power before its sign: -2^2 is -4. Two fraction bars in one product are refused, since people
 * read them differently. Bounded: brackets 8 deep, 120 digits; the line is a `normaliseLine` of at most a few hundred
 * characters.
 */
export function readCalculation(line: string): Result<Calculation, Obstacle> {
  return new Calculator(line).all();
}

const exact = (value: Fraction): Calculation => ({ value, decimal: null });
const number = new RegExp(`(${unsignedNumber})(?:e([+-]?\\d+))?`, "iy");
const mixed = /\d *\{$/;
const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

type Reading = Result<Calculation, Obstacle>;

/** Recursive descent over the characters, `index` on the one not read yet. */
class Calculator {
  private readonly line: string;
  private index = 0;
  private depth = 0;

  constructor(line: string) {
    this.line = line;
  }

  all(): Reading {
    const sum = this.sum();
    if (!sum.ok || this.peek() === "") return sum;
    const stray = this.peek();
    return this.refuse(/[)\]}]/.test(stray) ? "bracketNotOpened" : "unexpected", this.index, stray);
  }

  /** sum := sign? product { sign product } */
  private sum(): Reading {
    let total = this.signed(() => this.product());
    while (total.ok && /[+-]/.test(this.peek())) {
      const isMinus = this.take() === "-";
      if (/[+-]/.test(this.peek())) return this.refuse("twoSigns", this.index);
      const term = this.product();
      if (!term.ok) return term;
      const { value } = total.value;
      total = this.bounded(isMinus ? value.sub(term.value.value) : value.add(term.value.value));
    }
    return total;
  }

  /** product := power { ('*' | '/' | nothing before a bracket or after one) sign? power } */
  private product(): Reading {
    let product = this.power();
    let bars = 0;
    for (let next = this.peek(); product.ok && isFactor(next, this.line, this.index); next = this.peek()) {
      const divides = next === "/";
      // 1½ is a mixed number, not a product.
      if (mixed.test(this.line.slice(0, this.index + 1))) return this.refuse("mixedNumber", this.index);
      if (divides && ++bars > 1) return this.refuse("twoBars", this.index);
      if (/[*/x]/i.test(next)) this.index++;
      this.peek();
      const at = this.index;
      const factor = this.signed(() => this.power());
      if (!factor.ok) return factor;
      const { value } = factor.value;
      if (divides && value.equals(0)) return this.refuse("divisionByZero", at);
      product = this.bounded(divides ? product.value.value.div(value) : product.value.value.mul(value));
    }
    return product;
  }

  /** power := primary { '^' integer }, once */
  private power(): Reading {
    const base = this.primary();
    if (!base.ok || this.peek() !== "^") return base;
    this.index++;
    this.peek();
    const at = this.index;
    const exponent = this.signed(() => this.primary());
    if (!exponent.ok) return exponent;
    if (this.peek() === "^") return this.refuse("calculation", this.index);
    const { value } = exponent.value;
    if (value.d !== 1n) return this.refuse("badExponent", at);
    if (value.n > BigInt(largestExponent)) return this.refuse("exponentTooLarge", at);
    if (value.s < 0n && base.value.value.equals(0)) return this.refuse("divisionByZero", at);
    let power = exact(new Fraction(1));
    for (let i = 0n; i < value.n; i++) {
      const next = this.bounded(power.value.mul(base.value.value));
      if (!next.ok) return next;
      power = next.value;
    }
    return ok(value.s < 0n ? exact(power.value.inverse()) : power);
  }

  private primary(): Reading {
    const start = this.peek();
    const at = this.index;
    const close = closing[start];
    if (close !== undefined) return this.bracketed(close, at);
    number.lastIndex = at;
    const [text = "", digits = "", exponent] = number.exec(this.line) ?? [];
    if (text === "")
      return this.refuse(/[^+\-*/^)\]}x]/i.test(start) ? "unexpected" : "missingNumber", at, start);
    this.index += text.length;
    const power = Number(exponent ?? 0);
    if (Math.abs(power) > largestExponent)
      return this.refuse("exponentTooLarge", at + text.length - (exponent?.length ?? 0));
    if (exponent === undefined && isAmbiguous(digits)) return this.refuse("ambiguousComma", at, digits);
    const isDecimal = exponent !== undefined || /[.,]/.test(digits);
    return ok({
      value: decimalValue(digits, power),
      decimal: isDecimal ? precisionOf(digits, power) : null,
    });
  }

  private bracketed(close: string, at: number): Reading {
    if (this.depth === deepest) return this.refuse("calculation", at);
    this.depth++;
    this.index++;
    if (this.peek() === close) return this.refuse("bracketEmpty", at);
    const inside = this.sum();
    if (!inside.ok) return inside;
    if (this.peek() === "" || (/[)\]}]/.test(this.peek()) && this.peek() !== close))
      return this.refuse("bracketNotClosed", at);
    if (this.peek() !== close) return this.refuse("unexpected", this.index, this.peek());
    this.index++;
    this.depth--;
    return inside;
  }

  private signed(read: () => Reading): Reading {
    const sign = /[+-]/.test(this.peek()) ? this.take() : "";
    if (sign !== "" && /[+-]/.test(this.peek())) return this.refuse("twoSigns", this.index);
    const reading = read();
    if (!reading.ok || sign !== "-") return reading;
    return ok({ ...reading.value, value: reading.value.value.neg() });
  }

  private bounded(value: Fraction): Reading {
    if (`${value.n}`.length > mostDigits || `${value.d}`.length > mostDigits)
      return this.refuse("calculation", 0);
    return ok(exact(value));
  }

  /** The next character that is no space, "" at the end. */
  private peek(): string {
    while (this.line.charAt(this.index) === " ") this.index++;
    return this.line.charAt(this.index);
  }

  private take(): string {
    const character = this.peek();
    this.index++;
    return character;
  }

  private refuse(code: ReadingProblemCode, index: number, about = ""): Result<never, Obstacle> {
    return err({ code, index, about });
  }
}

/** A sign of multiplication or division, a bracket, or a number right after a bracket. */
function isFactor(next: string, line: string, index: number): boolean {
  if (/[*/x([{]/i.test(next)) return true;
  return /[\d.,]/.test(next) && /[)\]}] *$/.test(line.slice(0, index));
}

/** 1,500 may be one and a half or fifteen hundred. */
export function isAmbiguous(digits: string): boolean {
  return /^[1-9]\d{0,2},\d{3}$/.test(digits);
}
