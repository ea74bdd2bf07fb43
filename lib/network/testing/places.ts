import type { Network, WeightPlace } from "../network";
import type { Quantity } from "../quantity";
import type { Place } from "./evaluate";
import { list } from "./random-network";

/** Everything in a network that can be differentiated by; biases also where it has none. */
export function quantitiesOf({ widths }: Pick<Network, "widths">): readonly Quantity[] {
  const nodes = (layer: number) => list(widths[layer] ?? 0, (i) => i + 1);
  const inputs = nodes(0).map((node): Quantity => ({ kind: "x", node }));
  const behind = widths
    .slice(1)
    .flatMap((_, l) =>
      nodes(l + 1).flatMap((node) => [
        ...(["z", "a", "b"] as const).map((kind): Quantity => ({ kind, layer: l + 1, node })),
        ...nodes(l).map((from): Quantity => ({ kind: "W", layer: l + 1, from, to: node })),
      ]),
    );
  return [...inputs, ...behind];
}

/** Where the oracle finds it. */
export function placeOf(quantity: Quantity): Place {
  switch (quantity.kind) {
    case "W":
      return weightAt(quantity);
    case "x":
      return { at: "x", k: quantity.node - 1 };
    default:
      return { at: quantity.kind, l: quantity.layer - 1, k: quantity.node - 1 };
  }
}

export function weightAt({ layer, from, to }: WeightPlace): Place {
  return { at: "W", l: layer - 1, j: from - 1, k: to - 1 };
}
