import type Fraction from "fraction.js";
import { nth, range } from "@/lib/entries";
import type { LightEdge, LightNode } from "@/lib/figure/light";
import { depth } from "@/lib/network/network";
import type { Worked } from "./worked";

/** One way from the a of a node to the z of a later one: a weight, or a skip that hands it on as it is. */
export interface Way {
  readonly from: LightNode;
  readonly to: LightNode;
  readonly edge: LightEdge;
  /** Null for a skip. */
  readonly weight: Fraction | null;
}

/** Along every weight out of a node, then along its skips. */
export function waysOutOf({ network, passes }: Worked, from: LightNode): readonly Way[] {
  if (from.layer >= depth(network)) return [];
  const layer = from.layer + 1;
  const weighted = nth(nth(passes, layer).weights, from.node).map((weight, i) => {
    const edge = { layer, from: from.node, to: i + 1 };
    return { from, to: { layer, node: i + 1 }, edge, weight };
  });
  const skipping = (network.skips ?? [])
    .filter((skip) => skip.from === from.layer)
    .map((skip) => {
      const edge = { layer: skip.to, from: from.node, to: from.node, skipFrom: skip.from };
      return { from, to: { layer: skip.to, node: from.node }, edge, weight: null };
    });
  return [...weighted, ...skipping];
}

/** The same ways seen from their end: all that lead to a node, nearest layer first. */
export function waysInto(worked: Worked, to: LightNode): readonly Way[] {
  const { skips = [], widths } = worked.network;
  const before = [to.layer - 1, ...skips.filter((skip) => skip.to === to.layer).map(({ from }) => from)];
  return [...new Set(before)].flatMap((layer) =>
    range(1, nth(widths, layer + 1)).flatMap((node) =>
      waysOutOf(worked, { layer, node }).filter(
        (way) => way.to.layer === to.layer && way.to.node === to.node,
      ),
    ),
  );
}

/** Whether anything passes the activation of a node: g′(z) ≠ 0. An input has none. */
export function isOn({ passes }: Worked, { layer, node }: LightNode): boolean {
  return layer === 0 || !nth(nth(passes, layer).slope, node).equals(0);
}

/**
 * Whether some path leads from the z of a node to what is differentiated without a slope of 0 on it. Products that only
 * add up to 0, and weights of 0, do not count as dead.
 */
export function isReached(worked: Worked, at: LightNode): boolean {
  return reachedNodes(worked).has(`${at.layer} ${at.node}`);
}

const remembered = new WeakMap<Worked, ReadonlySet<string>>();

function reachedNodes(worked: Worked): ReadonlySet<string> {
  const known = remembered.get(worked);
  if (known) return known;
  const last = depth(worked.network);
  const reached = new Set<string>();
  for (const layer of range(1, last).toReversed())
    for (const node of range(1, nth(worked.network.widths, layer + 1))) {
      const at = { layer, node };
      const isAlive =
        layer === last
          ? !nth(nth(worked.gradient.layers, last).dz, node).equals(0)
          : isOn(worked, at) && waysOutOf(worked, at).some(({ to }) => reached.has(`${to.layer} ${to.node}`));
      if (isAlive) reached.add(`${layer} ${node}`);
    }
  remembered.set(worked, reached);
  return reached;
}
