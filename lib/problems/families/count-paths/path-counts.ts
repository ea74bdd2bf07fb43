import { zip } from "@/lib/entries";
import type { Markup } from "@/lib/problems/question";

/** From a layer to the output, in a network of these widths. */
export interface Route {
  readonly widths: readonly number[];
  /** The layer whose node the paths leave; 0 is the input. */
  readonly start: number;
}

/** What can be counted on the way from one node to the output. */
export type Counted =
  | { readonly count: "paths" }
  | { readonly count: "through"; readonly layer: number; readonly node: number }
  | { readonly count: "factors" }
  | { readonly count: "products" };

/** Paths from one node of layer `start` to the output: a node to choose in every later layer, Π n_m for m > start. */
export function countPaths(widths: readonly number[], start: number): number {
  return product(widths.slice(start + 1));
}

/** Of these, the ones through one given node of `layer` > start. */
export function countThrough(widths: readonly number[], start: number, layer: number): number {
  return product(widths.slice(start + 1, layer)) * countPaths(widths, layer);
}

/** Weights in all the products, each as often as it is written: one per layer and path. */
export function countWeightFactors(widths: readonly number[], start: number): number {
  return countPaths(widths, start) * (widths.length - 1 - start);
}

/** Weights of the layers behind `start`, which the backward pass uses once each: Σ n_{m−1}·n_m for m > start. */
export function countWeights(widths: readonly number[], start: number): number {
  return sum(zip(widths.slice(start, -1), widths.slice(start + 1)).map(([from, to]) => from * to));
}

export type WrongCount = readonly [code: string, label: Markup, count: number];

/** Wrong ways to the same count. */
export function wrongPathCounts({ widths, start }: Route, asked: Counted): readonly WrongCount[] {
  const later = widths.slice(start + 1);
  const hidden = later.slice(0, -1);
  const paths = countPaths(widths, start);
  switch (asked.count) {
    case "paths":
      return [
        ["KWS", "added the widths", sum(hidden)],
        ["KN", "counted the nodes", sum(later)],
        ["KWP", "multiplied all widths", product(widths)],
        // From the input that is the product of all widths.
        ...(start > 0 ? [["KWO", "its own layer too", product(widths.slice(start))] as const] : []),
        ["KLF", "left out the next layer", product(hidden.slice(1))],
        ["KLL", "left out the last hidden layer", product(hidden.slice(0, -1))],
        ["KWE", "counted the weights", countWeights(widths, start)],
        ["KP1", "one path only", 1],
      ];
    case "through": {
      const before = product(widths.slice(start + 1, asked.layer));
      const after = countPaths(widths, asked.layer);
      return [
        ["KNT", "all paths, not those through it", paths],
        ["KPA", "added ways there and ways on", before + after],
        ["KPB", "only the ways to the node", before],
        ["KPO", "only the ways on from the node", after],
        ["KPN", "the paths that avoid it", paths - before * after],
      ];
    }
    case "factors":
      return [
        ["KFT", "counted the products", paths],
        ["KFH", "one layer of weights too few", paths * (later.length - 1)],
        ["KFO", "its own layer's weight too", paths * (later.length + 1)],
        ["KFA", "each weight only once", countWeights(widths, start)],
        ["KFS", "added instead of multiplying", paths + later.length],
      ];
    case "products":
      return [
        ["KPP", "one product per path", paths],
        ["KPF", "every path on its own", countWeightFactors(widths, start)],
        ["KWL", "its own layer's weights too", countWeights(widths, Math.max(0, start - 1))],
        ["KPL", "left out the last layer", countWeights(widths.slice(0, -1), start)],
        ["KWS", "added the widths", sum(hidden)],
        ["KWP", "multiplied all widths", product(widths)],
      ];
  }
}

function product(factors: readonly number[]): number {
  return factors.reduce((all, factor) => all * factor, 1);
}

function sum(terms: readonly number[]): number {
  return terms.reduce((all, term) => all + term, 0);
}
