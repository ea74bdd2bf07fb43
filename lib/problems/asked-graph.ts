import { nth, range } from "@/lib/entries";
import { isSameEdge, isSameNode, type LightNode, type LightPlaces } from "@/lib/figure/light";
import { depth } from "@/lib/network/network";
import type { Quantity } from "@/lib/network/quantity";
import { isOn, isReached, type Way, waysInto, waysOutOf } from "./live-ways";
import type { Worked } from "./worked";

/** The part of a network that lies between one asked quantity and what is differentiated. */
export interface AskedGraph {
  /** The node that every path starts from: for a weight the one it leads to. */
  readonly target: LightNode;
  /** Whether the paths start at its z, so that its own slope is on each of them. */
  readonly startsAtZ: boolean;
  /** Where the paths end: the outputs that count, or the layer whose ∂/∂z is told. */
  readonly ends: readonly LightNode[];
  /** Along live paths only. */
  readonly liveInto: (to: LightNode) => readonly Way[];
  /** How many live paths there are. */
  readonly paths: number;
  /** Nodes where paths end as seen from the output: nothing comes back through them, but something comes to them. */
  readonly frontier: readonly LightNode[];
  /** The ways out of a node of the frontier along which something comes to it. */
  readonly deadOutOf: (from: LightNode) => readonly Way[];
  /** Ends to which nothing comes back. */
  readonly silentEnds: readonly LightNode[];
  /** What of these places lies on a live path. */
  readonly live: (places: LightPlaces) => LightPlaces;
}

/** All paths of one derivative. Null where it is asked at the end itself, so that there is none. */
export function askedGraph(worked: Worked, asked: Quantity, known: number): AskedGraph | null {
  const target = targetOf(asked);
  const startsAtZ = asked.kind !== "a" && asked.kind !== "x";
  if (target.layer >= known) return null;
  const ends = endsOf(worked, known);
  const isInside = (at: LightNode) => at.layer < known || ends.some((end) => isSameNode(end, at));
  const behind = (at: LightNode, isOpen: (at: LightNode) => boolean): readonly LightNode[] => {
    const found: LightNode[] = [at];
    for (const from of found)
      if (isOpen(from) && from.layer < known)
        for (const { to } of waysOutOf(worked, from))
          if (isInside(to) && !found.some((one) => isSameNode(one, to))) found.push(to);
    return found;
  };
  const isOpen = (at: LightNode) => (isSameNode(at, target) && !startsAtZ) || isOn(worked, at);
  const open = behind(target, isOpen).filter((at) => at.layer < known && isOpen(at));
  const downstream = behind(target, () => true);
  const liveInto = (to: LightNode) =>
    isReached(worked, to)
      ? waysInto(worked, to).filter(({ from }) => open.some((one) => isSameNode(one, from)))
      : [];
  const deadOutOf = (from: LightNode) =>
    waysOutOf(worked, from).filter(({ to }) => isInside(to) && isReached(worked, to));
  const frontier = downstream.filter((at) => at.layer < known && !isOpen(at) && deadOutOf(at).length > 0);
  const liveWays = range(target.layer + 1, known)
    .flatMap((layer) => range(1, nth(worked.network.widths, layer + 1)).map((node) => ({ layer, node })))
    .filter(isInside)
    .flatMap((to) => liveInto(to));
  const nodes = liveWays.flatMap(({ from, to }) => [from, to]);
  return {
    ...{ target, startsAtZ, ends, liveInto, frontier, deadOutOf },
    paths: countPaths(target, liveWays, known),
    silentEnds: ends.filter((end) => !isReached(worked, end)),
    live: (places) => ({
      nodes: places.nodes.filter((at) => nodes.some((one) => isSameNode(one, at))),
      edges: places.edges.filter((edge) => liveWays.some((way) => isSameEdge(way.edge, edge))),
    }),
  };
}

function countPaths(from: LightNode, ways: readonly Way[], known: number): number {
  const counted = new Map<string, number>();
  const count = (at: LightNode): number => {
    if (at.layer >= known) return 1;
    const id = `${at.layer} ${at.node}`;
    const already = counted.get(id);
    if (already !== undefined) return already;
    const sum = ways
      .filter((way) => isSameNode(way.from, at))
      .reduce((total, { to }) => total + count(to), 0);
    counted.set(id, sum);
    return sum;
  };
  return count(from);
}

function targetOf(asked: Quantity): LightNode {
  switch (asked.kind) {
    case "x":
      return { layer: 0, node: asked.node };
    case "W":
      return { layer: asked.layer, node: asked.to };
    default:
      return { layer: asked.layer, node: asked.node };
  }
}

/** Of a single output that is differentiated, that one; a softmax and a loss take them all. */
function endsOf({ network, objective }: Worked, known: number): readonly LightNode[] {
  const isSingle =
    objective.type === "output" && known === depth(network) && network.activations.at(-1) !== "softmax";
  return isSingle
    ? [{ layer: known, node: objective.node }]
    : range(1, nth(network.widths, known + 1)).map((node) => ({ layer: known, node }));
}
