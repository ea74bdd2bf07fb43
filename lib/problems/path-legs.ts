import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { isSameNode, type LightNode, spot } from "@/lib/figure/light";
import { exactRealTex } from "@/lib/network/exact-real";
import { depth } from "@/lib/network/network";
import { one, rationalTex } from "@/lib/network/rational";
import { aTex, partialTex, weightTex, zTex } from "@/lib/network/symbols";
import type { AskedGraph } from "./asked-graph";
import { deadStep } from "./dead-steps";
import type { Way } from "./live-ways";
import { nodeWords } from "./node-words";
import type { SolutionStep } from "./question";
import { valueAt } from "./step-lights";
import { factorTex } from "./tex";
import { differentiated, type Worked } from "./worked";

/** A path as far as it has been followed, from its end back to a node: its factors in symbols and numbers. */
interface Trail {
  readonly at: LightNode;
  readonly symbols: readonly string[];
  readonly factors: readonly Fraction[];
  /** Nothing else leads to what is differentiated from here, so that the product is all that comes back. */
  readonly isOnly: boolean;
}

interface Legs {
  readonly steps: readonly SolutionStep[];
  /** Of each path, up to the a of the node where they meet. */
  readonly products: readonly Fraction[];
  /** Nodes whose death has had a step. */
  readonly told: readonly LightNode[];
}

/** One step for each edge back along the live paths, first things first, and one for each dead node that is met. */
export function legSteps(worked: Worked, graph: AskedGraph): Legs {
  const steps: SolutionStep[] = [];
  const products: Fraction[] = [];
  const told: LightNode[] = [];
  let last: LightNode | null = null;

  const follow = (trail: Trail): void => {
    for (const at of graph.frontier)
      if (!told.includes(at) && graph.deadOutOf(at).some(({ to }) => isSameNode(to, trail.at))) {
        told.push(at);
        steps.push(deadStep(worked, at, graph));
      }
    for (const way of graph.liveInto(trail.at)) {
      const isArrived = isSameNode(way.from, graph.target);
      const next = oneBack(worked, trail, way, isArrived, graph);
      const isNext = last !== null && !isSameNode(last, trail.at);
      steps.push(legStep(worked, way, next, { isArrived, isNext, isAlone: graph.paths === 1 }));
      last = way.from;
      if (isArrived) products.push(product(next));
      else follow(next);
    }
  };
  for (const end of graph.ends) if (graph.liveInto(end).length > 0) follow(trailFrom(worked, end));
  return { steps, products, told };
}

/** A linear output is its own z: the path begins there with nothing to multiply. */
function trailFrom(worked: Worked, end: LightNode): Trail {
  const { network, objective, gradient } = worked;
  const isPlain =
    end.layer === depth(network) && objective.type === "output" && network.activations.at(-1) === "linear";
  if (isPlain) return { at: end, symbols: [], factors: [], isOnly: true };
  const symbol = partialTex(zTex(end.layer, end.node), differentiated(worked));
  const value = nth(nth(gradient.layers, end.layer).dz, end.node);
  return { at: end, symbols: [symbol], factors: [value], isOnly: true };
}

function oneBack(worked: Worked, trail: Trail, way: Way, isArrived: boolean, graph: AskedGraph): Trail {
  const { from, to, weight } = way;
  const slope = isArrived ? null : slopeAt(worked, from);
  const ways = graph.deadOutOf(from);
  return {
    at: from,
    symbols: [
      ...trail.symbols,
      weight ? weightTex(to.layer, from.node, to.node) : skipFactor(trail),
      ...(slope ? [`g'(${zTex(from.layer, from.node)})`] : []),
    ],
    factors: [...trail.factors, weight ?? one, ...(slope ? [slope] : [])],
    isOnly: trail.isOnly && ways.length === 1,
  };
}

/** An identity skip multiplies by 1, which shows where one is. */
function skipFactor({ symbols }: Trail): string {
  return symbols.length === 0 ? "1" : "{}\\cdot 1";
}

/** Null for a linear node, which has none to speak of. */
function slopeAt({ network, passes }: Worked, { layer, node }: LightNode): Fraction | null {
  return nth(network.activations, layer) === "linear" ? null : nth(nth(passes, layer).slope, node);
}

interface Leg {
  readonly isArrived: boolean;
  /** It starts another path, from a node before the one that was reached last. */
  readonly isNext: boolean;
  /** There is a single path, so that its product is the derivative. */
  readonly isAlone: boolean;
}

function legStep(worked: Worked, { from, to, edge, weight }: Way, next: Trail, leg: Leg): SolutionStep {
  const route = `${leg.isNext ? "The next path, back" : "Back"} from ${nodeWords(worked, to)} to ${nodeWords(worked, from)}`;
  const factor = weight
    ? `times the weight $${rationalTex(weight)}$`
    : "over the skip, which hands on all of it, times $1$";
  const slope = leg.isArrived ? null : slopeAt(worked, from);
  const z = slope ? exactRealTex(nth(nth(worked.passes, from.layer).z, from.node)) : "";
  const through = slope ? `, then through $g'(${z})=${rationalTex(slope)}$` : "";
  return {
    text: `${route}: ${factor}${through}.`,
    tex: productTex(
      next,
      leg.isArrived && leg.isAlone ? partialTex(aTex(from.layer, from.node), differentiated(worked)) : "",
    ),
    light: spot(
      { nodes: [from, to], edges: [edge] },
      { values: next.isOnly ? [valueAt(from, product(next))] : [] },
    ),
  };
}

/** Symbols, then numbers and their product below. */
function productTex(trail: Trail, left: string): string {
  const symbols = trail.symbols.join("\\,");
  const numbers = trail.factors.map((value, i) => (i === 0 ? rationalTex : factorTex)(value)).join("\\cdot ");
  const result = rationalTex(product(trail));
  const is = left === "" ? "" : "=";
  return trail.factors.length < 2
    ? `\\begin{aligned}${left}&${is}${symbols}=${result}\\end{aligned}`
    : `\\begin{aligned}${left}&${is}${symbols}\\\\&=${numbers}=${result}\\end{aligned}`;
}

function product({ factors }: Trail): Fraction {
  return factors.reduce((result, factor) => result.mul(factor), one);
}
