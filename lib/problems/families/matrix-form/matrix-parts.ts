import type { PartDraft } from "@/lib/problems/family";
import { misconceptionsOf } from "@/lib/problems/misconceptions";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Key, Markup } from "@/lib/problems/question";

/** The widths on both sides of a layer's weights. */
export interface LayerSizes {
  readonly sources: number;
  readonly targets: number;
}

interface Option {
  readonly id: string;
  readonly tex: string;
  /** What somebody overlooked who takes it; null where that is the right one. */
  readonly label: Markup;
}

const dz = (layer: number) => `\\tfrac{\\partial H}{\\partial \\vec z^{(${layer})}}`;
const a = (layer: number) => (layer === 0 ? "\\vec x" : `\\vec a^{(${layer})}`);
/** Brackets only around what has an index or a bar. */
const turned = (tex: string) =>
  tex === "\\vec x" ? `${tex}^{\\mathsf T}` : `\\left(${tex}\\right)^{\\mathsf T}`;

/** How many rows and columns ∂H/∂W^(layer) has. */
export function shapePart(
  layer: number,
  { sources, targets }: LayerSizes,
  weightIndex: WeightIndex,
): PartDraft {
  const [rows, columns] = weightIndex === "from-to" ? [sources, targets] : [targets, sources];
  const key: Key = { type: "vector", cells: [`${rows}`, `${columns}`] };
  const shape = (first: number, second: number): Key => ({
    type: "vector",
    cells: [`${first}`, `${second}`],
  });
  return {
    prompt: `How many rows and columns does $\\dfrac{\\partial H}{\\partial W^{(${layer})}}$ have?`,
    name: `shape of $\\partial H/\\partial W^{(${layer})}$`,
    figure: null,
    answer: { type: "vector", labels: ["rows", "columns"] },
    key,
    ...misconceptionsOf(key, [
      { code: "MT", label: "transposed matrix", answer: shape(columns, rows) },
      { code: "MS", label: "a scalar's shape", answer: shape(1, 1) },
      { code: "MV", label: "all weights in one column", answer: shape(rows * columns, 1) },
      { code: "MQ", label: "square in the targets", answer: shape(targets, targets) },
    ]),
    solution: {
      rule: [
        {
          text: "The derivative by a matrix has the shape of that matrix: one entry for every weight.",
          tex: `${rows}\\times ${columns}`,
        },
      ],
      steps: [
        {
          text: `Layer $${layer}$ has $${sources}$ nodes before it and $${targets}$ of its own. In this notation ${weightIndex === "from-to" ? "rows are where weights come from" : "rows are where weights lead to"}.`,
        },
        {
          text: "The derivative has an entry for every weight, at the same place.",
          tex: `${rows}\\times ${columns}`,
        },
      ],
      paths: [],
    },
  };
}

/** Which product of a column and a row is ∂H/∂W^(layer). */
export function productPart(layer: number, sizes: LayerSizes, weightIndex: WeightIndex): PartDraft {
  const isFromTo = weightIndex === "from-to";
  const before = a(layer - 1);
  const back = dz(layer);
  const { sources, targets } = sizes;
  return choicePart({
    prompt: `Which product is the matrix $\\dfrac{\\partial H}{\\partial W^{(${layer})}}$?`,
    name: `formula for $\\partial H/\\partial W^{(${layer})}$`,
    right: isFromTo ? "adz" : "dza",
    options: [
      { id: "dza", tex: `${back}\\,${turned(before)}`, label: "transposed matrix" },
      { id: "adz", tex: `${before}\\,${turned(back)}`, label: "transposed matrix" },
      {
        id: "own",
        tex: isFromTo ? `${a(layer)}\\,${turned(back)}` : `${back}\\,${turned(a(layer))}`,
        label: "activation of the wrong end",
      },
      { id: "dot", tex: `${turned(before)}\\,${back}`, label: "a number or no product at all" },
    ],
    rule: "Entry by entry it is the value that enters times what comes back, so a column times a row.",
    steps: [
      {
        text: `The entry for the weight from node $j$ to node $k$ is $a_j$ times $\\partial H/\\partial z_k$. In this notation $${isFromTo ? "j" : "k"}$ counts the rows.`,
      },
      {
        text: "So the column counts rows and the row counts columns. The shapes agree.",
        tex: isFromTo
          ? `${before}\\,${turned(back)}:\\quad(${sources}\\times 1)(1\\times ${targets})=${sources}\\times ${targets}`
          : `${back}\\,${turned(before)}:\\quad(${targets}\\times 1)(1\\times ${sources})=${targets}\\times ${sources}`,
      },
    ],
  });
}

/** Which product takes ∂H/∂z^(layer) back to ∂H/∂a^(layer−1). */
export function backPart(
  layer: number,
  { sources, targets }: LayerSizes,
  weightIndex: WeightIndex,
): PartDraft {
  const isFromTo = weightIndex === "from-to";
  const W = `W^{(${layer})}`;
  const left = layer === 1 ? "\\partial \\vec x" : `\\partial \\vec a^{(${layer - 1})}`;
  const back = dz(layer);
  const product = isFromTo ? W : turned(W);
  return choicePart({
    prompt: `Which product is the column $\\dfrac{\\partial H}{${left}}$?`,
    name: `formula for $\\partial H/${left}$`,
    right: isFromTo ? "w" : "wt",
    options: [
      { id: "w", tex: `${W}\\,${back}`, label: "transposed weights" },
      { id: "wt", tex: `${turned(W)}\\,${back}`, label: "transposed weights" },
      { id: "row", tex: `${turned(back)}\\,${product}`, label: "a row on the wrong side" },
      { id: "va", tex: `${product}\\,${a(layer)}`, label: "values, not derivatives" },
    ],
    rule: "Each entry is a sum over all ways out of one node: its weights out times what comes back along them.",
    steps: [
      {
        text: `The entry for node $j$ adds up over all $k$ that it feeds. In this notation the weights out of node $j$ are a ${isFromTo ? "row" : "column"} of $${W}$.`,
      },
      {
        text: "The shapes agree.",
        tex: `${product}\\,${back}:\\quad(${sources}\\times ${targets})(${targets}\\times 1)=${sources}\\times 1`,
      },
    ],
  });
}

interface Choice {
  readonly prompt: Markup;
  readonly name: Markup;
  readonly options: readonly Option[];
  readonly right: string;
  readonly rule: Markup;
  readonly steps: PartDraft["solution"]["steps"];
}

function choicePart({ prompt, name, options, right, rule, steps }: Choice): PartDraft {
  const key: Key = { type: "choice", option: right };
  const tex = options.find(({ id }) => id === right)?.tex ?? "";
  return {
    prompt,
    name,
    figure: null,
    answer: {
      type: "choice",
      options: options.map((option) => ({ id: option.id, label: `$${option.tex}$` })),
    },
    key,
    ...misconceptionsOf(
      key,
      options
        .filter(({ id }) => id !== right)
        .map(({ id, label }) => ({ code: `M-${id}`, label, answer: { type: "choice", option: id } })),
    ),
    solution: { rule: [{ text: rule, tex }], steps, paths: [] },
  };
}
