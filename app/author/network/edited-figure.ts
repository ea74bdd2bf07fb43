import { nth } from "@/lib/entries";
import type { Figure, PrintedValue } from "@/lib/figure/figure";
import { everything, figureOf, inputsAndWeights } from "@/lib/figure/figure-of";
import { type Box, type FigureLayout, layoutFigure } from "@/lib/figure/layout";
import { numberWidth } from "@/lib/figure/measures";
import { printedReal } from "@/lib/figure/printed";
import type { Gradient } from "@/lib/network/backward";
import { exactReal } from "@/lib/network/exact-real";
import type { Network } from "@/lib/network/network";
import { derivative, type Quantity } from "@/lib/network/quantity";
import type { Worked } from "@/lib/problems/worked";
import { shortNumber } from "./short-number";

/** What the figure of an editor prints: the numbers with the forward pass, or the derivatives by all of it. */
export type FigureView = "values" | "derivatives";

/**
 * The figure of a network while it is edited: the one that students see with everything printed. Both views have one layout,
 * so that nothing moves between them. Without exact values (`worked` is null) it prints the numbers alone.
 */
export function editedLayout(
  network: Network,
  worked: Worked | null,
  asked: readonly Quantity[],
  view: FigureView,
): { readonly layout: FigureLayout; readonly figure: Figure } {
  const values = worked ? figureOf(network, everything(network), asked) : bareValues(network, asked);
  if (!worked) return { layout: layoutFigure(values, "desk"), figure: values };
  const derivatives = derivativesOn(values, worked.gradient);
  const layout = layoutFigure(wider(values, derivatives), "desk");
  const shown = view === "values" ? values : derivatives;
  return { layout: reprinted(layout, shown), figure: shown };
}

/** As if every activation were linear, so that there is a figure at all. */
function bareValues(network: Network, asked: readonly Quantity[]): Figure {
  const { biases } = network;
  const linear: Network = { ...network, activations: network.activations.map(() => "linear"), biases: null };
  const figure = figureOf(linear, inputsAndWeights(linear), asked);
  return {
    ...figure,
    nodes: figure.nodes.map((node) => {
      const text = biases?.[node.layer - 1]?.[node.node - 1];
      return { ...node, bias: text === undefined ? null : printedReal(exactReal(text)) };
    }),
  };
}

function derivativesOn(figure: Figure, gradient: Gradient): Figure {
  const by = (quantity: Quantity) => shortNumber(derivative(gradient, quantity));
  return {
    ...figure,
    nodes: figure.nodes.map((node) => ({
      ...node,
      a: node.layer === 0 ? by({ kind: "x", node: node.node }) : by({ ...node, kind: "a" }),
      z: node.z && by({ ...node, kind: "z" }),
      // ∂H/∂b is ∂H/∂z, which stands above the node.
      bias: null,
    })),
    edges: figure.edges.map((edge) => ({ ...edge, weight: by({ ...edge, kind: "W" }) })),
  };
}

/** The longer one of each two numbers: for a layout that has room for both. */
function wider(values: Figure, derivatives: Figure): Figure {
  const longer = (one: PrintedValue | null, other: PrintedValue | null | undefined) =>
    one && other && other.text.length > one.text.length ? other : one;
  return {
    ...values,
    nodes: values.nodes.map((node, i) => ({
      ...node,
      a: longer(node.a, derivatives.nodes[i]?.a),
      z: longer(node.z, derivatives.nodes[i]?.z),
    })),
    edges: values.edges.map((edge, i) => ({
      ...edge,
      weight: longer(edge.weight, derivatives.edges[i]?.weight),
    })),
  };
}

/** The same places with the numbers of another figure of the same network. */
function reprinted(layout: FigureLayout, figure: Figure): FigureLayout {
  return {
    ...layout,
    nodes: layout.nodes.map((place, i) => {
      const node = nth(figure.nodes, i + 1);
      return {
        ...place,
        node,
        halves: place.halves.map((half) => {
          const value = half.name.letter === "z" ? node.z : node.a;
          return { ...half, value: half.value && value && { ...half.value, ...value } };
        }),
        bias: place.bias && node.bias && { ...place.bias, text: `b=${node.bias.text}`, sign: node.bias.sign },
      };
    }),
    edges: layout.edges.map((place, i) => {
      const edge = nth(figure.edges, i + 1);
      return {
        ...place,
        edge,
        label: place.label && edge.weight && reworded(place.label, edge.weight, layout.fonts.weight),
      };
    }),
  };
}

/** Another number at the same place. */
function reworded(box: Box, value: PrintedValue, font: number): PrintedValue & Box {
  return { ...box, ...value, width: numberWidth(value.text.length, font) };
}
