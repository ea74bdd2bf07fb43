import { exactReal, exactRealTex } from "@/lib/network/exact-real";
import type { Network } from "@/lib/network/network";
import type { Markup } from "./question";

/** The biases as a sentence, since figures do not draw them; it begins with a space, and is empty without biases. */
export function givenBiases({ biases }: Pick<Network, "biases">): Markup {
  if (biases === null) return "";
  const layers = biases.map((layer, i) => {
    const entries = layer.map((text) => exactRealTex(exactReal(text)));
    const list = entries.length === 1 ? entries.join("") : `(${entries.join(",\\ ")})`;
    return `$\\vec b^{(${i + 1})}=${list}$`;
  });
  return ` The biases are ${listed(layers)}.`;
}

/** "a, b and c". */
export function listed(items: readonly Markup[]): Markup {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
