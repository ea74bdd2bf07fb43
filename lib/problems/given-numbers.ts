import { nth } from "@/lib/entries";
import { type Activation, depth, type Network } from "@/lib/network/network";

/** Columns as rows. */
export function transposed<T>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return nth(rows, 1).map((_, k) => rows.map((row) => nth(row, k + 1)));
}

/** ReLU on every hidden layer of these widths, a linear output. */
export function reluThenLinear(widths: readonly number[]): readonly Activation[] {
  return widths.slice(1).map((_, i) => (i + 2 < widths.length ? "relu" : "linear"));
}

/** All layers from `first` to `last`. */
export function layersFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** What the figure of a question prints that gives only the network and its input. */
export function inputsAndWeights(network: Network) {
  return { weights: layersFrom(1, depth(network)), z: [], a: [0], markDead: false };
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
