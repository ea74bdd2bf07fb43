import type { PartDraft } from "@/lib/problems/family";
import { misconceptionsOf } from "@/lib/problems/misconceptions";
import type { Key, Markup, SolutionStep } from "@/lib/problems/question";
import { inSteps } from "@/lib/problems/solution";
import { lines } from "@/lib/problems/tex";
import { correlate } from "./convolution";

/** A filter that slides along an input, with what comes back to each of its places. */
export interface Sliding {
  readonly x: readonly number[];
  readonly filter: readonly number[];
  /** ∂R/∂a with a ReLU behind z, else ∂R/∂z. */
  readonly upstream: readonly number[];
  readonly relu: boolean;
}

/** ∂R/∂z_i: with a ReLU only where z_i > 0. */
export function deltas({ x, filter, upstream, relu }: Sliding): readonly number[] {
  const z = correlate(x, filter);
  return upstream.map((d, i) => (relu && (z[i] ?? 0) <= 0 ? 0 : d));
}

/** ∂R/∂f_m = Σ_i ∂R/∂z_i · x_{i+m−1}: one term for each place where f_m is used. */
export function filterGradient(sliding: Sliding): readonly number[] {
  return correlate(sliding.x, deltas(sliding));
}

/** ∂R/∂x_j = Σ_m f_m · ∂R/∂z_{j−m+1}: one term for each place that looks at x_j. */
export function inputGradient({ x, filter }: Pick<Sliding, "x" | "filter">, dz: readonly number[]) {
  return x.map((_, j) => filter.reduce((sum, f, m) => sum + f * (dz[j - m] ?? 0), 0));
}

export function filterPart(sliding: Sliding): PartDraft {
  const { x, filter, upstream } = sliding;
  const dz = deltas(sliding);
  const right = filterGradient(sliding);
  const key = cells(right);
  const mean = right.every((d) => d % dz.length === 0) ? right.map((d) => d / dz.length) : null;
  const wrong: readonly (readonly [string, Markup, readonly number[] | null])[] = [
    ["RC", "only the first place", filter.map((_, m) => by(dz, 0, x, m))],
    ["RC2", "only the last place", filter.map((_, m) => by(dz, dz.length - 1, x, dz.length - 1 + m))],
    ["VME", "mean over the places", mean],
    ["G1", "forgot $\\operatorname{ReLU}'$", sliding.relu ? correlate(x, upstream) : null],
    ["U", "added the inputs only", filter.map((_, m) => total(x.slice(m, m + dz.length)))],
    ["IX", "forgot the input factor", filter.map(() => total(dz))],
    ["WW", "kept the weight itself", right.map((d, m) => d * (filter[m] ?? 0))],
    ["VCV", "turned the filter round", right.toReversed()],
    ["SG", "wrong sign", right.map((d) => -d)],
  ];
  return {
    prompt: "What is $\\dfrac{\\partial R}{\\partial \\vec f}$?",
    name: "$\\partial R/\\partial \\vec f$",
    figure: null,
    answer: { type: "vector", labels: filter.map((_, m) => `$\\partial R/\\partial f_{${m + 1}}$`) },
    key,
    solution: inSteps([
      {
        text: "Each $f_m$ is used in every place, so its derivative adds up one term per place: what comes back there times the input it met there.",
        tex: "\\dfrac{\\partial R}{\\partial f_m}=\\sum_i \\dfrac{\\partial R}{\\partial z_i}\\,x_{i+m-1}",
      },
      ...backThroughRelu(sliding),
      {
        text: "Put in the numbers.",
        tex: lines(
          filter.flatMap((_, m) => [
            `\\dfrac{\\partial R}{\\partial f_{${m + 1}}}&=${products(dz, x.slice(m))}`,
            `&=${right[m]}`,
          ]),
        ),
      },
    ]),
    ...predicted(key, wrong),
  };
}

export function inputPart(sliding: Sliding): PartDraft {
  const { x, filter, upstream } = sliding;
  const dz = deltas(sliding);
  const right = inputGradient(sliding, dz);
  const key = cells(right);
  /** The first place that sees x_j. */
  const first = (j: number) => Math.max(0, j - filter.length + 1);
  const wrong: readonly (readonly [string, Markup, readonly number[] | null])[] = [
    ["P1", "only one place per input", x.map((_, j) => by(dz, first(j), filter, j - first(j)))],
    ["G1", "forgot $\\operatorname{ReLU}'$", sliding.relu ? inputGradient(sliding, upstream) : null],
    [
      "U",
      "added the weights only",
      inputGradient(
        sliding,
        dz.map(() => 1),
      ),
    ],
    ["VCX", "filter the wrong way round", inputGradient({ x, filter: filter.toReversed() }, dz)],
    ["VWX", "kept the input itself", right.map((d, j) => d * (x[j] ?? 0))],
    ["SG", "wrong sign", right.map((d) => -d)],
  ];
  return {
    prompt: "What is $\\dfrac{\\partial R}{\\partial \\vec x}$?",
    name: "$\\partial R/\\partial \\vec x$",
    figure: null,
    answer: { type: "vector", labels: x.map((_, j) => `$\\partial R/\\partial x_{${j + 1}}$`) },
    key,
    solution: inSteps([
      {
        text: "An input is seen from several places, each time through another entry of the filter. Add up one term per place.",
        tex: "\\dfrac{\\partial R}{\\partial x_j}=\\sum_m f_m\\,\\dfrac{\\partial R}{\\partial z_{j-m+1}}",
      },
      ...backThroughRelu(sliding),
      {
        text: "Put in the numbers. Near the ends fewer places see the input.",
        tex: lines(
          x.map((_, j) => {
            const terms = filter.flatMap((f, m) => {
              const d = dz[j - m];
              return d === undefined ? [] : [`${inBrackets(f)}\\cdot ${inBrackets(d)}`];
            });
            return `\\dfrac{\\partial R}{\\partial x_{${j + 1}}}&=${terms.join("+")}=${right[j]}`;
          }),
        ),
      },
    ]),
    ...predicted(key, wrong),
  };
}

function backThroughRelu(sliding: Sliding): readonly SolutionStep[] {
  if (!sliding.relu) return [];
  const z = correlate(sliding.x, sliding.filter);
  return [
    {
      text: "First back through the ReLU: it passes what arrives where $z_i>0$, and nothing elsewhere.",
      tex: lines([
        `\\vec z&=(${z.join(",\\ ")})`,
        `\\dfrac{\\partial R}{\\partial \\vec z}&=(${deltas(sliding).join(",\\ ")})`,
      ]),
    },
  ];
}

function predicted(key: Key, wrong: readonly (readonly [string, Markup, readonly number[] | null])[]) {
  return misconceptionsOf(
    key,
    wrong.map(([code, label, values]) => ({ code, label, answer: values && cells(values) })),
  );
}

function cells(values: readonly number[]): Key {
  // −0 is 0.
  return { type: "vector", cells: values.map((value) => `${value + 0}`) };
}

function by(u: readonly number[], i: number, v: readonly number[], j: number): number {
  return (u[i] ?? 0) * (v[j] ?? 0);
}

function products(u: readonly number[], v: readonly number[]): string {
  return u.map((d, i) => `${inBrackets(d)}\\cdot ${inBrackets(v[i] ?? 0)}`).join("+");
}

function inBrackets(value: number): string {
  return value < 0 ? `(${value})` : `${value}`;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
