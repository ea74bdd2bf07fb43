import type Fraction from "fraction.js";
import { nth, zip } from "@/lib/entries";
import { isRationalText, rational, rationalTex, rationalText } from "@/lib/network/rational";
import type { PartDraft } from "./family";
import { misconceptionsOf, type Prediction } from "./misconceptions";
import type { Key, Markup, SolutionStep } from "./question";
import { inSteps } from "./solution";
import { columnTex, equation, factorTex, lines } from "./tex";

export type Vector = readonly Fraction[];

/** w − η·g, entry by entry. */
export function stepped(w: Vector, gradient: Vector, eta: Fraction): Vector {
  return zip(w, gradient).map(([wi, gi]) => wi.sub(eta.mul(gi)));
}

interface StepOptions {
  readonly prompt: Markup;
  readonly name: Markup;
  /** The part that asked for the gradient, whose answer a student goes on with. */
  readonly after?: string;
  readonly further?: readonly Prediction[];
  /** What the entries are called; w₁, w₂, … where it is not said. */
  readonly symbols?: readonly string[];
}

/** The point after one step of gradient descent, as a vector. */
export function stepPart(
  w: Vector,
  gradient: Vector,
  eta: Fraction,
  { prompt, name, after, further = [], symbols = w.map((_, i) => `w_{${i + 1}}`) }: StepOptions,
): PartDraft {
  const key = vectorKey(stepped(w, gradient, eta));
  return {
    prompt,
    name,
    figure: null,
    answer: { type: "vector", labels: symbols.map((symbol) => `new $${symbol}$`) },
    key,
    solution: inSteps([
      {
        text: "The gradient points uphill, so a step goes against it, and $\\eta$ says how far.",
        tex: "\\vec w_{\\text{new}}=\\vec w-\\eta\\,\\nabla R(\\vec w)",
      },
      stepNumbers(w, gradient, eta, symbols),
    ]),
    ...misconceptionsOf(key, [...wrongSteps(w, gradient, eta).map(asVector), ...further]),
    ...(after === undefined
      ? {}
      : { carried: onwards(after, (own) => vectorKey(stepped(w, own, eta)), w.length) }),
  };
}

/** The value of one weight after the step. */
export function numberStepPart(
  symbol: string,
  w: Fraction,
  slope: Fraction,
  eta: Fraction,
  after: string,
): PartDraft {
  const value = (own: Vector) => rationalText(nth(stepped([w], own, eta), 1));
  const key: Key = { type: "number", value: value([slope]) };
  return {
    prompt: `Gradient descent makes one step with $\\eta=${rationalTex(eta)}$. What is the new value of $${symbol}$?`,
    name: `new $${symbol}$`,
    figure: null,
    answer: { type: "number" },
    key,
    solution: inSteps([
      {
        text: "The derivative says which way is uphill, so the step goes against it, and $\\eta$ says how far.",
        tex: equation(`\\text{new }${symbol}`, [
          `${symbol}-\\eta\\,\\dfrac{\\partial R}{\\partial ${symbol}}`,
          `${rationalTex(w)}-${rationalTex(eta)}\\cdot ${factorTex(slope)}`,
          rationalTex(rational(value([slope]))),
        ]),
      },
    ]),
    ...misconceptionsOf(
      key,
      wrongSteps([w], [slope], eta).map(({ code, label, at }) => ({
        code,
        label,
        answer: { type: "number", value: rationalText(nth(at, 1)) },
      })),
    ),
    carried: onwards(after, (own) => ({ type: "number", value: value(own) }), 1),
  };
}

/** What goes wrong in one step, wherever its gradient comes from. */
function wrongSteps(w: Vector, gradient: Vector, eta: Fraction): readonly Wrong[] {
  const each = (entry: (w: Fraction, g: Fraction) => Fraction) =>
    zip(w, gradient).map((pair) => entry(...pair));
  return [
    { code: "SU", label: "stepped uphill", at: each((wi, g) => wi.add(eta.mul(g))) },
    { code: "SU1", label: "forgot $\\eta$", at: each((wi, g) => wi.sub(g)) },
    { code: "SUE", label: "the step $\\eta\\nabla R$ alone", at: each((_, g) => eta.mul(g)) },
    { code: "SUN", label: "the step $-\\eta\\nabla R$ alone", at: each((_, g) => eta.mul(g).neg()) },
    { code: "SUG", label: "the gradient itself", at: gradient },
    { code: "SUD", label: "divided by $\\eta$", at: each((wi, g) => wi.sub(g.div(eta))) },
    { code: "SUM", label: "$\\eta$ times the whole", at: each((wi, g) => eta.mul(wi.sub(g))) },
    { code: "SUW", label: "stepped by $\\vec w$, not $\\nabla R$", at: each((wi) => wi.sub(eta.mul(wi))) },
  ];
}

interface Wrong {
  readonly code: string;
  readonly label: Markup;
  readonly at: Vector;
}

function asVector({ code, label, at }: Wrong): Prediction {
  return { code, label, answer: vectorKey(at) };
}

/** Each entry of w − η·g with the numbers put in. */
export function stepNumbers(
  w: Vector,
  gradient: Vector,
  eta: Fraction,
  symbols: readonly string[] = w.map((_, i) => `w_{${i + 1}}`),
): SolutionStep {
  const rows = zip(zip(w, gradient), zip(symbols, stepped(w, gradient, eta))).map(
    ([[wi, g], [symbol, result]]) =>
      `${symbol}&:\\quad ${rationalTex(wi)}-${rationalTex(eta)}\\cdot ${factorTex(g)}=${rationalTex(result)}`,
  );
  return { text: "Put in the numbers, entry by entry.", tex: lines(rows) };
}

/** What is right after a student's own answer to an earlier part, from its numbers. */
export function onwards(
  part: string,
  follow: (own: Vector) => Key,
  cells: number,
): (earlier: ReadonlyMap<string, string>) => string | null {
  return (earlier) => {
    const texts = earlier.get(part)?.split(";") ?? [];
    if (texts.length !== cells || !texts.every(isRationalText)) return null;
    const key = follow(texts.map(rational));
    return key.type === "vector" ? key.cells.join(";") : key.type === "number" ? key.value : null;
  };
}

export function vectorKey(entries: Vector): Key {
  return { type: "vector", cells: entries.map(rationalText) };
}

export function vectorTex(entries: Vector): string {
  return columnTex(entries.map(rationalTex));
}
