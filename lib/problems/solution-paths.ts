import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { depth, type Network } from "@/lib/network/network";
import { type Path, pathsOf, termTex } from "@/lib/network/paths";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { one, rationalTex } from "@/lib/network/rational";
import { partialTex, quantityTex, zTex } from "@/lib/network/symbols";
import type { SolutionStep } from "./question";
import { factorTex } from "./tex";
import { differentiated, type Worked } from "./worked";

/** A path, and what comes back to its end where that is not simply 1. */
interface Way extends Path {
  readonly end: { readonly tex: string; readonly value: Fraction } | null;
}

const mostWays = 8;
const shownOfMany = 6;

/** The same derivative as the sum over all paths; none where there is nothing to sum. */
export function pathSteps(worked: Worked, asked: Quantity, known?: number): readonly SolutionStep[] {
  const ways = waysOf(worked, asked, known);
  if (ways.length === 0) return [];
  const of = differentiated(worked);
  const goal = known === undefined ? `$${of}$` : `layer $${known}$`;
  const left = partialTex(quantityTex(asked), of);
  const value = rationalTex(derivative(worked.gradient, asked));
  const [only, another] = ways;
  if (only && !another)
    return [
      {
        text: `A single path leads to ${goal}. Multiply along it.`,
        tex: `\\begin{aligned}${left}=&${wayTex(only)}\\end{aligned}`,
      },
    ];
  const isMany = ways.length > mostWays;
  const shown = isMany ? ways.filter(({ dead }) => !dead).slice(0, shownOfMany) : ways;
  const live = ways.filter(({ dead }) => !dead);
  const left_out = ways.length - shown.length;
  const note = isMany ? ` ${left_out} more are dead or only added in the sum.` : "";
  const sum =
    live.length === 0
      ? "0"
      : live.map((way, i) => (i === 0 ? rationalTex : factorTex)(productOf(way))).join("+");
  return [
    ...shown.map((way, i) => ({
      text:
        i === 0
          ? `There are ${ways.length} paths to ${goal}: multiply along each.${note} ${pathText(way, i)}`
          : pathText(way, i),
      tex: `\\begin{aligned}&${wayTex(way)}\\end{aligned}`,
    })),
    {
      text: live.length < ways.length ? "Add the paths that are alive." : "Add the paths.",
      tex: `\\begin{aligned}${left}&=${sum}\\\\&=${value}\\end{aligned}`,
    },
  ];
}

/** All paths of a derivative with their ends: to the output itself, else to the layer where ∂/∂z is known or the loss starts. */
function waysOf({ network, objective, gradient }: Worked, asked: Quantity, known?: number): readonly Way[] {
  if (objective.type === "output" && known === undefined && network.activations.at(-1) !== "softmax")
    return pathsOf(network, asked, objective.node).map((path) => ({ ...path, end: null }));
  const layer = known ?? depth(network);
  if (asked.kind !== "x" && asked.layer >= layer && asked.kind !== "W") return [];
  const before = upTo(network, layer);
  const of = objective.type === "output" ? "H" : "R";
  return nth(gradient.layers, layer).dz.flatMap((value, i) =>
    pathsOf(before, asked, i + 1).map((path) => ({
      ...path,
      end: { tex: partialTex(zTex(layer, i + 1), of), value },
    })),
  );
}

/** The network up to the z of a layer: as if that were its output. */
function upTo(network: Network, layer: number): Network {
  const { skips = [], shared: _, ...rest } = network;
  return {
    ...rest,
    widths: network.widths.slice(0, layer + 1),
    activations: network.activations.slice(0, layer).with(-1, "linear"),
    weights: network.weights.slice(0, layer),
    // Of its own biases no path knows, and a logarithm among them would not fit a linear layer.
    biases:
      network.biases
        ?.slice(0, layer)
        .map((biases, i) => (i + 1 === layer ? biases.map(() => "0") : biases)) ?? null,
    skips: skips.filter(({ to }) => to <= layer),
  };
}

function productOf({ product, end }: Way): Fraction {
  return product.mul(end?.value ?? one);
}

/** Symbols, then numbers and their product below; struck out where the path is dead. */
function wayTex(way: Way): string {
  const symbols = [
    ...(way.term.length > 0 || !way.end ? [termTex(way.term)] : []),
    ...(way.end ? [way.end.tex] : []),
  ].join("\\,");
  const values = [...way.factors, ...(way.end ? [way.end.value] : [])];
  const numbers = values.map((value, i) => (i === 0 ? rationalTex : factorTex)(value)).join("\\cdot ");
  const strike = (tex: string) => (way.dead ? `\\cancel{${tex}}` : tex);
  const result = rationalTex(productOf(way));
  return values.length < 2
    ? `${strike(symbols)}=${result}`
    : `${strike(symbols)}\\\\&=${strike(numbers)}=${result}`;
}

const ordinals = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth"];

function pathText({ nodes, dead }: Way, i: number): string {
  const route = nodes.map(({ layer, node }) => `$${node}^{(${layer})}$`).join(", ");
  const via = nodes.length === 1 ? `node ${route}` : `nodes ${route}`;
  return `${ordinals[i] ?? "Next"} path: ${via}${dead ? ", one of them off, so that it is dead" : ""}.`;
}
