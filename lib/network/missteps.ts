import type Fraction from "fraction.js";
import { nth, zip } from "@/lib/entries";
import { plain } from "./activation";
import { type BackwardSteps, chainRule } from "./backward";
import type { Rule } from "./catalogue";
import { columns, type LayerPass } from "./forward";
import type { Quantity } from "./quantity";
import { one, zero } from "./rational";

/** What one misconception changes of the two passes; whatever it leaves out is done right. */
export interface Misstep {
  /** Other values out of the forward pass. */
  readonly passes?: (passes: readonly LayerPass[]) => readonly LayerPass[];
  /** Other formulae in the backward pass. */
  readonly steps?: Partial<BackwardSteps<LayerPass>>;
  /** Another derivative than the one asked for; null where there is none to mistake it for. */
  readonly asked?: (quantity: Quantity) => Quantity | null;
  readonly answer?: (derivative: Fraction) => Fraction;
  /** Hidden nodes hand on z itself while going forward. */
  readonly withoutRelu?: true;
}

/** Each rule of the catalogue as the one step that it does wrong. */
export const missteps: Readonly<Record<Rule, Misstep>> = {
  // ∂H/∂a_j = Σ_k W_kj·∂H/∂z_k, where the matrix is square and the mistake can be made.
  T: {
    steps: {
      dInput: (dz, pass) =>
        chainRule.dInput(dz, isSquare(pass) ? { ...pass, weights: columns(pass.weights) } : pass),
    },
  },
  SW: { asked: (q) => (q.kind === "W" ? { ...q, from: q.to, to: q.from } : null) },
  P1: { steps: { dInput: overPaths((paths) => nth(paths, 1)) } },
  PL: { steps: { dInput: overPaths((paths) => nth(paths, paths.length)) } },
  // A node without a namesake in the next layer offers no such path to prefer, so that its sum stays whole.
  PS: { steps: { dInput: overPaths((paths, j) => (j <= paths.length ? nth(paths, j) : sum(paths))) } },
  PX: { steps: { dInput: overPaths((paths) => paths.reduce((product, path) => product.mul(path), one)) } },
  G1: slopes(() => one),
  GA: slopes(({ a }) => a),
  GZ: slopes(({ z }) => z),
  GN: slopes(({ z, slope }) => (z.lt(zero) ? one.neg() : slope)),
  GO: slopes(({ z, slope }) => (z.equals(zero) ? one : slope)),
  FR: { withoutRelu: true },
  IZ: {
    passes: (passes) =>
      passes.map((pass, i) => (i === 0 ? pass : { ...pass, input: nth(passes, i).z.map(plain) })),
  },
  IX: { steps: { dW: (dz, { input }) => input.map(() => dz) } },
  // ∂H/∂W_jk = a_k^(l)·∂H/∂z_k: the value where the weight ends.
  IN: {
    steps: { dW: (dz, { a, input }) => input.map(() => zip(a, dz).map(([ak, dzk]) => ak.mul(dzk))) },
  },
  WW: {
    steps: {
      dW: (dz, { weights, input }) =>
        zip(weights, input).map(([out, aj]) => zip(out, dz).map(([w, dzk]) => w.mul(aj).mul(dzk))),
    },
  },
  // Each formula with 1 for what should arrive from behind: a sum of weights, g′(z) alone, a_j alone.
  U: {
    steps: {
      dz: (_, { slope }) => slope,
      dW: (_, { input, a }) => input.map((aj) => a.map(() => aj)),
      dInput: (_, { weights }) => weights.map(sum),
    },
  },
  SG: { answer: (derivative) => derivative.neg() },
  NA: { asked: (q) => (q.kind === "z" ? { ...q, kind: "a" } : null) },
};

/** Another combination of the paths out of node j, W_jk·∂H/∂z_k for each k, than their sum. */
function overPaths(combine: (paths: readonly Fraction[], j: number) => Fraction) {
  return (dz: readonly Fraction[], { weights }: LayerPass) =>
    weights.map((out, j) =>
      combine(
        zip(out, dz).map(([w, dzk]) => w.mul(dzk)),
        j + 1,
      ),
    );
}

interface Node {
  readonly z: Fraction;
  readonly a: Fraction;
  readonly slope: Fraction;
}

/** Another factor than g′(z) for every ReLU node; a linear node has no g to go wrong with. */
function slopes(slopeOf: (node: Node) => Fraction): Misstep {
  const nodes = ({ z, a, slope }: LayerPass): readonly Node[] =>
    zip(z.map(plain), zip(a, slope)).map(([zk, [ak, slopeK]]) => ({ z: zk, a: ak, slope: slopeK }));
  return {
    passes: (passes) =>
      passes.map((pass) => (pass.g === "relu" ? { ...pass, slope: nodes(pass).map(slopeOf) } : pass)),
  };
}

/** Whether swapping the indices still names a weight, and possibly another one. */
export function isSquare({ weights }: Pick<LayerPass, "weights">): boolean {
  return weights.length > 1 && weights.every((out) => out.length === weights.length);
}

function sum(terms: readonly Fraction[]): Fraction {
  return terms.reduce((total, term) => total.add(term), zero);
}
