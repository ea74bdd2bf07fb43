import { nth, transposed } from "@/lib/entries";
import { figureOf, type Shown } from "@/lib/figure/figure-of";
import { bucketOfKey } from "@/lib/grading/bucket";
import { derivative, type Quantity } from "@/lib/network/quantity";
import { rationalText } from "@/lib/network/rational";
import { inlinePartialTex, partialTex, quantityTex } from "@/lib/network/symbols";
import { derivativeSolution } from "./derivative-solution";
import type { PartDraft } from "./family";
import { linkOf } from "./linked-parts";
import { derivativeMisconceptions, likeKey, type Prediction } from "./misconceptions";
import type { WeightIndex } from "./notation";
import type { Key, Markup } from "./question";
import { differentiated, type Worked } from "./worked";

export interface PartOptions {
  /** What the figure prints. */
  readonly shown: Shown;
  /** The layer whose ∂/∂z the problem tells, if it does. */
  readonly known?: number;
}

/** One derivative of a network in numbers: question, figure, key, solution and predicted wrong answers. */
export function derivativePart(worked: Worked, asked: Quantity, options: PartOptions): PartDraft {
  const of = differentiated(worked);
  const symbol = quantityTex(asked);
  const key: Key = { type: "number", value: valueText(worked, asked) };
  return {
    ...aboutQuantities(worked, [asked], key, options),
    prompt: `What is $${partialTex(symbol, of)}$?`,
    name: `$${inlinePartialTex(symbol, of)}$`,
    answer: { type: "number" },
    asks: { of, objective: worked.objective, quantity: asked },
  };
}

/** Several derivatives as the entries of one vector. */
export function vectorPart(
  worked: Worked,
  asked: readonly Quantity[],
  { prompt, name, ...options }: PartOptions & { readonly prompt: Markup; readonly name: Markup },
): PartDraft {
  const of = differentiated(worked);
  const key: Key = { type: "vector", cells: asked.map((quantity) => valueText(worked, quantity)) };
  const labels = asked.map((quantity) => `$${inlinePartialTex(quantityTex(quantity), of)}$`);
  return {
    ...aboutQuantities(worked, asked, key, options),
    prompt,
    name,
    answer: { type: "vector", labels },
  };
}

export interface MatrixOptions extends PartOptions {
  readonly weightIndex: WeightIndex;
  /** Whether rows and columns are part of what is asked. */
  readonly size: "given" | "asked";
}

/** All derivatives by the weights of one layer as a matrix, oriented like W^(layer) in the deck's notation. */
export function matrixPart(
  worked: Worked,
  layer: number,
  { weightIndex, size, ...options }: MatrixOptions,
): PartDraft {
  const of = differentiated(worked);
  const asked = weightsOf(worked, layer, weightIndex);
  const rows = asked.map((row) => row.map((quantity) => valueText(worked, quantity)));
  const key: Key = { type: "matrix", rows };
  const symbol = `W^{(${layer})}`;
  return {
    ...aboutQuantities(
      worked,
      asked.flat(),
      key,
      options,
      size === "asked" ? otherShapes(key.rows) : givenShape(rows),
    ),
    prompt:
      size === "asked"
        ? `What is the matrix $${partialTex(symbol, of)}$? Choose its shape first.`
        : `What is the matrix $${partialTex(symbol, of)}$?`,
    name: `$${inlinePartialTex(symbol, of)}$`,
    answer: {
      type: "matrix",
      name: `$${inlinePartialTex(symbol, of)}$`,
      size: size === "asked" ? null : { rows: rows.length, columns: nth(rows, 1).length },
    },
  };
}

/** The weights of a layer as its matrix is printed: rows are sources, or targets in the other notation. */
export function weightsOf(
  { network }: Pick<Worked, "network">,
  layer: number,
  weightIndex: WeightIndex,
): readonly (readonly Quantity[])[] {
  const count = (width: number) => Array.from({ length: width }, (_, i) => i + 1);
  const sources = count(nth(network.widths, layer));
  const targets = count(nth(network.widths, layer + 1));
  const weight = (from: number, to: number): Quantity => ({ kind: "W", layer, from, to });
  return weightIndex === "from-to"
    ? sources.map((from) => targets.map((to) => weight(from, to)))
    : targets.map((to) => sources.map((from) => weight(from, to)));
}

/** What all parts about derivatives have in common. */
function aboutQuantities(
  worked: Worked,
  asked: readonly Quantity[],
  key: Key,
  { shown, known }: PartOptions,
  further: readonly Prediction[] = [],
) {
  const { network, objective } = worked;
  const told = known === undefined ? {} : { known };
  return {
    figure: figureOf(network, shown, asked),
    key,
    solution: derivativeSolution(worked, asked, { shown, ...told }),
    link: linkOf(
      worked,
      asked,
      (cells) => bucketOfKey(likeKey(key, cells)),
      (quantity) => derivative(worked.gradient, quantity),
      known,
    ),
    ...derivativeMisconceptions(key, network, asked, {
      objective,
      ...told,
      further,
      // Entry by entry swapped is the matrix transposed, which has a name of its own.
      without: key.type === "matrix" ? ["SW"] : [],
    }),
  };
}

function valueText({ gradient }: Worked, quantity: Quantity): string {
  return rationalText(derivative(gradient, quantity));
}

type Rows = readonly (readonly string[])[];

/** The transposed matrix, where it fits into the cells that are given. */
function givenShape(rows: Rows): readonly Prediction[] {
  return rows.length === rows[0]?.length ? [transposedMatrix(rows)] : [];
}

/** Wrong answers of another shape, too. */
function otherShapes(rows: Rows): readonly Prediction[] {
  const full = rows.filter((row) => row.some((cell) => cell !== "0"));
  const columns = transposed(full).filter((column) => column.some((cell) => cell !== "0"));
  const isFull = full.length === rows.length && columns.length === rows[0]?.length;
  return [
    transposedMatrix(rows),
    {
      code: "MZ",
      label: "left out what is zero",
      answer: isFull || columns.length === 0 ? null : { type: "matrix", rows: transposed(columns) },
    },
  ];
}

function transposedMatrix(rows: Rows): Prediction {
  return { code: "MT", label: "transposed matrix", answer: { type: "matrix", rows: transposed(rows) } };
}
