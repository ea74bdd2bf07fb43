import { err, ok, type Result } from "@/lib/result";
import { type Expression, heftOf, type ProductFactor, type SignedTerm } from "./expression";
import { isZero } from "./fingerprint";
import { type Token, tokensOf } from "./lexer";
import { type ExpressionProblem, type ExpressionProblemCode, expressionProblem } from "./problem";
import type { Shape } from "./shape";

const deepest = 32;
const mostNodes = 200;
const largestHeft = 256;

/**
 * Reads a symbolic answer (grammar: problems.md section 4). Products by juxtaposition, * or /, all from left to right;
 * a power only on a bracket or a number. The error says where in the student's own text and what to do next.
 * Bounded: 4000 characters, 256 tokens, 32 brackets deep, 200 nodes, degree and digits 256; beyond it `tooComplex`.
 */
export function parseExpression(text: string, shape: Shape): Result<Expression, ExpressionProblem> {
  const tokens = tokensOf(text, shape);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 0) return err(expressionProblem("empty", text.length));
  // Before any recursion, so that ten thousand brackets cost one pass and no stack.
  const unbalanced = bracketProblem(tokens.value);
  if (unbalanced !== null) return err(unbalanced);
  const parser = new Parser(tokens.value);
  const sum = parser.sum();
  if (!sum.ok) return sum;
  if (heftOf(sum.value) > largestHeft) return err(expressionProblem("tooComplex", 0));
  const divisor = parser.divisors.find(({ expression }) => isZero(expression, shape));
  return divisor ? err(expressionProblem("divisionByZero", divisor.at)) : sum;
}

type Reading = Result<Expression, ExpressionProblem>;

/** Recursive descent: one method for each rule of the grammar, `next` on the token not read yet. */
class Parser {
  readonly divisors: { readonly expression: Expression; readonly at: number }[] = [];
  private readonly tokens: readonly Token[];
  private next = 0;
  private nodes = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  /** expr := term { ('+'|'-') term }, each term with any number of signs before it. */
  sum(): Reading {
    const terms: SignedTerm[] = [];
    do {
      const negative = this.signs();
      const term = this.product();
      if (!term.ok) return term;
      terms.push({ negative, term: term.value });
    } while (this.peek()?.kind === "plus" || this.peek()?.kind === "minus");
    const [first] = terms;
    if (first && terms.length === 1 && !first.negative) return ok(first.term);
    return this.node({ kind: "sum", terms });
  }

  /** term := unary { ('*' unary) | ('/' unary) | factor } */
  private product(): Reading {
    const first = this.factor();
    if (!first.ok) return first;
    const factors: ProductFactor[] = [{ divides: false, factor: first.value }];
    for (let token = this.peek(); token && !endsProduct(token); token = this.peek()) {
      const divides = token.kind === "over";
      if (divides || token.kind === "times") this.next++;
      else if (token.kind === "number" && this.tokens[this.next - 1]?.kind === "number")
        return refuse("twoNumbers", token);
      const at = this.peek()?.at ?? token.at;
      const factor = this.unary();
      if (!factor.ok) return factor;
      if (divides) this.divisors.push({ expression: factor.value, at });
      factors.push({ divides, factor: factor.value });
    }
    return factors.length === 1 ? first : this.node({ kind: "product", factors });
  }

  private unary(): Reading {
    if (!this.signs()) return this.factor();
    const term = this.factor();
    return term.ok ? this.node({ kind: "sum", terms: [{ negative: true, term: term.value }] }) : term;
  }

  /** factor := primary { '^' integer } */
  private factor(): Reading {
    const base = this.primary();
    const power = this.peek();
    if (!base.ok || power === undefined || power.kind !== "power") return base;
    if (base.value.kind !== "group" && base.value.kind !== "number" && base.value.kind !== "call")
      return refuse("powerNeedsBrackets", power);
    this.next++;
    const tower = this.peek();
    if (tower?.kind === "power") return refuse("tooComplex", tower);
    return this.node({ kind: "power", base: base.value, exponent: power.exponent });
  }

  private primary(): Reading {
    const token = this.peek();
    const before = this.tokens[this.next - 1];
    if (token === undefined)
      return before === undefined ? err(expressionProblem("empty", 0)) : refuse("missingAfter", before);
    switch (token.kind) {
      case "number":
        this.next++;
        return this.node({ kind: "number", value: token.value });
      case "symbol":
        this.next++;
        return this.node({
          kind: "symbol",
          symbol: token.symbol,
          ...(token.swapped ? { outOfRange: "swapped" as const } : {}),
        });
      case "function":
        this.next++;
        return this.call(token);
      case "fraction":
        this.next++;
        return this.fraction(token);
      case "open": {
        const inside = this.bracketed(token);
        if (!inside.ok) return inside;
        return this.node({ kind: "group", of: inside.value, square: token.bracket === "[]" });
      }
      default:
        return before === undefined || before.kind === "open"
          ? refuse("missingBefore", token)
          : refuse("missingAfter", before);
    }
  }

  /** gcall := name ["'"] ( '(' expr ')' | zsymbol ) */
  private call(name: Token & { kind: "function" }): Reading {
    const token = this.peek();
    const ofZ = token?.kind === "symbol" && token.symbol.kind === "z";
    if (!ofZ && (token?.kind !== "open" || this.tokens[this.next + 1]?.kind === "close"))
      return err(expressionProblem("functionOfWhat", name.at, name.quote, name.example));
    const argument = token?.kind === "open" ? this.bracketed(token) : this.primary();
    if (!argument.ok) return argument;
    return this.node({ kind: "call", fn: name.fn, prime: name.prime, argument: argument.value });
  }

  /** \frac{numerator}{denominator} */
  private fraction(sign: Token): Reading {
    const parts: Expression[] = [];
    for (let i = 0; i < 2; i++) {
      const open = this.peek();
      if (open?.kind !== "open") return refuse("missingAfter", sign);
      const part = this.bracketed(open);
      if (!part.ok) return part;
      parts.push(part.value);
      if (i === 1) this.divisors.push({ expression: part.value, at: open.at });
    }
    return this.node({
      kind: "product",
      factors: parts.map((factor, i) => ({ divides: i === 1, factor })),
    });
  }

  private bracketed(open: Token): Reading {
    this.next++;
    if (this.peek()?.kind === "close") return refuse("bracketEmpty", open);
    const inside = this.sum();
    this.next++;
    return inside;
  }

  /** Whether an odd number of minus signs stands here; reads them and all plus signs. */
  private signs(): boolean {
    let negative = false;
    for (let kind = this.peek()?.kind; kind === "plus" || kind === "minus"; kind = this.peek()?.kind) {
      if (kind === "minus") negative = !negative;
      this.next++;
    }
    return negative;
  }

  private node(expression: Expression): Reading {
    this.nodes++;
    return this.nodes > mostNodes
      ? err(expressionProblem("tooComplex", this.tokens[this.next]?.at ?? 0))
      : ok(expression);
  }

  private peek(): Token | undefined {
    return this.tokens[this.next];
  }
}

function endsProduct({ kind }: Token): boolean {
  return kind === "plus" || kind === "minus" || kind === "close" || kind === "power";
}

function refuse(code: ExpressionProblemCode, token: Token): Result<never, ExpressionProblem> {
  return err(expressionProblem(code, token.at, token.quote));
}

/** Brackets that do not pair, or more than 32 inside each other; null where all is well. */
function bracketProblem(tokens: readonly Token[]): ExpressionProblem | null {
  const open: (Token & { kind: "open" | "close" })[] = [];
  for (const token of tokens) {
    if (token.kind === "open") {
      if (open.length === deepest) return expressionProblem("tooComplex", token.at);
      open.push(token);
    } else if (token.kind === "close") {
      const opener = open.pop();
      if (opener === undefined) return expressionProblem("bracketNotOpened", token.at);
      if (opener.bracket !== token.bracket) return expressionProblem("bracketNotClosed", opener.at);
    }
  }
  const unclosed = open.at(-1);
  return unclosed ? expressionProblem("bracketNotClosed", unclosed.at) : null;
}
