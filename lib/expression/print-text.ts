import type Fraction from "fraction.js";
import { assertNever } from "@/lib/result";
import type { Expression } from "./expression";
import type { Shape } from "./shape";
import { symbolText } from "./symbol";

/**
 * The expression as a line of text, W_22^(2) g'(z_2^(2)) W_21^(3), in the order and with the brackets it was typed. Read
 * back it has the same canonical form.
 */
export function printText(expression: Expression, shape: Shape): string {
  const print = (inner: Expression): string => printText(inner, shape);
  switch (expression.kind) {
    case "number":
      return numberText(expression.value);
    case "symbol":
      return symbolText(expression.symbol, shape);
    case "group":
      return expression.square ? `[${print(expression.of)}]` : `(${print(expression.of)})`;
    case "call":
      return `${expression.fn}${expression.prime ? "'" : ""}(${print(expression.argument)})`;
    case "power": {
      const { base, exponent } = expression;
      const isBracketed = base.kind === "group" || base.kind === "call" || isPlainNumber(base);
      return `${isBracketed ? print(base) : `(${print(base)})`}^${exponent}`;
    }
    case "product":
      return expression.factors
        .map(({ divides, factor }, i) => {
          const text = isLoose(factor) ? `(${print(factor)})` : print(factor);
          if (i === 0) return text;
          if (divides) return ` / ${text}`;
          return /^[\d.]/.test(text) ? ` * ${text}` : ` ${text}`;
        })
        .join("");
    case "sum":
      return signedTerms(
        expression.terms.map(({ negative, term }) => ({
          negative,
          text: term.kind === "sum" ? `(${print(term)})` : print(term),
        })),
      );
    default:
      return assertNever(expression);
  }
}

/** a - b + c, with no sign before a first term that is added; 0 for no terms. */
export function signedTerms(terms: readonly { readonly negative: boolean; readonly text: string }[]): string {
  const [first, ...others] = terms;
  if (first === undefined) return "0";
  return [
    `${first.negative ? "-" : ""}${first.text}`,
    ...others.map(({ negative, text }) => `${negative ? "-" : "+"} ${text}`),
  ].join(" ");
}

/** Whether it would fall apart beside another factor. */
export function isLoose({ kind }: Expression): boolean {
  return kind === "sum" || kind === "product";
}

export function isPlainNumber(expression: Expression): boolean {
  return expression.kind === "number" && isShortDecimal(expression.value);
}

/** 3, 0.5; in brackets what is no short decimal: (1/3), (-2). */
export function numberText(value: Fraction): string {
  return isShortDecimal(value) ? value.toString(15) : `(${value.toFraction()})`;
}

/** Whether fifteen places are enough to write it, as the parser reads them. */
function isShortDecimal({ s, d }: Fraction): boolean {
  return s >= 0n && 10n ** 15n % d === 0n;
}
