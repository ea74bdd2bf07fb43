import { nth, range } from "@/lib/entries";
import { type Light, type LightEdge, nowhere, spot } from "@/lib/figure/light";
import type { Skip } from "@/lib/network/network";
import type { Term } from "@/lib/network/paths";
import type { SolutionStep } from "./question";

/** A whole layer with every weight into it. */
export function layerIn(widths: readonly number[], layer: number): Light {
  const nodes = range(1, nth(widths, layer + 1)).map((node) => ({ layer, node }));
  const sources = range(1, nth(widths, layer));
  return spot({
    nodes,
    edges: nodes.flatMap(({ node: to }) => sources.map((from) => ({ layer, from, to }))),
  });
}

/** Paths as their products name them: weights, and the nodes whose slope or value stands there. */
export function alongTerms(terms: readonly Term[]): Light {
  const factors = terms.flat();
  const edges = factors.flatMap((factor): readonly LightEdge[] =>
    factor.kind === "W" ? [{ layer: factor.layer, from: factor.from, to: factor.to }] : [],
  );
  const nodes = factors.flatMap((factor) => {
    if (factor.kind === "W") return [];
    return [{ layer: factor.kind === "x" ? 0 : factor.layer, node: factor.node }];
  });
  return spot({ nodes, edges });
}

/** Every arc of these skips. */
export function overSkips(widths: readonly number[], skips: readonly Skip[]): Light {
  const edges = skips.flatMap(({ from, to }) =>
    range(1, nth(widths, from + 1)).map((node) => ({ layer: to, from: node, to: node, skipFrom: from })),
  );
  return spot({ nodes: [], edges });
}

/** A step that goes on from what is lit, with nothing new to show. */
export function keepingLight(step: SolutionStep): SolutionStep {
  return { ...step, light: spot(nowhere) };
}
