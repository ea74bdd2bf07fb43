import { type Token, tokensOf } from "@/lib/expression/lexer";
import { parseExpression } from "@/lib/expression/parser";
import { printText } from "@/lib/expression/print-text";
import type { FunctionName, Shape } from "@/lib/expression/shape";
import { type NetworkSymbol, symbolText } from "@/lib/expression/symbol";

/** One symbol, number, sign or bracket of an answer; `text` is what the grammar reads back as the same. */
export type Chip = { readonly text: string } & (
  | { readonly kind: "symbol"; readonly symbol: NetworkSymbol }
  /** g′(z), whole: on the pad it is one symbol. */
  | {
      readonly kind: "call";
      readonly fn: FunctionName;
      readonly prime: boolean;
      readonly symbol: NetworkSymbol;
    }
  /** g′( of anything else: its bracket is closed by hand. */
  | { readonly kind: "function"; readonly fn: FunctionName; readonly prime: boolean }
  | { readonly kind: "number" }
  | { readonly kind: "sign"; readonly sign: Sign }
);

export const signs = ["+", "-", "*", "/", "(", ")", "[", "]"] as const;
export type Sign = (typeof signs)[number];

export function symbolChip(symbol: NetworkSymbol, shape: Shape): Chip {
  return { kind: "symbol", symbol, text: symbolText(symbol, shape) };
}

export function callChip(fn: FunctionName, prime: boolean, symbol: NetworkSymbol, shape: Shape): Chip {
  return { kind: "call", fn, prime, symbol, text: `${nameText(fn, prime)}(${symbolText(symbol, shape)})` };
}

export function functionChip(fn: FunctionName, prime: boolean): Chip {
  return { kind: "function", fn, prime, text: `${nameText(fn, prime)}(` };
}

export function signChip(sign: Sign): Chip {
  return { kind: "sign", sign, text: sign };
}

/** The answer that a row of chips is: in the order of the chips, never sorted. */
export function textOf(chips: readonly Chip[]): string {
  return chips.map(({ text }) => text).join(" ");
}

/** Where a chip begins in the text of its row. */
export function startOf(chips: readonly Chip[], index: number): number {
  return chips.slice(0, index).reduce((at, { text }) => at + text.length + 1, 0);
}

/** Which chip stands at a place of the text; the last one for a place behind them all. */
export function chipAt(chips: readonly Chip[], at: number): number {
  const found = chips.findIndex(({ text }, index) => at <= startOf(chips, index) + text.length);
  return found < 0 ? chips.length - 1 : found;
}

/**
 * The chips of a text, however it was typed; null if it holds what is no chip: something unreadable, a power, or a
 * \frac that is not complete.
 */
export function chipsOf(text: string, shape: Shape): readonly Chip[] | null {
  const tokens = tokensOf(text, shape);
  if (!tokens.ok) return null;
  const chips = chipsOfTokens(tokens.value, shape);
  if (chips) return chips;
  // A \frac or a brace has no key: a complete formula is written out with the signs that have one.
  const read = parseExpression(text, shape);
  if (!read.ok) return null;
  const again = tokensOf(printText(read.value, shape), shape);
  return again.ok ? chipsOfTokens(again.value, shape) : null;
}

function chipsOfTokens(tokens: readonly Token[], shape: Shape): readonly Chip[] | null {
  const chips: Chip[] = [];
  for (let i = 0; i < tokens.length; ) {
    const made = chipFrom(tokens.slice(i, i + 4), shape);
    if (!made) return null;
    chips.push(made.chip);
    i += made.length;
  }
  return chips;
}

/** The chip that begins here, and of how many tokens it is made. */
function chipFrom(
  [first, second, third, fourth]: readonly Token[],
  shape: Shape,
): { readonly chip: Chip; readonly length: number } | null {
  switch (first?.kind) {
    case "symbol":
      return { chip: symbolChip(first.symbol, shape), length: 1 };
    case "number": {
      // As it was typed, so that "2." can go on.
      const text = [first.quote, first.value.toString(15)].find((one) => /^[\d.]+$/.test(one));
      return text === undefined ? null : { chip: { kind: "number", text }, length: 1 };
    }
    case "function": {
      const { fn, prime } = first;
      if (isZ(second)) return { chip: callChip(fn, prime, second.symbol, shape), length: 2 };
      if (!isRound(second, "open")) return null;
      return isZ(third) && isRound(fourth, "close")
        ? { chip: callChip(fn, prime, third.symbol, shape), length: 4 }
        : { chip: functionChip(fn, prime), length: 2 };
    }
    case "open":
    case "close": {
      const sign = first.kind === "open" ? first.bracket.charAt(0) : first.bracket.charAt(1);
      return isSign(sign) ? { chip: signChip(sign), length: 1 } : null;
    }
    case "plus":
      return { chip: signChip("+"), length: 1 };
    case "minus":
      return { chip: signChip("-"), length: 1 };
    case "times":
      return { chip: signChip("*"), length: 1 };
    case "over":
      return { chip: signChip("/"), length: 1 };
    default:
      return null;
  }
}

function isSign(text: string): text is Sign {
  return signs.some((sign) => sign === text);
}

function isZ(token: Token | undefined): token is Token & { kind: "symbol" } {
  return token?.kind === "symbol" && token.symbol.kind === "z";
}

function isRound(token: Token | undefined, kind: "open" | "close"): boolean {
  return token?.kind === kind && token.bracket === "()";
}

function nameText(fn: FunctionName, prime: boolean): string {
  return prime ? `${fn}'` : fn;
}
