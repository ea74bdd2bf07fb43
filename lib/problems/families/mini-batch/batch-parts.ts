import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import type { Figure } from "@/lib/figure/figure";
import { rationalTex, zero } from "@/lib/network/rational";
import { stepPart, type Vector, vectorKey } from "@/lib/problems/descent-parts";
import type { PartDraft } from "@/lib/problems/family";
import { misconceptionsOf, type Prediction } from "@/lib/problems/misconceptions";
import type { Markup, SolutionStep } from "@/lib/problems/question";
import { inSteps } from "@/lib/problems/solution";
import { lines } from "@/lib/problems/tex";

/** Several points, each with its own gradient, of which a batch makes a step. */
export interface Batch {
  /** Where the step starts. */
  readonly w: Vector;
  /** What its entries are called. */
  readonly symbols: readonly string[];
  /** The gradient of each point's own loss, of all points. */
  readonly each: readonly Vector[];
  /** The points of the batch, counted from 1. */
  readonly points: readonly number[];
  readonly eta: Fraction;
  readonly figure: Figure | null;
  readonly prompts: { readonly gradient: Markup; readonly step: Markup };
  /** How each point's own gradient comes about, where it is not given. */
  readonly pointSteps: readonly SolutionStep[];
  /** Wrong gradients of the single points, and where the step ends if every point makes one of its own. */
  readonly wrongEach: readonly (readonly [code: string, label: Markup, each: readonly Vector[]])[];
  readonly afterSingleSteps: Vector | null;
}

/** The gradient of the batch's risk: the mean over its points. */
export function meanOver(each: readonly Vector[], points: readonly number[]): Vector {
  return sumOver(each, points).map((entry) => entry.div(points.length));
}

export function batchPart(batch: Batch): PartDraft {
  const { each, points, symbols, figure } = batch;
  const key = vectorKey(meanOver(each, points));
  const own = points.map((i) => nth(each, i));
  return {
    prompt: batch.prompts.gradient,
    name: "$\\nabla R_B$",
    figure,
    answer: { type: "vector", labels: symbols.map((symbol) => `$\\partial R_B/\\partial ${symbol}$`) },
    key,
    solution: inSteps([
      {
        text: `The risk of the batch is a mean over its $${points.length}$ points, so its gradient is the mean of theirs. The other points do not enter.`,
        tex: `\\nabla R_B=\\tfrac{1}{${points.length}}\\sum_{i\\in B}\\nabla R^{\\langle i\\rangle}`,
      },
      ...batch.pointSteps,
      {
        text: "Add up the points of the batch, entry by entry, and divide by their number.",
        tex: lines(
          symbols.map((symbol, n) => {
            const entries = own.map((g) => nth(g, n + 1));
            const sum = entries
              .map((g, i) => (i > 0 && g.gte(0) ? `+${rationalTex(g)}` : rationalTex(g)))
              .join("");
            const mean = nth(meanOver(each, points), n + 1);
            return `\\dfrac{\\partial R_B}{\\partial ${symbol}}&=\\tfrac{1}{${points.length}}(${sum})=${rationalTex(mean)}`;
          }),
        ),
      },
    ]),
    ...misconceptionsOf(key, wrongGradients(batch)),
  };
}

/** Where one step of the batch ends. */
export function batchStepPart(batch: Batch, after: string | null): PartDraft {
  const { w, each, points, eta, symbols, afterSingleSteps } = batch;
  const gradient = meanOver(each, points);
  const end = (slopes: Vector) => vectorKey(w.map((wi, i) => wi.sub(eta.mul(nth(slopes, i + 1)))));
  const further: readonly Prediction[] = [
    { code: "SN", label: "sum for mean", answer: end(sumOver(each, points)) },
    { code: "SA", label: "all points, not the batch", answer: end(meanOver(each, everyOne(each))) },
    {
      code: "SPP",
      label: "a step for every point",
      answer: afterSingleSteps && vectorKey(afterSingleSteps),
    },
  ];
  return stepPart(w, gradient, eta, {
    prompt: `Gradient descent makes one step on the batch with $\\eta=${rationalTex(eta)}$. ${batch.prompts.step}`,
    name: "after the step",
    symbols,
    further,
    ...(after === null ? {} : { after }),
  });
}

function wrongGradients({ each, points, wrongEach }: Batch): readonly Prediction[] {
  const n = each.length;
  const sum = sumOver(each, points);
  return [
    { code: "SN", label: "sum for mean", answer: vectorKey(sum) },
    { code: "SNN", label: "divided by all points", answer: vectorKey(sum.map((entry) => entry.div(n))) },
    {
      code: "SB1",
      label: "the first points of the list",
      answer: vectorKey(meanOver(each, everyOne(each).slice(0, points.length))),
    },
    { code: "SA", label: "all points, not the batch", answer: vectorKey(meanOver(each, everyOne(each))) },
    { code: "SB", label: "one point of the batch", answer: vectorKey(nth(each, nth(points, 1))) },
    ...wrongEach.map(([code, label, wrong]) => ({ code, label, answer: vectorKey(meanOver(wrong, points)) })),
  ];
}

function sumOver(each: readonly Vector[], points: readonly number[]): Vector {
  const [first = []] = each;
  return first.map((_, n) => points.reduce((sum, i) => sum.add(nth(nth(each, i), n + 1)), zero));
}

function everyOne(each: readonly Vector[]): readonly number[] {
  return each.map((_, i) => i + 1);
}
