import { nth, zip } from "@/lib/entries";
import type { Skip } from "@/lib/network/network";
import type { Figure, FigureEdge, FigureNode, PrintedValue } from "./figure";
import { type LabelPlace, labelPlace } from "./label-fraction";
import {
  type FigureSize,
  type FontSizes,
  lineHeight,
  type Measures,
  measures,
  numberWidth,
  wordWidth,
} from "./measures";

/** A rectangle by its centre. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** "z" with sub 2 and sup "(1)"; H stands alone. */
export interface SymbolName {
  readonly letter: "x" | "z" | "a" | "H" | "h";
  readonly sub: string | null;
  readonly sup: string | null;
}

/** One half of a node's pill, or the whole of it for inputs and outputs with one symbol. */
export interface HalfLayout extends Box {
  readonly name: SymbolName;
  /** The number above the half; its box is there for the number's centre. */
  readonly value: (PrintedValue & Box) | null;
}

export interface NodeLayout extends Box {
  readonly node: FigureNode;
  /** z left, a right. */
  readonly halves: readonly HalfLayout[];
  /** Below the pill, printed after "b=". */
  readonly bias: (PrintedValue & Box) | null;
  /** The room for a derivative, below the pill and its bias; null where none is kept. */
  readonly derivative: Box | null;
}

/** An arc over the straight edges, as the points of a quadratic curve. */
export interface SkipLayout {
  readonly key: string;
  readonly skip: Skip & { readonly node: number };
  readonly x1: number;
  readonly y1: number;
  readonly middleX: number;
  readonly middleY: number;
  readonly x2: number;
  readonly y2: number;
}

export interface EdgeLayout {
  readonly edge: FigureEdge;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly label: (PrintedValue & Box) | null;
}

/** Where everything of a figure goes, in the units of its viewBox: 0 0 width height. */
export interface FigureLayout {
  readonly width: number;
  readonly height: number;
  readonly fonts: FontSizes;
  readonly nodes: readonly NodeLayout[];
  readonly edges: readonly EdgeLayout[];
  readonly skips: readonly SkipLayout[];
  readonly captions: readonly (Box & { readonly text: string })[];
}

/** What a figure keeps room for beside what it prints. */
export interface LayoutOptions {
  /** A derivative below every node, as wide as "∂ −13": so that nothing moves when one appears. */
  readonly derivatives: boolean;
}

/** The longest derivative that is printed at its full size. */
const roomyDerivative = 5;

/**
 * Positions in closed form: columns from left to right and centred, node 1 on top, rows equally far apart in all columns
 * (which is what keeps the labels apart, see `labelPlace`). Every printed text has a box of its own.
 */
export function layoutFigure(
  figure: Figure,
  size: FigureSize,
  { derivatives }: LayoutOptions = { derivatives: false },
): FigureLayout {
  const m = measures[size];
  const { fonts, pillHeight } = m;
  const least = derivatives ? numberWidth(roomyDerivative, fonts.value) : 0;
  const columns = figure.widths.map((_, layer) => columnOf(figure, layer, least, m));
  const labelWidth = numberWidth(longest(figure.edges.map(({ weight }) => weight)), fonts.weight);
  const { centres, gap, width } = across(columns, labelWidth, m);
  const places = labelPlaces(figure.widths, (labelWidth / 2 + 1) / gap);
  const { yOf, height } = down(figure, labelWidth > 0 ? places : [], derivatives, m);

  const nodes = figure.nodes.map((node): NodeLayout => {
    const { pillWidth } = nth(columns, node.layer + 1);
    const y = yOf(node.layer, node.node);
    const box = { x: nth(centres, node.layer + 1), y, width: pillWidth, height: pillHeight };
    const bias = biasBox(node, box, fonts);
    const derivative = derivatives ? below(box, bias ? 1 : 0, fonts) : null;
    return { node, ...box, halves: halvesOf(node, figure, box, fonts), bias, derivative };
  });
  const edges = figure.edges.map((edge): EdgeLayout => {
    const { t } = nth(places, edge.layer);
    const x1 = nth(centres, edge.layer) + nth(columns, edge.layer).pillWidth / 2;
    const y1 = yOf(edge.layer - 1, edge.from);
    const [x2, y2] = [x1 + gap, yOf(edge.layer, edge.to)];
    const centre = { x: x1 + t * (x2 - x1), y: y1 + t * (y2 - y1) };
    return { edge, x1, y1, x2, y2, label: edge.weight && textBox(edge.weight, centre, fonts.weight) };
  });
  const captionHeight = lineHeight(fonts.caption);
  const captions = zip(columns, centres).map(([{ caption, captionWidth }, x]) => {
    return { text: caption, x, y: m.margin + captionHeight / 2, width: captionWidth, height: captionHeight };
  });
  return { width, height, fonts, nodes, edges, skips: skipsOf(figure, nodes, pillHeight), captions };
}

/** Pills at their own widths, the gaps equal, captions inside the margins at both ends. */
function across(columns: readonly Column[], labelWidth: number, { width, margin, fonts }: Measures) {
  const overhang = (n: number) => {
    const { captionWidth, pillWidth } = nth(columns, n);
    return Math.max(0, (captionWidth - pillWidth) / 2) + margin;
  };
  const ends = overhang(1) + overhang(columns.length);
  const pills = columns.reduce((sum, { pillWidth }) => sum + pillWidth, 0);
  const gaps = columns.length - 1;
  const gap = Math.max((width - ends - pills) / gaps, labelWidth + 2 * margin, 2 * fonts.name);
  const centres: number[] = [];
  let x = overhang(1);
  for (const { pillWidth } of columns) {
    centres.push(x + pillWidth / 2);
    x += pillWidth + gap;
  }
  return { centres, gap, width: ends + pills + gaps * gap };
}

/** Captions, then rows that hold the numbers above each pill and keep the labels of every gap apart. */
function down(figure: Figure, labels: readonly LabelPlace[], derivatives: boolean, m: Measures) {
  const { fonts, margin, pillHeight } = m;
  const hasValues = figure.nodes.some(({ z, a }) => z !== null || a !== null);
  const valueHeight = hasValues ? lineHeight(fonts.value) + 2 : 0;
  const linesBelow = Number(figure.nodes.some(({ bias }) => bias !== null)) + Number(derivatives);
  const belowHeight = linesBelow * (lineHeight(fonts.value) + 2);
  const top = margin + lineHeight(fonts.caption) + 4 + valueHeight + pillHeight / 2;
  const bottom = pillHeight / 2 + belowHeight + margin;
  const gaps = Math.max(...figure.widths) - 1;
  const forLabels = labels.map(({ separation }) => lineHeight(fonts.weight) / separation);
  const roomy = Math.min((m.height - top - bottom) / Math.max(1, gaps), m.roomyRow);
  const row = Math.max(pillHeight + valueHeight + belowHeight + 2 * margin, roomy, ...forLabels);
  const middle = top + (gaps * row) / 2;
  const yOf = (layer: number, node: number) =>
    middle + (node - (nth(figure.widths, layer + 1) + 1) / 2) * row;
  return { yOf, height: top + gaps * row + bottom };
}

function labelPlaces(widths: readonly number[], clearance: number): readonly LabelPlace[] {
  return widths.slice(1).map((targets, i) => labelPlace(nth(widths, i + 1), targets, clearance));
}

interface Column {
  readonly caption: string;
  readonly captionWidth: number;
  readonly pillWidth: number;
}

/** `least` is what a pill is wide at least. */
function columnOf(figure: Figure, layer: number, least: number, { fonts, halfWidth }: Measures): Column {
  const { nodes, widths } = figure;
  const here = nodes.filter((node) => node.layer === layer);
  const values = longest(here.flatMap(({ z, a }) => [z, a]));
  const half = Math.max(halfWidth, numberWidth(values, fonts.value) + 1);
  const caption = layer === 0 ? "input" : layer === widths.length - 1 ? "output" : `layer ${layer}`;
  return {
    caption,
    captionWidth: wordWidth(caption, fonts.caption),
    pillWidth: Math.max(least, half * Math.max(...here.map((node) => symbolsOf(node, figure).length))),
  };
}

/** The skips of every node, each bulging upward by as much as keeps it off the straight edge beside it. */
function skipsOf(
  { skips, widths }: Figure,
  nodes: readonly NodeLayout[],
  pillHeight: number,
): readonly SkipLayout[] {
  const at = (layer: number, n: number) =>
    nodes.filter(({ node }) => node.layer === layer && node.node === n);
  return skips.flatMap(({ from, to }) =>
    Array.from({ length: nth(widths, from + 1) }, (_, i) => i + 1).flatMap((n) =>
      zip(at(from, n), at(to, n)).map(([start, end]): SkipLayout => {
        const [x1, x2] = [start.x + start.width / 2, end.x - end.width / 2];
        const [y1, y2] = [start.y - pillHeight / 4, end.y - pillHeight / 4];
        const bulge = pillHeight * (to - from > 1 ? 2.4 : 1.2);
        return {
          key: `${from}-${to}-${n}`,
          skip: { from, to, node: n },
          x1,
          y1,
          middleX: (x1 + x2) / 2,
          middleY: (y1 + y2) / 2 - bulge,
          x2,
          y2,
        };
      }),
    ),
  );
}

function biasBox({ bias }: FigureNode, pill: Box, fonts: FontSizes): NodeLayout["bias"] {
  if (bias === null) return null;
  return textBox({ ...bias, text: `b=${bias.text}` }, below(pill, 0, fonts), fonts.value);
}

/** A line of text under a pill, the first one counted 0. */
function below(pill: Box, line: number, { value }: FontSizes): Box {
  const height = lineHeight(value);
  const y = pill.y + pill.height / 2 + 1 + (line + 0.5) * height + 2 * line;
  return { x: pill.x, y, width: pill.width, height };
}

function halvesOf(node: FigureNode, figure: Figure, pill: Box, fonts: FontSizes): readonly HalfLayout[] {
  const symbols = symbolsOf(node, figure);
  const width = pill.width / symbols.length;
  return symbols.map(({ name, value }, i) => {
    const x = pill.x - pill.width / 2 + (i + 0.5) * width;
    const above = { x, y: pill.y - pill.height / 2 - lineHeight(fonts.value) / 2 - 1 };
    const box = { x, y: pill.y, width, height: pill.height };
    return { name, ...box, value: value && textBox(value, above, fonts.value) };
  });
}

function symbolsOf(
  { kind, layer, node, z, a }: FigureNode,
  { widths }: Figure,
): readonly {
  readonly name: SymbolName;
  readonly value: PrintedValue | null;
}[] {
  const name = (letter: SymbolName["letter"]): SymbolName => ({ letter, sub: `${node}`, sup: `(${layer})` });
  const H: SymbolName =
    widths.at(-1) === 1 ? { letter: "H", sub: null, sup: null } : { letter: "h", sub: `${node}`, sup: null };
  const end = { name: H, value: a };
  switch (kind) {
    case "input":
      return [{ name: { ...name("x"), sup: null }, value: a }];
    case "hidden":
      return [
        { name: name("z"), value: z },
        { name: name("a"), value: a },
      ];
    case "output":
      return z ? [{ name: name("z"), value: z }, end] : [end];
  }
}

function textBox(value: PrintedValue, centre: { x: number; y: number }, font: number): PrintedValue & Box {
  return { ...value, ...centre, width: numberWidth(value.text.length, font), height: lineHeight(font) };
}

function longest(values: readonly (PrintedValue | null)[]): number {
  return Math.max(0, ...values.map((value) => value?.text.length ?? 0));
}
