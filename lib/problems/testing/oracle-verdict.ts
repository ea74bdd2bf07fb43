import type { Network } from "@/lib/network/network";
import { type Objective, theOutput } from "@/lib/network/objective";
import type { Quantity } from "@/lib/network/quantity";
import { centralDifference, type Place } from "@/lib/network/testing/oracle";
import type { Key } from "../question";
import { centralSlope } from "./float-oracle";

/** The cells of a key as floating-point numbers; none where the key is no number. */
export function numbersOf(key: Key): readonly number[] {
  switch (key.type) {
    case "number":
      return [quotient(key.value)];
    case "vector":
      return key.cells.map(quotient);
    case "matrix":
      return key.rows.flat().map(quotient);
    default:
      return [];
  }
}

/**
 * ∂objective/∂asked as the oracles see it: exact central differences of H where they apply, else floating-point ones.
 * Rounded to six digits, since a key is compared with it as a number.
 */
export function oracleSlope(network: Network, asked: Quantity, objective: Objective = theOutput): number {
  const isPlain = objective.type === "output" && network.widths.at(-1) === 1 && !network.skips;
  const isPiecewise = network.activations.every((g) => g === "relu" || g === "linear");
  if (!isPlain || !isPiecewise) return rounded(centralSlope(network, asked, objective));
  const ratio = centralDifference(network, placeOf(asked));
  return ratio === null ? Number.NaN : Number((ratio[0] * 10n ** 12n) / ratio[1]) / 1e12;
}

export function rounded(value: number): number {
  const six = Math.round(value * 1e6) / 1e6;
  return six === 0 ? 0 : six;
}

function placeOf(asked: Quantity): Place {
  switch (asked.kind) {
    case "W":
      return { at: "W", l: asked.layer - 1, j: asked.from - 1, k: asked.to - 1 };
    case "x":
      return { at: "x", k: asked.node - 1 };
    default:
      return { at: asked.kind, l: asked.layer - 1, k: asked.node - 1 };
  }
}

function quotient(text: string): number {
  const [above = "", below = "1"] = text.split("/");
  return Number(above) / Number(below);
}
