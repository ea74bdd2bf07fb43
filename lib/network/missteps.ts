import type Fraction from "fraction.js";
import { nth, zip } from "@/lib/entries";
import { plain } from "./activation";
import { type BackwardSteps, chainRule } from "./backward";
import type { Rule } from "./catalogue";
import { exactReal } from "./exact-real";
import { columns, type LayerPass } from "./forward";
import { behind, isSquare, layerOf, type Misstep, type Situation } from "./misstep";
import { type Activation, depth } from "./network";
import { one, zero } from "./rational";

/** Each rule of the catalogue as the one step that it does wrong. */
export const missteps: Readonly<Record<Rule, Misstep>> = {
  // ∂H/∂a_j = Σ_k W_kj·∂H/∂z_k, where the matrix is square and the mistake can be made.
  T: {
    applies: (situation) => behind(situation).some((l) => isSquare(nth(situation.network.weights, l))),
    dInput: (dz, pass) =>
      chainRule.dInput(dz, isSquare(pass.weights) ? { ...pass, weights: columns(pass.weights) } : pass),
  },
  // z_k = Σ_j W_kj·a_j. Where ∂H/∂z is told, so are the values.
  TF: {
    applies: ({ network, known }) => known === null && network.weights.some(isSquare),
    weighted: (weights) =>
      isSquare(weights) ? weights.map((_, j) => weights.map((row) => nth(row, j + 1))) : weights,
  },
  DL: {
    applies: (situation) =>
      behind(situation).some((l) =>
        hasShapeOf(situation.network.weights[l - 1], situation.network.weights[l - 2]),
      ),
    dInput: (dz, pass, before) =>
      chainRule.dInput(dz, before && hasShapeOf(pass.weights, before.weights) ? before : pass),
  },
  SW: { asked: (q) => (q.kind === "W" ? { ...q, from: q.to, to: q.from } : null) },
  // A skip is a term of its own, beside the sum over k that these change.
  P1: { dInput: overPaths((paths) => nth(paths, 1)) },
  PL: { dInput: overPaths((paths) => nth(paths, paths.length)) },
  // A node without a namesake in the next layer offers no such path to prefer, so that its sum stays whole.
  PS: { dInput: overPaths((paths, j) => (j <= paths.length ? nth(paths, j) : sum(paths))) },
  PX: { dInput: overPaths((paths) => paths.reduce((product, path) => product.mul(path), one)) },
  RK: {
    applies: ({ network, quantity, known }) =>
      (network.skips ?? []).some(
        ({ from, to }) => from >= layerOf(quantity) && to <= (known ?? depth(network)),
      ),
    withoutSkips: true,
  },

  // In place of ∂a_k/∂z_k, and of a softmax's whole Jacobian.
  G1: {
    applies: ({ network }) => network.activations.some((g) => g !== "linear"),
    slope: ({ g, slope }) => (g === "linear" ? null : slope.map(() => one)),
  },
  GA: slopes(["relu"], ({ a }) => a),
  GZ: slopes(["relu"], ({ z }) => z()),
  GN: slopes(["relu"], ({ z, slope }) => (z().lt(zero) ? one.neg() : slope)),
  GO: slopes(["relu"], ({ z, slope }) => (z().equals(zero) ? one : slope)),
  SD: slopes(["sigmoid", "tanh"], ({ a }) => a),
  // Exact for a rational z only.
  SDZ: slopes(["sigmoid", "tanh"], ({ z }, g) =>
    g === "sigmoid" ? z().mul(one.sub(z())) : one.sub(z().mul(z())),
  ),
  ST: slopes(["tanh"], ({ a }) => a.mul(one.sub(a))),
  ST1: slopes(["tanh"], ({ a }) => one.sub(a)),
  FR: {
    applies: ({ network }) => network.activations.slice(0, -1).includes("relu"),
    withoutRelu: true,
  },

  IZ: { entering: ({ z }) => z.map(plain) },
  IX: { dW: (dz, { input }) => input.map(() => dz) },
  // ∂H/∂W_jk = a_k^(l)·∂H/∂z_k: the value where the weight ends.
  IN: { dW: (dz, { a, input }) => input.map(() => products(a, dz)) },
  WW: {
    dW: (dz, { weights, input }) =>
      zip(weights, input).map(([out, aj]) => products(out, dz).map((product) => product.mul(aj))),
  },
  B0: {
    applies: asksForBias,
    db: (dz, biases) =>
      products(
        biases.map((b) => plain(exactReal(b))),
        dz,
      ),
  },
  BZ: { applies: asksForBias, db: (dz) => dz.map(() => zero) },
  RC: { applies: ({ places }) => places > 1, counted: (places) => places.slice(0, 1) },
  RC2: { applies: ({ places }) => places > 1, counted: (places) => places.slice(-1) },

  S2: {
    applies: (situation) => isSquared(situation) && !hasHalf(situation),
    lossFactor: one.div(2),
  },
  SF: {
    applies: (situation) => isSquared(situation) && hasHalf(situation),
    lossFactor: one.mul(2),
  },
  SY: { applies: isSquared, residualTurned: true },
  // ∂R/∂z_k = p_k(1−p_k)·(−y_k/p_k)
  SM: { applies: isCrossEntropy, slope: ({ g, slope }) => (g === "softmax" ? slope : null) },
  SMP: residuals((p, y) => p.sub(y).mul(p).mul(one.sub(p))),
  SMY: residuals((p, y) => y.sub(p)),
  SM0: residuals((p) => p),

  U: {
    // Behind a softmax and a skip there is not one local derivative but several.
    applies: ({ network, quantity }) => {
      const layer = layerOf(quantity);
      if (quantity.kind === "z") return nth(network.activations, layer) !== "softmax";
      if (quantity.kind === "W" || quantity.kind === "b") return true;
      return !network.skips?.some(({ from }) => from === layer);
    },
    localOnly: true,
  },
  SG: { answer: (derivative) => derivative.neg() },
  NA: { asked: (q) => (q.kind === "z" || q.kind === "b" ? { ...q, kind: "a" } : null) },
};

/** Another combination of the paths out of node j, W_jk·∂H/∂z_k for each k, than their sum. */
function overPaths(
  combine: (paths: readonly Fraction[], j: number) => Fraction,
): BackwardSteps<LayerPass>["dInput"] {
  return (dz, { weights }) => weights.map((out, j) => combine(products(out, dz), j + 1));
}

interface Node {
  /** A function, since z may be a logarithm: then only a rule that needs it does not apply. */
  readonly z: () => Fraction;
  readonly a: Fraction;
  readonly slope: Fraction;
}

/** Another factor than g′(z) for every node with one of these activations. */
function slopes(concerned: readonly Activation[], slopeOf: (node: Node, g: Activation) => Fraction): Misstep {
  return {
    applies: ({ network }) => network.activations.some((g) => concerned.includes(g)),
    slope: (pass) => (concerned.includes(pass.g) ? nodesOf(pass).map((node) => slopeOf(node, pass.g)) : null),
  };
}

function nodesOf({ z, a, slope }: LayerPass): readonly Node[] {
  return zip(z, zip(a, slope)).map(([zk, [ak, slopeK]]) => ({ z: () => plain(zk), a: ak, slope: slopeK }));
}

/** Something else than p − y behind softmax and cross-entropy. */
function residuals(residual: (p: Fraction, y: Fraction) => Fraction): Misstep {
  return {
    applies: isCrossEntropy,
    outputDz: (p, target) => zip(p, target).map(([pk, yk]) => residual(pk, yk)),
  };
}

/** The loss only comes in where the way begins at the output. */
function isCrossEntropy({ objective, known }: Situation): boolean {
  return objective.type === "crossEntropy" && known === null;
}

function isSquared({ objective, known }: Situation): boolean {
  return objective.type === "squared" && known === null;
}

function hasHalf({ objective }: Situation): boolean {
  return objective.type === "squared" && objective.half;
}

function asksForBias({ quantity, network }: Situation): boolean {
  return quantity.kind === "b" && network.biases !== null;
}

type Matrix = readonly (readonly unknown[])[];

function hasShapeOf(left: Matrix | undefined, right: Matrix | undefined): boolean {
  return left !== undefined && left.length === right?.length && left[0]?.length === right[0]?.length;
}

function products(left: readonly Fraction[], right: readonly Fraction[]): readonly Fraction[] {
  return zip(left, right).map(([a, b]) => a.mul(b));
}

function sum(terms: readonly Fraction[]): Fraction {
  return terms.reduce((total, term) => total.add(term), zero);
}
