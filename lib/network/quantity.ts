import type Fraction from "fraction.js";
import { z } from "zod";
import { nth } from "@/lib/entries";
import { assertNever } from "@/lib/result";
import type { Gradient } from "./backward";
import type { WeightPlace } from "./network";
import { zero } from "./rational";

const index = z.int().min(1);

/** Something in a network that H can be differentiated by. Layers and nodes are counted from 1. */
export const quantitySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("W"), layer: index, from: index, to: index }),
  z.strictObject({ kind: z.literal("b"), layer: index, node: index }),
  z.strictObject({ kind: z.literal("z"), layer: index, node: index }),
  z.strictObject({ kind: z.literal("a"), layer: index, node: index }),
  z.strictObject({ kind: z.literal("x"), node: index }),
]);
export type Quantity = z.infer<typeof quantitySchema>;

/** Whether a network of these widths has it: W_12^(3) is missing where layer 3 has one node. */
export function exists(widths: readonly number[], quantity: Quantity): boolean {
  const width = (layer: number) => widths[layer] ?? 0;
  switch (quantity.kind) {
    case "W":
      return quantity.from <= width(quantity.layer - 1) && quantity.to <= width(quantity.layer);
    case "b":
    case "z":
    case "a":
      return quantity.node <= width(quantity.layer);
    case "x":
      return quantity.node <= width(0);
    default:
      return assertNever(quantity);
  }
}

/** ∂H/∂quantity. Throws where the network has no such quantity: ask `exists` first. */
export function derivative({ layers, dx }: Gradient, quantity: Quantity): Fraction {
  switch (quantity.kind) {
    case "W":
      return nth(nth(nth(layers, quantity.layer).dW, quantity.from), quantity.to);
    case "b":
      return nth(nth(layers, quantity.layer).db, quantity.node);
    case "z":
      return nth(nth(layers, quantity.layer).dz, quantity.node);
    case "a":
      return nth(nth(layers, quantity.layer).da, quantity.node);
    case "x":
      return nth(dx, quantity.node);
    default:
      return assertNever(quantity);
  }
}

/** The derivative by one parameter that stands in several places: the sum over them. */
export function sharedDerivative(gradient: Gradient, places: readonly WeightPlace[]): Fraction {
  return places.reduce((sum, place) => sum.add(derivative(gradient, { kind: "W", ...place })), zero);
}

/** A name of its own for each quantity: "W:1:1:2" (layer, from, to), "z:1:2", "x:1". */
export function quantityId(quantity: Quantity): string {
  switch (quantity.kind) {
    case "W":
      return `W:${quantity.layer}:${quantity.from}:${quantity.to}`;
    case "b":
    case "z":
    case "a":
      return `${quantity.kind}:${quantity.layer}:${quantity.node}`;
    case "x":
      return `x:${quantity.node}`;
    default:
      return assertNever(quantity);
  }
}
