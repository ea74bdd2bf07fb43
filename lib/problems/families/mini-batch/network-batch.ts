import type Fraction from "fraction.js";
import { nth, zip } from "@/lib/entries";
import { figureOf } from "@/lib/figure/figure-of";
import { backwardThrough, type Gradient } from "@/lib/network/backward";
import { batchGradient, type DataPoint, descend } from "@/lib/network/batch";
import { output } from "@/lib/network/forward";
import type { Network } from "@/lib/network/network";
import { objectiveGradient } from "@/lib/network/objective";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { one, rational, rationalTex } from "@/lib/network/rational";
import { quantityTex } from "@/lib/network/symbols";
import type { Vector } from "@/lib/problems/descent-parts";
import { listed } from "@/lib/problems/listed";
import type { SolutionStep } from "@/lib/problems/question";
import { factorTex, lines } from "@/lib/problems/tex";
import type { Batch } from "./batch-parts";

/** A weight or a bias: what gradient descent moves. */
export type Parameter = Extract<Quantity, { kind: "W" | "b" }>;

/** Points for a network, and which of them make a step on which parameters. */
export interface NetworkBatch {
  readonly network: Network;
  readonly points: readonly DataPoint[];
  readonly batch: readonly number[];
  readonly of: readonly Parameter[];
  readonly eta: string;
}

const loss = { half: false, mean: false };

/** The batch with the gradient of (H − y)² at each point, worked out by backpropagation. */
export function batchOf({ network, points, batch, of, eta }: NetworkBatch): Batch {
  const { each: losses } = batchGradient(network, points, loss);
  const at = (gradient: Gradient): Vector => of.map((parameter) => derivative(gradient, parameter));
  const each = losses.map(({ gradient }) => at(gradient));
  const scaled = (factor: number) => each.map((entries) => entries.map((entry) => entry.mul(factor)));
  // Every node let through: only where a node is off does it differ.
  const unmasked = zip(losses, points).map(([{ passes }, { target }]) => {
    const open = passes.map((pass) => ({ ...pass, slope: pass.slope.map(() => one) }));
    const start = objectiveGradient(passes, { type: "squared", target: [...target], half: false });
    return at(backwardThrough(open, start));
  });
  const hasRelu = network.activations.includes("relu");
  return {
    w: of.map((parameter) => startOf(network, parameter)),
    symbols: of.map(quantityTex),
    each,
    points: batch,
    eta: rational(eta),
    figure: figureOf(
      network,
      { weights: network.widths.map((_, layer) => layer), z: [], a: [], markDead: false },
      of,
    ),
    pointSteps: batch.map((i) =>
      pointStep(i, nth(losses, i).passes, nth(points, i), zip(of.map(quantityTex), nth(each, i))),
    ),
    wrongEach: [
      ["S2", "forgot the $2$ of the square", scaled(1 / 2)],
      ["SY", "target minus prediction", scaled(-1)],
      ...(hasRelu ? ([["G1", "forgot $g'$", unmasked]] as const) : []),
    ],
    prompts: {
      gradient: `What are the derivatives of the batch's risk $R_B$ by ${listed(of.map((parameter) => `$${quantityTex(parameter)}$`))}?`,
      step: "What are their new values?",
    },
    afterSingleSteps: afterSingleSteps({ network, points, batch, of, eta }),
  };
}

/** Where somebody ends who makes a whole step on each point of the batch, one after the other. */
function afterSingleSteps({ network, points, batch, of, eta }: NetworkBatch): Vector {
  const end = batch.reduce(
    (moved, i) => descend(moved, batchGradient(moved, [nth(points, i)], loss).gradient, rational(eta)),
    network,
  );
  return of.map((parameter) => startOf(end, parameter));
}

function startOf({ weights, biases }: Network, parameter: Parameter): Fraction {
  if (parameter.kind === "W")
    return rational(nth(nth(nth(weights, parameter.layer), parameter.from), parameter.to));
  return rational(nth(nth(biases ?? [], parameter.layer), parameter.node));
}

type Passes = ReturnType<typeof batchGradient>["each"][number]["passes"];

function pointStep(
  i: number,
  passes: Passes,
  { target: [y = "0"] }: DataPoint,
  slopes: readonly (readonly [symbol: string, slope: Fraction])[],
): SolutionStep {
  const H = output(passes);
  const hidden = passes
    .slice(0, -1)
    .map(
      ({ z }, l) => `\\vec z^{(${l + 1})}&=(${z.map((value) => rationalTex(value.rational)).join(",\\ ")})`,
    );
  return {
    text: `Point $${i}$: forward to $H$, then back with twice the residual.`,
    tex: lines([
      ...hidden,
      `2(H-y)&=2\\cdot (${rationalTex(H)}-${factorTex(rational(y))})=${rationalTex(H.sub(rational(y)).mul(2))}`,
      ...slopes.map(
        ([symbol, slope]) =>
          `\\dfrac{\\partial R^{\\langle ${i}\\rangle}}{\\partial ${symbol}}&=${rationalTex(slope)}`,
      ),
    ]),
  };
}
