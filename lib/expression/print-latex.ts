import { rationalTex } from "@/lib/network/rational";
import { assertNever } from "@/lib/result";
import type { Expression, ProductFactor } from "./expression";
import { isLoose, isPlainNumber, numberText, signedTerms } from "./print-text";
import type { FunctionName, Shape } from "./shape";
import { symbolTex } from "./symbol";

/** How a product that was typed without a sign is shown: by a thin space, or by a dot in a preview of what was read. */
export type ProductSign = "space" | "dot";

/**
 * The expression as TeX (no dollar signs), W_{22}^{(2)}\,g'(z_{2}^{(2)}), in the order and with the brackets it was typed;
 * divisions stand as fractions. Read back it has the same canonical form.
 */
export function printLatex(expression: Expression, shape: Shape, sign: ProductSign = "space"): string {
  const print = (inner: Expression): string => printLatex(inner, shape, sign);
  switch (expression.kind) {
    case "number":
      return isPlainNumber(expression)
        ? numberText(expression.value)
        : bracketTex(rationalTex(expression.value));
    case "symbol":
      return symbolTex(expression.symbol, shape);
    case "group":
      return expression.square ? `\\left[${print(expression.of)}\\right]` : bracketTex(print(expression.of));
    case "call": {
      const name = `${functionTex(expression.fn)}${expression.prime ? "'" : ""}`;
      const argument = print(expression.argument);
      return expression.argument.kind === "symbol"
        ? `${name}(${argument})`
        : `${name}${bracketTex(argument)}`;
    }
    case "power": {
      const { base, exponent } = expression;
      const isBracketed = base.kind === "group" || base.kind === "call" || isPlainNumber(base);
      return `${isBracketed ? print(base) : bracketTex(print(base))}^{${exponent}}`;
    }
    case "product":
      return productTex(expression.factors, print, sign);
    case "sum":
      return signedTerms(
        expression.terms.map(({ negative, term }) => ({
          negative,
          text: term.kind === "sum" ? bracketTex(print(term)) : print(term),
        })),
      ).replaceAll(/ ([+-]) /g, "$1");
    default:
      return assertNever(expression);
  }
}

function productTex(
  factors: readonly ProductFactor[],
  print: (expression: Expression) => string,
  sign: ProductSign,
): string {
  let left: { readonly tex: string; readonly bare: string } | null = null;
  for (const { divides, factor } of factors) {
    const tex = isLoose(factor) ? bracketTex(print(factor)) : print(factor);
    // A fraction bar brackets what stands above and below it.
    const bare = factor.kind === "group" && !factor.square ? print(factor.of) : print(factor);
    if (left === null) left = { tex, bare };
    else if (divides) {
      const fraction: string = `\\dfrac{${left.bare}}{${bare}}`;
      left = { tex: fraction, bare: fraction };
    } else {
      const dot = sign === "dot" || /^\d/.test(tex);
      const product: string = `${left.tex}${dot ? "\\cdot " : "\\,"}${tex}`;
      left = { tex: product, bare: product };
    }
  }
  return left?.tex ?? "1";
}

function bracketTex(tex: string): string {
  return `\\left(${tex}\\right)`;
}

function functionTex(fn: FunctionName): string {
  switch (fn) {
    case "g":
      return "g";
    case "relu":
      return "\\operatorname{ReLU}";
    case "sigma":
      return "\\sigma";
    case "tanh":
      return "\\tanh";
    default:
      return assertNever(fn);
  }
}
