import type Fraction from "fraction.js";
import { nth, range } from "@/lib/entries";
import {
  type Light,
  type LightNode,
  type LightPlaces,
  type LightValue,
  nowhere,
  spot,
} from "@/lib/figure/light";
import { printed } from "@/lib/figure/printed";
import type { Quantity } from "@/lib/network/quantity";
import { isOn, isReached, waysOutOf } from "./live-ways";
import type { Worked } from "./worked";

/** "∂ 4" below a node. */
export function valueAt({ layer, node }: LightNode, value: Fraction): LightValue {
  return { layer, node, text: `∂ ${printed(value).text}` };
}

/** The nodes of a layer. */
export function nodesOf({ network }: Worked, layer: number): readonly LightNode[] {
  return range(1, nth(network.widths, layer + 1)).map((node) => ({ layer, node }));
}

/** Where the way back starts: nodes whose ∂/∂z is known. */
export function startLight(worked: Worked, layer: number): Light {
  const nodes = nodesOf(worked, layer);
  return spot(
    { nodes: nodes.filter((at) => isReached(worked, at)), edges: [] },
    { values: zValues(worked, nodes) },
  );
}

/** The way through a whole layer: all that comes back to it, and where it ends. */
export function layerLight(worked: Worked, layer: number): Light {
  const nodes = nodesOf(worked, layer);
  const on = nodes.filter((at) => isOn(worked, at));
  const off = nodes.filter((at) => !isOn(worked, at));
  return spot(wayBack(worked, on), { dead: wayBack(worked, off), values: zValues(worked, nodes) });
}

/** What comes back to the a of one node along all its ways out. */
export function sumLight(worked: Worked, at: LightNode, value: Fraction): Light {
  return spot(wayBack(worked, [at]), { values: [valueAt(at, value)] });
}

/** Through the activation of one node. */
export function slopeLight(worked: Worked, at: LightNode): Light {
  const place = { nodes: [at], edges: [] };
  const values = zValues(worked, [at]);
  return isOn(worked, at) ? spot(place, { values }) : spot(nowhere, { dead: place, values });
}

/** Weights, with the nodes whose values enter them: lit where something comes back to the node they lead to, dead where that node is off. */
export function weightsLight(worked: Worked, weights: readonly Extract<Quantity, { kind: "W" }>[]): Light {
  const edges = weights.map(({ layer, from, to }) => ({ layer, from, to }));
  const end = ({ layer, to }: { layer: number; to: number }) => ({ layer, node: to });
  const live = edges.filter((edge) => isReached(worked, end(edge)));
  return spot(
    { nodes: live.map(({ layer, from }) => ({ layer: layer - 1, node: from })), edges: live },
    { dead: { nodes: [], edges: edges.filter((edge) => !isOn(worked, end(edge))) } },
  );
}

/** Single nodes; with `back`, only those to which something comes back, and dead those that are off. */
export function nodesLight(nodes: readonly LightNode[], back?: Worked): Light {
  if (!back) return spot({ nodes, edges: [] });
  const dead = nodes.filter((at) => !isOn(back, at));
  const lit = nodes.filter((at) => isReached(back, at));
  return spot({ nodes: lit, edges: [] }, { dead: { nodes: dead, edges: [] } });
}

/** The nodes that something comes back to, with the ways along which it does. */
export function wayBack(worked: Worked, nodes: readonly LightNode[]): LightPlaces {
  const ways = nodes.map((at) => waysOutOf(worked, at).filter(({ to }) => isReached(worked, to)));
  return {
    nodes: nodes.filter((_, i) => nth(ways, i + 1).length > 0),
    edges: ways.flat().map(({ edge }) => edge),
  };
}

function zValues({ gradient }: Worked, nodes: readonly LightNode[]): readonly LightValue[] {
  return nodes.map((at) => valueAt(at, nth(nth(gradient.layers, at.layer).dz, at.node)));
}
