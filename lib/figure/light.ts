/** A node of a figure. Layer 0 holds the inputs; nodes are counted from 1, top first. */
export interface LightNode {
  readonly layer: number;
  readonly node: number;
}

/** The weight from node `from` of the layer before to node `to` of `layer`; with `skipFrom` an identity skip into `to`. */
export interface LightEdge {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  /** The layer in which a skip starts; left out for a weight. */
  readonly skipFrom?: number;
}

/** Nodes and edges of a figure. */
export interface LightPlaces {
  readonly nodes: readonly LightNode[];
  readonly edges: readonly LightEdge[];
}

/** Printed below a node: "∂ 4", the derivative by its z; by its a or x where that is asked. */
export interface LightValue extends LightNode {
  readonly text: string;
}

/**
 * What a step of a solution lights up on its figure, over the figure itself and never part of it, since it tells the
 * way to the key. Plain JSON.
 */
export interface Light extends LightPlaces {
  /** Of the nodes and edges that are lit so far, those of this step. */
  readonly current: LightPlaces;
  /** Where a path ends because nothing comes back through a node; not among what is lit. */
  readonly dead: LightPlaces;
  /** The derivatives worked out so far, one for each node. */
  readonly values: readonly LightValue[];
}

/** A light of one step alone: all that is lit is of this step. */
export function spot(
  current: LightPlaces,
  more: { readonly dead?: LightPlaces; readonly values?: readonly LightValue[] } = {},
): Light {
  return { ...current, current, dead: more.dead ?? nowhere, values: more.values ?? [] };
}

/** Steps whose lights are spots, with all that was lit before kept lit. A step without a light keeps none. */
export function accumulated<Step extends { readonly light?: Light }>(
  steps: readonly Step[],
): readonly Step[] {
  let sum: Light = spot(nowhere);
  return steps.map((step) => {
    if (!step.light) return step;
    sum = added(sum, step.light);
    return { ...step, light: sum };
  });
}

export const nowhere: LightPlaces = { nodes: [], edges: [] };

export function isSameNode(a: LightNode, b: LightNode): boolean {
  return a.layer === b.layer && a.node === b.node;
}

export function isSameEdge(a: LightEdge, b: LightEdge): boolean {
  return a.layer === b.layer && a.from === b.from && a.to === b.to && a.skipFrom === b.skipFrom;
}

function added(before: Light, now: Light): Light {
  const lit = joined(before, now);
  const dead = joined(before.dead, now.dead);
  const isAnew = (value: LightValue) => !now.values.some((other) => isSameNode(other, value));
  return {
    ...lit,
    current: now.current,
    dead,
    values: [...before.values.filter(isAnew), ...now.values],
  };
}

function joined(before: LightPlaces, now: LightPlaces): LightPlaces {
  return {
    nodes: union(before.nodes, now.nodes, isSameNode),
    edges: union(before.edges, now.edges, isSameEdge),
  };
}

function union<T>(before: readonly T[], now: readonly T[], isSame: (a: T, b: T) => boolean): readonly T[] {
  return [...before, ...now.filter((one) => !before.some((other) => isSame(one, other)))];
}
