import type { Expression } from "@/lib/expression/expression";
import { numberText } from "@/lib/expression/print-text";
import type { FunctionName } from "@/lib/expression/shape";
import type { NetworkSymbol } from "@/lib/expression/symbol";
import { assertNever } from "@/lib/result";
import type { Chip, Sign } from "./chips";

const signNames: Readonly<Record<Sign, string>> = {
  "+": "plus",
  "-": "minus",
  "*": "times",
  "/": "divided by",
  "(": "open bracket",
  ")": "close bracket",
  "[": "open square bracket",
  "]": "close square bracket",
};

/** The name of a chip for who hears it: "W layer 2 from 2 to 1". */
export function spokenChip(chip: Chip): string {
  switch (chip.kind) {
    case "symbol":
      return spokenSymbol(chip.symbol);
    case "call":
      return `${spokenFunction(chip.fn, chip.prime)} of ${spokenSymbol(chip.symbol)}`;
    case "function":
      return `${spokenFunction(chip.fn, chip.prime)} of, open bracket`;
    case "number":
      return chip.text;
    case "sign":
      return signNames[chip.sign];
    default:
      return assertNever(chip);
  }
}

export function spokenSign(sign: Sign): string {
  return signNames[sign];
}

export function spokenSymbol(symbol: NetworkSymbol): string {
  switch (symbol.kind) {
    case "W":
      return `W layer ${symbol.layer} from ${symbol.from} to ${symbol.to}`;
    case "z":
    case "a":
    case "b":
      return `${symbol.kind} layer ${symbol.layer} node ${symbol.node}`;
    case "x":
      return `x ${symbol.node}`;
    case "H":
      return "H";
    case "name":
      return symbol.name;
    default:
      return assertNever(symbol);
  }
}

export function spokenFunction(fn: FunctionName, prime: boolean): string {
  return `${fn === "relu" ? "ReLU" : fn}${prime ? " prime" : ""}`;
}

/** A whole formula, as it was read. */
export function spokenExpression(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return numberText(expression.value);
    case "symbol":
      return spokenSymbol(expression.symbol);
    case "call":
      return `${spokenFunction(expression.fn, expression.prime)} of ${spokenExpression(expression.argument)}`;
    case "group":
      return `open bracket, ${spokenExpression(expression.of)}, close bracket`;
    case "power":
      return `${spokenExpression(expression.base)} to the power ${expression.exponent}`;
    case "product":
      return expression.factors
        .map(({ divides, factor }, index) =>
          index === 0
            ? spokenExpression(factor)
            : `${divides ? "divided by" : "times"} ${spokenExpression(factor)}`,
        )
        .join(", ");
    case "sum":
      return expression.terms
        .map(({ negative, term }, index) => {
          const sign = negative ? "minus " : index === 0 ? "" : "plus ";
          return `${sign}${spokenExpression(term)}`;
        })
        .join(", ");
    default:
      return assertNever(expression);
  }
}
