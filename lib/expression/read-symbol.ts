import { err, ok, type Result } from "@/lib/result";
import { type ExpressionProblem, expressionProblem } from "./problem";
import { lastLayer, type Shape, widthOf } from "./shape";
import { type NetworkSymbol, rangeOf, symbolText } from "./symbol";

export type IndexedLetter = "W" | "z" | "a" | "b" | "x";

export interface SymbolReading {
  readonly symbol: NetworkSymbol;
  readonly swapped: boolean;
  /** Where the symbol ends in the line. */
  readonly end: number;
}

const lowIndex = / ?_ ?(?:\{([\d ,_]*)\}|\(([\d ,_]*)\)|(\d+(?:,_?\d+)?))/y;
const bareIndex = /(\d+)/y;
const highIndex =
  / ?\^ ?(?:\{ ?(?:\( ?(\d+) ?\)|\[ ?(\d+) ?\]|(\d+)) ?\}|\( ?(\d+) ?\)|\[ ?(\d+) ?\]|(\d+))/y;
const bracketIndex = / ?\( ?(\d+) ?\)/y;
const adjacentBracket = /\( ?\d+ ?\)/y;
const moreIndices = / ?[_^]/y;

/**
 * Reads the indices of a W, z, a, b or x that begins at `start` of the line and whose letter ends at `from`: nodes and
 * layer in either order, W22(2), W_22^(2), W^(2)_{2,2}, W_{22}^{(2)}. A ^ after a letter is its layer, never a power.
 * `source` knows the student's own spelling of a piece of the line and its place. What the network has only with the two
 * indices exchanged is read and marked as swapped.
 */
export function readSymbol(
  line: string,
  letter: IndexedLetter,
  start: number,
  from: number,
  shape: Shape,
  source: { quote(start: number, end: number): string; at(index: number): number },
): Result<SymbolReading, ExpressionProblem> {
  let end = from;
  let nodes: string | null = null;
  let layer: string | null = null;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = end;
    const match = pattern.exec(line);
    if (match === null) return null;
    end = pattern.lastIndex;
    return match.slice(1).find((group) => group !== undefined) ?? "";
  };
  const refuse = (code: ExpressionProblem["code"], hint = "") =>
    err(expressionProblem(code, source.at(start), source.quote(start, end), hint));

  for (let round = 0; round < 2; round++) {
    nodes ??= take(lowIndex) ?? take(bareIndex);
    layer ??= take(highIndex);
  }
  if (letter === "x") {
    if (layer !== null || take(adjacentBracket) !== null) return refuse("inputLayer");
  } else if (nodes !== null) {
    layer ??= take(bracketIndex);
  }
  const example = exampleOf(letter, nodes, layer, shape);
  moreIndices.lastIndex = end;
  const [more = ""] = moreIndices.exec(line) ?? [];
  if (more.endsWith("_")) return refuseIndices(letter, shape, refuse);
  if (more !== "") {
    if (letter === "x") return refuse("inputLayer");
    return layer === null ? refuse("whichLayer", example) : refuse("twoLayers", source.quote(start, end));
  }
  if (nodes === null)
    return letter === "W" && layer !== null
      ? refuseIndices(letter, shape, refuse)
      : refuse("whichNode", example);
  if (letter !== "x" && layer === null) return refuse("whichLayer", example);

  const indices = letter === "W" ? pairOf(nodes) : singleOf(nodes, shape);
  if (indices === null) return refuseIndices(letter, shape, refuse);
  const symbol = symbolOf(letter, indices, Number(layer ?? 0), shape);
  const range = rangeOf(symbol, shape);
  if (range === "layerOut") return refuse("layerRange", `this network has layers 1 to ${lastLayer(shape)}`);
  if (range === "nodeOut") return refuse("nodeRange", nodesThere(symbol, shape));
  return ok({ symbol, swapped: range === "swapped", end });
}

function refuseIndices(
  letter: IndexedLetter,
  shape: Shape,
  refuse: (code: ExpressionProblem["code"], hint: string) => Result<never, ExpressionProblem>,
): Result<never, ExpressionProblem> {
  if (letter !== "W") return refuse("oneIndex", letter);
  const order = shape.weightIndex === "from-to" ? "from-node then to-node" : "to-node then from-node";
  const commas = shape.widths.some((width) => width > 9) ? ", with a comma between: W_{1,12}" : "";
  return refuse("weightIndices", `${order}${commas}`);
}

/** "21" and "2,1" are two nodes; "112" could be 1,12 or 11,2 and is neither. */
function pairOf(nodes: string): readonly [number, number] | null {
  const listed = nodes.match(/\d+/g) ?? [];
  const [first, second, third] =
    listed.length === 1 && nodes.trim().length === 2 ? [...nodes.trim()] : listed;
  return first === undefined || second === undefined || third !== undefined
    ? null
    : [Number(first), Number(second)];
}

/** Up to nine nodes a second digit is a second index, not a number above nine. */
function singleOf(nodes: string, shape: Shape): readonly [number, number] | null {
  const [node, second] = nodes.match(/\d+/g) ?? [];
  if (node === undefined || second !== undefined) return null;
  return node.length > 1 && shape.widths.every((width) => width <= 9) ? null : [Number(node), 0];
}

function symbolOf(
  letter: IndexedLetter,
  [first, second]: readonly [number, number],
  layer: number,
  shape: Shape,
): NetworkSymbol {
  if (letter === "x") return { kind: "x", node: first };
  if (letter !== "W") return { kind: letter, layer, node: first };
  const [from, to] = shape.weightIndex === "from-to" ? [first, second] : [second, first];
  return { kind: "W", layer, from, to };
}

/** How the symbol would be written in full; what the student left out is always filled in the same way. */
function exampleOf(letter: IndexedLetter, nodes: string | null, layer: string | null, shape: Shape): string {
  const l = layer === null ? Math.min(2, lastLayer(shape)) : Number(layer);
  const [first, second] =
    letter === "W" ? (pairOf(nodes ?? "11") ?? [1, 1]) : [Number(nodes?.match(/\d+/)?.[0] ?? 1), 0];
  return symbolText(symbolOf(letter, [first, second], l, shape), shape);
}

function nodesThere(symbol: NetworkSymbol, shape: Shape): string {
  const upTo = (width: number) => (width === 1 ? "node 1 only" : `nodes 1 to ${width}`);
  switch (symbol.kind) {
    case "W": {
      const { layer } = symbol;
      return `it leads from layer ${layer - 1}, ${upTo(widthOf(shape, layer - 1))}, to layer ${layer}, ${upTo(widthOf(shape, layer))}`;
    }
    case "x":
      return `the inputs are ${upTo(widthOf(shape, 0))}`;
    case "z":
    case "a":
    case "b":
      return `layer ${symbol.layer} has ${upTo(widthOf(shape, symbol.layer))}`;
    default:
      return "the network does not have it";
  }
}
