import type { ReactNode } from "react";
import type { Expression, ProductFactor } from "@/lib/expression/expression";
import { isLoose, numberText } from "@/lib/expression/print-text";
import type { Shape } from "@/lib/expression/shape";
import { assertNever } from "@/lib/result";
import { TypesetFunction, TypesetSymbol } from "./typeset-symbol";

interface Props {
  /** The tree that is graded: what stands here is what was understood. */
  readonly expression: Expression;
  readonly shape: Shape;
}

/** A formula as it was read: products with their dot, what is divided under a bar. */
export function TypesetExpression({ expression, shape }: Props): ReactNode {
  const set = (inner: Expression) => <TypesetExpression expression={inner} shape={shape} />;
  switch (expression.kind) {
    case "number":
      return <span>{numberText(expression.value)}</span>;
    case "symbol":
      return <TypesetSymbol symbol={expression.symbol} shape={shape} />;
    case "call":
      return (
        <span>
          <TypesetFunction fn={expression.fn} prime={expression.prime} />({set(expression.argument)})
        </span>
      );
    case "group":
      return (
        <span>
          {expression.square ? "[" : "("}
          {set(expression.of)}
          {expression.square ? "]" : ")"}
        </span>
      );
    case "power":
      return (
        <span>
          {set(expression.base)}
          <sup>{expression.exponent}</sup>
        </span>
      );
    case "product":
      return product(expression.factors, set);
    case "sum":
      return (
        <span>
          {expression.terms.map(({ negative, term }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: terms have a fixed place and no other name
            <span key={index}>
              {negative ? (index === 0 ? "−" : " − ") : index === 0 ? "" : " + "}
              {term.kind === "sum" ? <>({set(term)})</> : set(term)}
            </span>
          ))}
        </span>
      );
    default:
      return assertNever(expression);
  }
}

/** From left to right: a / b c is a over b, times c. */
function product(factors: readonly ProductFactor[], set: (inner: Expression) => ReactNode): ReactNode {
  return factors.reduce<ReactNode>((left, { divides, factor }, index) => {
    if (divides)
      return (
        <span className="math-fraction">
          <span>{left}</span>
          <span>{set(withoutGroup(factor))}</span>
        </span>
      );
    const only = factors.length > 1 && factors[1]?.divides ? withoutGroup(factor) : factor;
    const right =
      isLoose(factor) && !factors[index + 1]?.divides ? (
        <>({set(factor)})</>
      ) : (
        set(index === 0 ? only : factor)
      );
    return index === 0 ? (
      right
    ) : (
      <>
        {left}
        <span className="math-dot">·</span>
        {right}
      </>
    );
  }, null);
}

/** Above and under a bar brackets of one's own are one pair too many. */
function withoutGroup(expression: Expression): Expression {
  return expression.kind === "group" ? expression.of : expression;
}
