import type Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { forward } from "@/lib/network/forward";
import type { Network } from "@/lib/network/network";
import type { Quantity } from "@/lib/network/quantity";
import { rational, rationalTex } from "@/lib/network/rational";
import { daLine, dWLine, dzLine, startLine } from "./backward-lines";
import { aLine, zLine } from "./forward-lines";
import type { Givens, Line, Written } from "./slip-line";
import type { Slip } from "./slips";

/** A weight of layer 1, whose derivative a working finds. */
export type FirstWeight = Extract<Quantity, { kind: "W" }>;

/** What is worked out: a derivative of H, or of R = (H − y)² where there is a target. */
export interface Task {
  readonly network: Network;
  readonly of: FirstWeight;
  readonly target: string | null;
  /** Whether the working begins with the forward pass; else its values are given. */
  readonly fromStart: boolean;
}

/** A slip in one line, counted from 1. */
export interface PlacedSlip {
  readonly line: number;
  readonly rule: Slip;
}

/** A line as it stands in the working. */
export interface WorkedLine {
  readonly line: Line;
  readonly written: Written;
}

/** The lines of the task in their order, back through all nodes that the asked weight reaches. */
export function linesOf({ network, of, target, fromStart }: Task): readonly Line[] {
  const givens: Givens = { network, passes: forward(network), of: target === null ? "H" : "R" };
  const last = network.widths.length - 1;
  const nodes = (layer: number) => Array.from({ length: nth(network.widths, layer + 1) }, (_, i) => i + 1);
  const layers = Array.from({ length: last }, (_, i) => i + 1);
  const there = layers.flatMap((layer) => [
    ...nodes(layer).map((node) => zLine(givens, layer, node)),
    ...(layer < last ? nodes(layer).map((node) => aLine(layer, node)) : []),
  ]);
  const back = layers
    .slice(0, -1)
    .toReversed()
    .flatMap((layer) =>
      (layer === 1 ? [of.to] : nodes(layer)).flatMap((node) => [
        daLine(givens, layer, node),
        dzLine(givens, layer, node),
      ]),
    );
  const start = startLine(givens, target === null ? null : rational(target));
  return [...(fromStart ? there : []), start, ...back, dWLine(givens, of.from, of.to)];
}

/**
 * The working line by line, each from what the lines before it came to; with a slip in one line the
 * error is carried on. Null where that line has nothing to slip on.
 */
export function workedOut(task: Task, slip: PlacedSlip | null = null): readonly WorkedLine[] | null {
  const results = new Map<string, Fraction>(task.fromStart ? [] : givenValues(task.network));
  const worked: WorkedLine[] = [];
  for (const [i, line] of linesOf(task).entries()) {
    const slipped = line.slips.find(([rule]) => rule === slip?.rule);
    const written = slip?.line === i + 1 ? slipped?.[1](results) : line.right(results);
    if (!written) return null;
    results.set(line.id, written.value);
    worked.push({ line, written });
  }
  return worked;
}

/** Every place where the task can go wrong, by line and rule. */
export function slipsOf(task: Task): readonly PlacedSlip[] {
  return linesOf(task).flatMap((line, i) => line.slips.map(([rule]) => ({ line: i + 1, rule })));
}

/** What a working comes to. */
export function resultOf(worked: readonly WorkedLine[]): Fraction {
  return nth(worked, worked.length).written.value;
}

/** "∂H/∂z = 4·1 = 4". */
export function lineTex({ line, written: { tex, value } }: WorkedLine): string {
  return [line.left, tex, rationalTex(value)].filter((side) => side !== "").join("=");
}

/** The forward pass that the figure prints. */
function givenValues(network: Network): readonly (readonly [string, Fraction])[] {
  return forward(network).flatMap(({ z, a }, l) => [
    ...z.map((value, k) => [`z:${l + 1}:${k + 1}`, value.rational] as const),
    ...a.map((value, k) => [`a:${l + 1}:${k + 1}`, value] as const),
  ]);
}
