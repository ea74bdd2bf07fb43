import {
  type FunctionName,
  functionNames,
  lastLayer,
  type Shape,
  statedFunction,
  widthOf,
} from "@/lib/expression/shape";
import { type Chip, callChip, symbolChip } from "./chips";

/** A key of the palette: a letter that asks for indices, or a function that asks for its z. */
export type PaletteKey =
  | { readonly kind: "letter"; readonly letter: Letter }
  | { readonly kind: "function"; readonly fn: FunctionName };
export type Letter = "W" | "z" | "a" | "b" | "x";

/** What a key leads to: a symbol at once, or layers to choose from first. */
export interface LayerPick {
  readonly layer: number;
  /** In rows; null where a place stays empty. */
  readonly chips: readonly (Chip | null)[];
  /** How many stand in a row. */
  readonly columns: number;
}

/** Up to here all of a letter's symbols stand side by side, without asking for the layer first. */
const mostAtOnce = 12;

export function paletteOf(shape: Shape): readonly PaletteKey[] {
  const letters: readonly Letter[] = shape.biases ? ["W", "z", "a", "b", "x"] : ["W", "z", "a", "x"];
  const functions = [...new Set(functionNames.map((name) => statedFunction(shape, name)))];
  return [
    ...letters.map((letter) => ({ kind: "letter", letter }) as const),
    ...functions.flatMap((fn) => (fn === null ? [] : [{ kind: "function", fn } as const])),
  ];
}

/** The symbols of a key by layer; one entry alone where no layer has to be chosen. */
export function picksOf(key: PaletteKey, shape: Shape): readonly LayerPick[] {
  const picks = layersOf(key, shape).map((layer) => pickOf(key, layer, shape));
  const all = picks.flatMap(({ chips }) => chips);
  const isWeight = key.kind === "letter" && key.letter === "W";
  if (isWeight || picks.length === 1 || all.length > mostAtOnce) return picks;
  return [{ layer: 0, chips: all, columns: Math.min(6, Math.max(2, Math.ceil(all.length / 2))) }];
}

/** More rows than there is room for: they are asked for first. */
export function isSquareTooLarge({ chips, columns }: LayerPick): boolean {
  return chips.length / columns > 3;
}

/** The rows of a square, each with all that begin with the same index. */
export function rowsOf({ layer, chips, columns }: LayerPick): readonly LayerPick[] {
  return count(chips.length / columns).map((row) => ({
    layer,
    chips: chips.slice((row - 1) * columns, row * columns),
    columns: Math.min(6, columns),
  }));
}

/** The one symbol that can be meant, where there is no choice. */
export function onlyChip(picks: readonly LayerPick[]): Chip | null {
  const chips = picks.flatMap((pick) => pick.chips.filter((chip) => chip !== null));
  return chips.length === 1 ? (chips[0] ?? null) : null;
}

function layersOf(key: PaletteKey, shape: Shape): readonly number[] {
  if (key.kind === "letter" && key.letter === "x") return [0];
  return count(lastLayer(shape));
}

function pickOf(key: PaletteKey, layer: number, shape: Shape): LayerPick {
  const nodes = count(widthOf(shape, layer));
  const columns = Math.min(6, nodes.length);
  if (key.kind === "function") {
    const chips = nodes.map((node) => callChip(key.fn, true, { kind: "z", layer, node }, shape));
    return { layer, chips, columns };
  }
  switch (key.letter) {
    case "W":
      return { layer, ...weights(layer, shape) };
    case "x":
      return { layer, chips: nodes.map((node) => symbolChip({ kind: "x", node }, shape)), columns };
    case "z":
    case "a":
    case "b": {
      const kind = key.letter;
      return { layer, chips: nodes.map((node) => symbolChip({ kind, layer, node }, shape)), columns };
    }
  }
}

/**
 * Every pair of indices, row by the one that is written first: a full square, also where the layers differ in width, so
 * that exchanging the two is a mistake one can make.
 */
function weights(layer: number, shape: Shape): Pick<LayerPick, "chips" | "columns"> {
  const side = Math.max(widthOf(shape, layer - 1), widthOf(shape, layer));
  const chips = count(side).flatMap((first) =>
    count(side).flatMap((second) => {
      const [from, to] = shape.weightIndex === "from-to" ? [first, second] : [second, first];
      const chip = symbolChip({ kind: "W", layer, from, to }, shape);
      return [isWritable(from, to, layer, shape) ? chip : null];
    }),
  );
  return { chips, columns: side };
}

/** What is out of range both ways round is no weight at all: W_22 where a layer has one node. */
function isWritable(from: number, to: number, layer: number, shape: Shape): boolean {
  const [left, right] = [widthOf(shape, layer - 1), widthOf(shape, layer)];
  return (from <= left && to <= right) || (to <= left && from <= right);
}

function count(upTo: number): readonly number[] {
  return Array.from({ length: upTo }, (_, i) => i + 1);
}
