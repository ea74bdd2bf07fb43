import { nth, range } from "@/lib/entries";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Entry } from "./network-state";

/** Numbers of a network as they stand on paper: an input column, a weight matrix or a list of biases. */
export interface MatrixPlace {
  /** "x", "W1", "b2" */
  readonly id: string;
  readonly kind: Entry["kind"];
  readonly layer: number;
  /** Where it stands among the others: every matrix takes three rows of a grid. */
  readonly column: number;
  readonly row: 1 | 4;
  /** In the notation of the deck. */
  readonly rows: readonly (readonly Entry[])[];
}

/** x, W^(1), b^(1), W^(2) … Rows of a matrix are sources where W_jk leads from j to k; else its columns are. */
export function matrixPlaces(
  widths: readonly number[],
  biased: boolean,
  weightIndex: WeightIndex,
): readonly MatrixPlace[] {
  const nodes = (layer: number) => range(1, nth(widths, layer + 1));
  const isFromTo = weightIndex === "from-to";
  const input: MatrixPlace = {
    id: "x",
    kind: "x",
    layer: 0,
    column: 1,
    row: 1,
    rows: nodes(0).map((node) => [{ kind: "x", node }]),
  };
  return [
    input,
    ...range(1, widths.length - 1).flatMap((layer): MatrixPlace[] => {
      const at = (from: number, to: number): Entry => ({ kind: "W", layer, from, to });
      const rows = isFromTo
        ? nodes(layer - 1).map((from) => nodes(layer).map((to) => at(from, to)))
        : nodes(layer).map((to) => nodes(layer - 1).map((from) => at(from, to)));
      const biases = nodes(layer).map((node): Entry => ({ kind: "b", layer, node }));
      // A bias stands beside its node: under its column, or beside its row.
      const column = isFromTo ? layer + 1 : 2 * layer;
      const weights: MatrixPlace = { id: `W${layer}`, kind: "W", layer, column, row: 1, rows };
      if (!biased) return [weights];
      const list: MatrixPlace = isFromTo
        ? { id: `b${layer}`, kind: "b", layer, column, row: 4, rows: [biases] }
        : { id: `b${layer}`, kind: "b", layer, column: column + 1, row: 1, rows: biases.map((b) => [b]) };
      return [weights, list];
    }),
  ];
}

/** A pasted block from a cell on; the error says what does not fit. */
export function placedBlock(
  place: MatrixPlace,
  from: { readonly row: number; readonly column: number },
  block: readonly (readonly string[])[],
): { readonly at: Entry; readonly text: string }[] | string {
  const [height, width] = [block.length, block[0]?.length ?? 0];
  const [rows, columns] = [place.rows.length, place.rows[0]?.length ?? 0];
  if (height === columns && width === rows && height !== width && from.row === 0 && from.column === 0)
    return `You pasted ${height} × ${width} numbers, and this is ${rows} × ${columns}. Paste them transposed. Nothing was changed.`;
  if (from.row + height > rows || from.column + width > columns)
    return `You pasted ${height} × ${width} numbers, and from this cell on there is room for ${rows - from.row} × ${columns - from.column}. Add nodes first, or start further up. Nothing was changed.`;
  return block.flatMap((row, i) =>
    row.map((text, k) => ({
      at: nth(nth(place.rows, from.row + i + 1), from.column + k + 1),
      text,
    })),
  );
}
