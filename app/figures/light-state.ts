import type { Figure, FigureEdge, FigureNode } from "@/lib/figure/figure";
import {
  isSameEdge,
  isSameNode,
  type Light,
  type LightEdge,
  type LightNode,
  type LightPlaces,
} from "@/lib/figure/light";

/** How a node or an edge is drawn: as ever, or under a light. What is asked waits for the walk to come to it. */
export type LightState = "plain" | "waiting" | "faded" | "lit" | "current" | "dead";

export function nodeState(node: FigureNode, light: Light | null): LightState {
  return stateOf(light, node.asked, ({ nodes }) => nodes.some((one) => isSameNode(one, node)));
}

export function edgeState(edge: FigureEdge, light: Light | null): LightState {
  const { layer, from, to } = edge;
  return stateOf(light, edge.asked, isAmong({ layer, from, to }));
}

/** Of the skip out of node `node` of layer `from`. */
export function skipState(
  { from, to, node }: Figure["skips"][number] & { readonly node: number },
  light: Light | null,
): LightState {
  return stateOf(light, false, isAmong({ layer: to, from: node, to: node, skipFrom: from }));
}

/** The derivative to print below a node, if it is known by now. */
export function derivativeAt(node: LightNode, light: Light | null): string | null {
  return light?.values.find((value) => isSameNode(value, node))?.text ?? null;
}

function isAmong(edge: LightEdge): (places: LightPlaces) => boolean {
  return ({ edges }) => edges.some((one) => isSameEdge(one, edge));
}

/** What is asked never fades: it is where the walk leads to. */
function stateOf(light: Light | null, asked: boolean, isIn: (places: LightPlaces) => boolean): LightState {
  if (!light) return "plain";
  if (isIn(light.dead)) return "dead";
  if (isIn(light.current)) return "current";
  if (isIn(light)) return "lit";
  return asked ? "waiting" : "faded";
}

/** Of stroke and opacity only, and none where less motion is wanted: nothing moves. */
export const calmly = "motion-safe:transition-[opacity,stroke] motion-safe:duration-200";

/** Out of the way, and still to be read. */
export function fading(state: LightState): string {
  return `${calmly} ${state === "faded" ? "opacity-35" : "opacity-100"}`;
}
