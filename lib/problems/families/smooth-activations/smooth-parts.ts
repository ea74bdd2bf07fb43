import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { bucketOf } from "@/lib/expression/equality";
import { parseExpression } from "@/lib/expression/parser";
import type { Shape } from "@/lib/expression/shape";
import { figureOf, type Shown } from "@/lib/figure/figure-of";
import { exactRealTex } from "@/lib/network/exact-real";
import type { Activation } from "@/lib/network/network";
import { one, rationalTex, rationalText } from "@/lib/network/rational";
import { aTex, zTex } from "@/lib/network/symbols";
import type { PartDraft } from "@/lib/problems/family";
import { misconceptionsOf, type Prediction } from "@/lib/problems/misconceptions";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Key, Markup, SolutionStep } from "@/lib/problems/question";
import { inSteps } from "@/lib/problems/solution";
import { nodesLight } from "@/lib/problems/step-lights";
import { equation, factorTex, lines } from "@/lib/problems/tex";
import type { Worked } from "@/lib/problems/worked";

/** A node of a layer with sigmoid or tanh. */
interface Node {
  readonly layer: number;
  readonly node: number;
}

/** The slope of a node by its value alone: a(1 − a), or 1 − a². */
export function slopePart(
  { network }: Worked,
  { layer, node }: Node,
  shown: Shown,
  weightIndex: WeightIndex,
): PartDraft {
  const shape = shapeOf(network, weightIndex);
  const isTanh = nth(network.activations, layer) === "tanh";
  const [a, zed] = [`a_${node}^(${layer})`, `z_${node}^(${layer})`];
  const key = formula(isTanh ? `1 - ${a}*${a}` : `${a}*(1 - ${a})`);
  const wrong = (code: string, label: Markup, text: string): Prediction => ({
    code,
    label,
    answer: formula(asGraded(text, shape)),
  });
  const symbol = aTex(layer, node);
  return {
    prompt: `What is the slope $g'(${zTex(layer, node)})$, expressed by $${symbol}$ alone?`,
    name: `$g'(${zTex(layer, node)})$`,
    figure: figureOf(network, shown, [{ kind: "a", layer, node }]),
    answer: { type: "expression", shape },
    key,
    solution: inSteps([
      isTanh
        ? {
            text: "The slope of tanh is one minus the square of its value.",
            tex: `g'(${zTex(layer, node)})=1-\\left(${symbol}\\right)^2`,
            light: nodesLight([{ layer, node }]),
          }
        : {
            text: "The slope of the sigmoid is its value times what is missing to one.",
            tex: `g'(${zTex(layer, node)})=${symbol}\\left(1-${symbol}\\right)`,
            light: nodesLight([{ layer, node }]),
          },
    ]),
    ...misconceptionsOf(
      key,
      isTanh
        ? [
            wrong("ST", "the sigmoid's slope", `${a}*(1 - ${a})`),
            wrong("ST1", "forgot the square", `1 - ${a}`),
            wrong("STZ", "$z$ in place of $a$", `1 - ${zed}*${zed}`),
            wrong("STA", "the value itself", a),
          ]
        : [
            wrong("SD", "the value itself", a),
            wrong("SDZ", "$z$ in place of $a$", `${zed}*(1 - ${zed})`),
            wrong("SDT", "the slope of tanh", `1 - ${a}*${a}`),
            wrong("SD1", "only $1-a$", `1 - ${a}`),
          ],
    ),
  };
}

/** The value of a node at z = ln q. */
export function valuePart({ network, passes }: Worked, { layer, node }: Node, shown: Shown): PartDraft {
  const pass = nth(passes, layer);
  const value = nth(pass.a, node);
  const q = nth(pass.z, node).logOf;
  const key = number(value);
  const isTanh = pass.g === "tanh";
  return {
    prompt: `What is the value $${aTex(layer, node)}$?`,
    name: `$${aTex(layer, node)}$`,
    figure: figureOf(network, shown, [{ kind: "a", layer, node }]),
    answer: { type: "number" },
    key,
    solution: inSteps([
      {
        ...valueStep(pass.g, nth(pass.z, node), aTex(layer, node), value),
        light: nodesLight([{ layer, node }]),
      },
    ]),
    ...misconceptionsOf(key, [
      { code: "AE", label: "$e^z$ alone", answer: number(q) },
      {
        code: "AN",
        label: "sign of $z$ turned round",
        answer: number(isTanh ? value.neg() : one.sub(value)),
      },
      { code: "AS", label: "the slope, not the value", answer: number(nth(pass.slope, node)) },
      {
        code: "AX",
        label: isTanh ? "the sigmoid of it" : "the tanh of it",
        answer: number(isTanh ? q.div(q.add(one)) : q.mul(q).sub(one).div(q.mul(q).add(one))),
      },
      ...(isTanh
        ? [{ code: "A2", label: "$e^z$ in place of $e^{2z}$", answer: number(q.sub(one).div(q.add(one))) }]
        : []),
    ]),
  };
}

/** The values and slopes of all smooth nodes, before the way back begins. */
export function slopeSteps({ network, passes }: Worked): readonly SolutionStep[] {
  return network.activations.flatMap((g, l): readonly SolutionStep[] => {
    if (g !== "sigmoid" && g !== "tanh") return [];
    const { a, slope } = nth(passes, l + 1);
    const rows = a.map((value, k) => {
      const numbers =
        g === "tanh"
          ? `1-${factorTex(value)}^2`.replace(/(\\tfrac\{\d+\}\{\d+\})\^2/, "\\left($1\\right)^2")
          : `${rationalTex(value)}\\cdot ${rationalTex(one.sub(value))}`;
      return `g'(${zTex(l + 1, k + 1)})&=${numbers}=${rationalTex(nth(slope, k + 1))}`;
    });
    const rule = g === "tanh" ? "$1-a^2$" : "$a(1-a)$";
    return [
      ...a.map((value, k) => valueStep(g, nth(nth(passes, l + 1).z, k + 1), aTex(l + 1, k + 1), value)),
      { text: `The slope of ${g} is ${rule}, so the values are enough.`, tex: lines(rows) },
    ];
  });
}

function valueStep(
  g: Activation,
  z: Parameters<typeof exactRealTex>[0],
  symbol: string,
  value: Fraction,
): SolutionStep {
  const q = rationalTex(z.logOf);
  const exponential = `e^{${exactRealTex(z)}}=${q}`;
  const fraction =
    g === "tanh" ? `\\dfrac{\\left(${q}\\right)^2-1}{\\left(${q}\\right)^2+1}` : `\\dfrac{${q}}{${q}+1}`;
  return {
    text: `At $z=${exactRealTex(z)}$ the power is a plain number, $${exponential}$.`,
    tex: equation(symbol, [fraction, rationalTex(value)]),
  };
}

function shapeOf(network: Worked["network"], weightIndex: WeightIndex): Shape {
  return {
    widths: network.widths,
    activations: network.activations.map((g) => (g === "sigmoid" ? "sigma" : g === "softmax" ? "linear" : g)),
    weightIndex,
    biases: network.biases !== null,
    names: [],
  };
}

/** The bucket that an answer of this text falls into. */
function asGraded(text: string, shape: Shape): string {
  const read = parseExpression(text, shape);
  if (!read.ok) throw new Error(`${text} cannot be read: ${read.error.message}`);
  return bucketOf(read.value, shape);
}

function formula(text: string): Key {
  return { type: "expression", text, relu: false, strictness: "lenient" };
}

function number(value: Fraction): Key {
  return { type: "number", value: rationalText(value) };
}
