import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { spot } from "@/lib/figure/light";
import { depth, type WeightPlace } from "@/lib/network/network";
import { isRationalText, one, rational, rationalTex, rationalText, zero } from "@/lib/network/rational";
import { aTex, partialTex, zTex } from "@/lib/network/symbols";
import { keepingLight } from "@/lib/problems/figure-lights";
import type { Prediction } from "@/lib/problems/misconceptions";
import type { Key, SolutionDraft, SolutionStep } from "@/lib/problems/question";
import { equation, factorTex, lines } from "@/lib/problems/tex";
import type { Worked } from "@/lib/problems/worked";
import { layerSteps, startSteps } from "@/lib/problems/worked-steps";

/** One place where a shared weight stands, and the term that it adds. */
export interface Use {
  readonly place: WeightPlace;
  /** The value that enters the weight there. */
  readonly entering: Fraction;
  /** ∂H/∂z of the node that it leads to. */
  readonly arriving: Fraction;
  /** Their product. */
  readonly share: Fraction;
}

/** The uses of a shared weight, in the order of the forward pass. */
export function sharedUses({ passes, gradient }: Worked, places: readonly WeightPlace[]): readonly Use[] {
  return places
    .toSorted((a, b) => a.layer - b.layer)
    .map((place) => {
      const entering = nth(nth(passes, place.layer).input, place.from);
      const arriving = nth(nth(gradient.layers, place.layer).dz, place.to);
      return { place, entering, arriving, share: entering.mul(arriving) };
    });
}

/** The derivative by the shared weight: one term for every use. */
export function sumOf(uses: readonly Use[]): Fraction {
  return uses.reduce((sum, { share }) => sum.add(share), zero);
}

/** The sum with one thing done wrong. */
export function wrongSums({ network, passes }: Worked, uses: readonly Use[]): readonly Prediction[] {
  const number = (value: Fraction): Key => ({ type: "number", value: rationalText(value) });
  const first = nth(uses, 1);
  const last = nth(uses, uses.length);
  const total = sumOf(uses);
  const { weights } = nth(passes, first.place.layer);
  const w = nth(nth(weights, first.place.from), first.place.to);
  const local = uses.reduce((sum, { entering }) => sum.add(entering), zero);
  const product = uses.reduce((result, { share }) => result.mul(share), one);
  return [
    { code: "RC", label: "counted only the first use", answer: number(first.share) },
    { code: "RC2", label: "counted only the last use", answer: number(last.share) },
    { code: "PX", label: "multiplied the uses", answer: number(product) },
    { code: "U", label: "only the local derivatives", answer: number(local) },
    { code: "MN", label: "mean over the uses", answer: number(total.div(uses.length)) },
    {
      code: "FB",
      label: "the power rule alone",
      // H = c·w^n·x would have the derivative n·w^(n−1)·c·x: each use n times the first.
      answer: network.biases ? number(powerRule(passes, w, uses.length)) : null,
    },
    { code: "SG", label: "wrong sign", answer: number(total.neg()) },
  ];
}

function powerRule(passes: Worked["passes"], w: Fraction, n: number): Fraction {
  const x = nth(nth(passes, 1).input, 1);
  const along = passes.reduce((product, { weights }) => product.mul(nth(nth(weights, 1), 1)), x);
  return along.div(w).mul(n);
}

/** What rightly follows from an own answer about each use: their sum. `place` is that of the part about them. */
export function carriedSum(
  earlier: ReadonlyMap<string, string>,
  place: number,
  count: number,
): string | null {
  const cells = earlier.get(String.fromCharCode(97 + place))?.split(";") ?? [];
  if (cells.length !== count || !cells.every(isRationalText)) return null;
  return rationalText(cells.map(rational).reduce((sum, cell) => sum.add(cell), zero));
}

export function usesSolution(worked: Worked, uses: readonly Use[]): SolutionDraft {
  return { rule: [ruleStep()], steps: [...backSteps(worked), sharesStep(uses)], paths: [] };
}

export function sharedSolution(worked: Worked, uses: readonly Use[]): SolutionDraft {
  const terms = uses.map(({ share }, i) => (i === 0 ? rationalTex : factorTex)(share)).join("+");
  const sum: SolutionStep = {
    text: `Add the $${uses.length}$ uses.`,
    tex: equation("\\dfrac{\\partial H}{\\partial w}", [terms, rationalTex(sumOf(uses))]),
  };
  return {
    rule: [ruleStep(), sum],
    steps: [...backSteps(worked), sharesStep(uses), keepingLight(sum)],
    paths: [],
  };
}

function ruleStep(): SolutionStep {
  return {
    text: "Treat every use as a weight of its own, then add: moving $w$ moves all of them at once.",
    tex: "\\dfrac{\\partial H}{\\partial w}=\\sum_{\\text{uses}}a_{\\text{before}}\\,\\dfrac{\\partial H}{\\partial z_{\\text{behind}}}",
  };
}

/** ∂H/∂z of every node of the chain, from the output to the first. */
function backSteps(worked: Worked): readonly SolutionStep[] {
  const last = depth(worked.network);
  return [...startSteps(worked, last), ...layerSteps(worked, last, 0)];
}

function sharesStep(uses: readonly Use[]): SolutionStep {
  const rows = uses.map(({ place, entering, arriving, share }) => {
    const symbols = `${aTex(place.layer - 1, place.from)}\\,${partialTex(zTex(place.layer, place.to))}`;
    return `${symbols}&=${rationalTex(entering)}\\cdot ${factorTex(arriving)}=${rationalTex(share)}`;
  });
  return {
    text: "Each use adds the value that enters it times what comes back to it.",
    tex: lines(rows),
    light: spot({ nodes: [], edges: uses.map(({ place }) => place) }),
  };
}
