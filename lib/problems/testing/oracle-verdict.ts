import type { Network } from "@/lib/network/network";
import { type Objective, theOutput } from "@/lib/network/objective";
import type { Quantity } from "@/lib/network/quantity";
import { evaluate, floats } from "@/lib/network/testing/evaluate";
import { centralDifference, floatDifference } from "@/lib/network/testing/oracle";
import { placeOf } from "@/lib/network/testing/places";
import type { Part } from "../question";

/** The cells of a key as floating-point numbers; none where the key is no number. */
export function numbersOf(key: Part["key"]): readonly number[] {
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
 * ∂objective/∂asked as the oracles see it, all of `asked` moved at once: exact difference quotients in ReLU and linear
 * networks, floating-point ones elsewhere. To six digits, since a key is compared with it as a number.
 */
export function oracleSlope(
  network: Network,
  asked: Quantity | readonly Quantity[],
  objective: Objective = theOutput,
): number {
  const places = [asked].flat().map(placeOf);
  const isPiecewise = network.activations.every((g) => g === "relu" || g === "linear");
  if (!isPiecewise) return rounded(floatDifference(network, places, objective) ?? Number.NaN);
  const ratio = centralDifference(network, places, objective, places.length > 1 ? 6 : 2);
  return ratio === null ? Number.NaN : rounded(Number((ratio[0] * 10n ** 9n) / ratio[1]) / 1e9);
}

/** H as the oracle's own forward pass has it. */
export function oracleOutput(network: Network): number {
  return rounded(evaluate(floats([]), network, theOutput).value);
}

export function rounded(value: number): number {
  const six = Math.round(value * 1e6) / 1e6;
  return six === 0 ? 0 : six;
}

function quotient(text: string): number {
  const [above = "", below = "1"] = text.split("/");
  return rounded(Number(above) / Number(below));
}
