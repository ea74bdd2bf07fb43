import { nth } from "@/lib/entries";
import { pathTerms } from "@/lib/network/paths";
import type { Quantity } from "@/lib/network/quantity";
import type { Difficulty } from "@/lib/problems/family";
import { factoredOut } from "@/lib/problems/mutated-terms";
import type { Random } from "@/lib/problems/random";
import type { LeftOut } from "./blank-formula";

/** A formula to ask for. */
interface Drawn {
  readonly widths: number[];
  readonly of: Quantity;
  readonly blank: LeftOut;
}

interface Pattern {
  readonly widths: readonly number[];
  readonly kind: "W" | "x" | "a" | "z";
  readonly layer: number;
}

const patterns: Readonly<Record<Difficulty, readonly [Pattern, ...Pattern[]]>> = {
  1: [
    { widths: [2, 2, 1], kind: "x", layer: 0 },
    { widths: [3, 2, 1], kind: "x", layer: 0 },
    { widths: [2, 3, 1], kind: "x", layer: 0 },
    { widths: [2, 2, 2, 1], kind: "a", layer: 1 },
  ],
  2: [
    { widths: [2, 2, 2, 1], kind: "W", layer: 1 },
    { widths: [2, 2, 2, 1], kind: "z", layer: 1 },
    { widths: [3, 2, 2, 1], kind: "W", layer: 1 },
    { widths: [2, 2, 2, 1], kind: "a", layer: 1 },
    { widths: [2, 2, 3, 1], kind: "a", layer: 1 },
  ],
  3: [
    { widths: [2, 2, 2, 2, 1], kind: "W", layer: 2 },
    { widths: [2, 3, 2, 2, 1], kind: "W", layer: 2 },
    { widths: [2, 2, 2, 1], kind: "W", layer: 1 },
    { widths: [2, 2, 2, 2, 1], kind: "a", layer: 1 },
  ],
};

/** Never the first path, whose pattern could be copied, and no two equal indices where their order matters. */
export function drawBlank(random: Random, difficulty: Difficulty): Drawn | null {
  const { widths, kind, layer } = random.pick(patterns[difficulty]);
  const of = drawQuantity(random, widths, kind, layer);
  if (of === null) return null;
  const { rests } = factoredOut(pathTerms(widths, of));
  const term = random.integer(2, rests.length);
  const factors = nth(rests, term).length;
  if (difficulty === 1)
    return { widths: [...widths], of, blank: { type: "factor", term, factor: random.integer(1, factors) } };
  if (difficulty === 3 && rests.length <= 2) return { widths: [...widths], of, blank: { type: "whole" } };
  return { widths: [...widths], of, blank: { type: "term", term } };
}

function drawQuantity(
  random: Random,
  widths: readonly number[],
  kind: Pattern["kind"],
  layer: number,
): Quantity | null {
  const node = random.integer(1, nth(widths, layer + 1));
  if (kind === "x") return { kind, node };
  if (kind !== "W") return { kind, layer, node };
  const from = random.integer(1, nth(widths, layer));
  return from === node ? null : { kind, layer, from, to: node };
}
