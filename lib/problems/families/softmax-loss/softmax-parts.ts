import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { figureOf, type Shown } from "@/lib/figure/figure-of";
import { softmaxJacobian } from "@/lib/network/activation";
import { exactRealTex } from "@/lib/network/exact-real";
import { outputs } from "@/lib/network/forward";
import { depth } from "@/lib/network/network";
import { one, rationalTex, rationalText, zero } from "@/lib/network/rational";
import { vectorKey } from "@/lib/problems/descent-parts";
import type { PartDraft } from "@/lib/problems/family";
import { layerIn } from "@/lib/problems/figure-lights";
import { misconceptionsOf } from "@/lib/problems/misconceptions";
import type { Key } from "@/lib/problems/question";
import { inSteps } from "@/lib/problems/solution";
import { lines, matrixTex } from "@/lib/problems/tex";
import type { Worked } from "@/lib/problems/worked";

/** What the outputs say: p_k for each of them. */
export function probabilityPart({ network, passes }: Worked, shown: Shown): PartDraft {
  const { z, g } = nth(passes, depth(network));
  const p = outputs(passes);
  const powers = z.map(({ logOf }) => logOf);
  const total = sum(powers);
  const isSoftmax = g === "softmax";
  const key = vectorKey(p);
  const spread = powers.map((q) => q.div(total));
  const alone = powers.map((q) => q.div(q.add(one)));
  return {
    prompt: `What are the outputs $p_1,\\dots,p_${p.length}$?`,
    name: "the outputs $p_k$",
    figure: figureOf(network, shown, []),
    answer: { type: "vector", labels: p.map((_, k) => `$p_{${k + 1}}$`) },
    key,
    solution: inSteps([
      {
        text: "With $z=\\ln q$ the power $e^z$ is the plain number $q$.",
        tex: lines(z.map((zk, k) => `e^{${exactRealTex(zk)}}&=${rationalTex(nth(powers, k + 1))}`)),
        light: layerIn(network.widths, network.widths.length - 1),
      },
      {
        text: isSoftmax
          ? `Divide each by their sum, $${rationalTex(total)}$, so that the outputs add up to $1$.`
          : "Each output has a sigmoid of its own, so they need not add up to $1$.",
        tex: lines(
          p.map((value, k) => {
            const q = rationalTex(nth(powers, k + 1));
            const below = isSoftmax ? rationalTex(total) : `${q}+1`;
            return `p_{${k + 1}}&=\\dfrac{${q}}{${below}}=${rationalTex(value)}`;
          }),
        ),
      },
    ]),
    ...misconceptionsOf(key, [
      { code: "QE", label: "forgot to divide", answer: vectorKey(powers) },
      {
        code: "QX",
        label: isSoftmax ? "a sigmoid for each logit" : "a softmax over all outputs",
        answer: vectorKey(isSoftmax ? alone : spread),
      },
      {
        code: "QN",
        label: "sign of $z$ turned round",
        answer: vectorKey(
          isSoftmax ? softmaxOf(powers.map((q) => q.inverse())) : alone.map((a) => one.sub(a)),
        ),
      },
      {
        code: "QM",
        label: "divided by the largest",
        answer: isSoftmax ? vectorKey(byLargest(powers)) : null,
      },
    ]),
  };
}

/** ∂p_j/∂z_k for all j and k: symmetric, so that it reads alike either way. */
export function jacobianPart({ network, passes }: Worked, shown: Shown): PartDraft {
  const p = outputs(passes);
  const right = softmaxJacobian(p);
  const key = matrix(right);
  const entries = (entry: (pj: Fraction, pk: Fraction, isDiagonal: boolean) => Fraction): Key =>
    matrix(p.map((pj, j) => p.map((pk, k) => entry(pj, pk, j === k))));
  return {
    prompt:
      "What is the Jacobian of the softmax, the matrix of all $\\dfrac{\\partial p_j}{\\partial z_k}$ in row $j$ and column $k$?",
    name: "Jacobian of the softmax",
    figure: figureOf(network, shown, []),
    answer: {
      type: "matrix",
      name: "$\\partial\\vec p/\\partial\\vec z$",
      size: { rows: p.length, columns: p.length },
    },
    key,
    solution: inSteps([
      {
        text: "A logit pushes its own probability up and all others down.",
        tex: lines([
          "\\dfrac{\\partial p_k}{\\partial z_k}&=p_k(1-p_k)",
          "\\dfrac{\\partial p_j}{\\partial z_k}&=-p_j\\,p_k\\quad(j\\neq k)",
        ]),
      },
      {
        text: `Here $\\vec p=(${p.map(rationalTex).join(",\\ ")})$. Each row adds up to $0$.`,
        tex: matrixTex(right),
      },
    ]),
    ...misconceptionsOf(key, [
      {
        code: "SM",
        label: "only the diagonal",
        answer: entries((_, pk, own) => (own ? pk.mul(one.sub(pk)) : zero)),
      },
      {
        code: "JS",
        label: "forgot the minus beside the diagonal",
        answer: entries((pj, pk, own) => (own ? pk.mul(one.sub(pk)) : pj.mul(pk))),
      },
      {
        code: "JP",
        label: "$p_k(1-p_k)$ in the whole column",
        answer: entries((_, pk) => pk.mul(one.sub(pk))),
      },
      {
        code: "JD",
        label: "$p_k$ on the diagonal",
        answer: entries((pj, pk, own) => (own ? pk : pj.mul(pk).neg())),
      },
      {
        code: "JQ",
        label: "$-p_k^2$ on the diagonal",
        answer: entries((pj, pk) => pj.mul(pk).neg()),
      },
      {
        code: "SG",
        label: "wrong sign",
        answer: matrix(right.map((row) => row.map((entry) => entry.neg()))),
      },
    ]),
  };
}

function softmaxOf(powers: readonly Fraction[]): readonly Fraction[] {
  return powers.map((q) => q.div(sum(powers)));
}

function byLargest(powers: readonly Fraction[]): readonly Fraction[] {
  const largest = powers.reduce((most, q) => (q.gt(most) ? q : most), zero);
  return powers.map((q) => q.div(largest));
}

function sum(values: readonly Fraction[]): Fraction {
  return values.reduce((total, value) => total.add(value), zero);
}

function matrix(rows: readonly (readonly Fraction[])[]): Key {
  return { type: "matrix", rows: rows.map((row) => row.map(rationalText)) };
}
