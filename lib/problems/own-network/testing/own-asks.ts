import { nth } from "@/lib/entries";
import { depth, type Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import { pathTerms } from "@/lib/network/paths";
import type { Quantity } from "@/lib/network/quantity";
import { slipSchema } from "@/lib/problems/families/find-the-slip/slips";
import type { Random } from "@/lib/problems/random";
import type { Ask } from "../ask";

/** One to three things to ask of a network: derivatives of every shape, and formulae and claims where there can be any. */
export function everyFormulaKind(network: Network, objective: Objective, random: Random): Ask[] {
  const takesFormulae =
    objective.type === "output" &&
    network.widths.at(-1) === 1 &&
    network.biases === null &&
    depth(network) > 1;
  const kinds: readonly ["number", ...string[]] = takesFormulae
    ? ["number", "number", "layer", "matrix", "formula", "blank", "claim", "slip"]
    : ["number", "number", "layer", "matrix", "row"];
  return Array.from({ length: random.integer(1, 3) }, () => askOf(random.pick(kinds), network, random));
}

function askOf(kind: string, network: Network, random: Random): Ask {
  const { widths } = network;
  const layer = random.integer(1, depth(network));
  switch (kind) {
    case "layer":
      return { type: "derivative", of: { kind: "layer", of: random.pick(["a", "z"] as const), layer } };
    case "matrix":
      return {
        type: "derivative",
        of: { kind: "matrix", layer, size: random.pick(["given", "asked"] as const) },
      };
    case "row":
      return { type: "derivative", of: { kind: "row", layer, from: random.integer(1, nth(widths, layer)) } };
    case "formula":
      return { type: "formula", of: quantityOf(network, random), blank: { type: "whole" } };
    case "blank": {
      const of = quantityOf(network, random);
      const term = random.integer(1, 2);
      const blank = random.chance(0.5)
        ? ({ type: "term", term } as const)
        : ({ type: "factor", term, factor: random.integer(1, 2) } as const);
      return { type: "formula", of, blank };
    }
    case "slip": {
      const of = { kind: "W", layer: 1, from: 1, to: random.integer(1, nth(widths, 2)) } as const;
      const rule = nth(random.shuffled(slipSchema.options), 1);
      return { type: "slip", of, slip: { line: random.integer(1, 6), rule } };
    }
    case "claim": {
      const of = quantityOf(network, random);
      const terms = pathTerms(widths, of).map((term) => [...term]);
      return { type: "claim", claim: { of, terms: random.chance(0.5) ? terms : terms.slice(0, 1) } };
    }
    default:
      return { type: "derivative", of: quantityOf(network, random) };
  }
}

function quantityOf({ widths }: Network, random: Random): Quantity {
  const layer = random.integer(1, widths.length - 1);
  const node = random.integer(1, nth(widths, layer + 1));
  const kind: "W" | "z" | "a" | "x" = random.pick(["W", "W", "z", "a", "x"] as const);
  if (kind === "W") return { kind, layer, from: random.integer(1, nth(widths, layer)), to: node };
  return kind === "x" ? { kind, node: random.integer(1, nth(widths, 1)) } : { kind, layer, node };
}
