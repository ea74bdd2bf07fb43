import { nth } from "@/lib/entries";
import type { LightNode } from "@/lib/figure/light";
import { depth } from "@/lib/network/network";
import type { Markup } from "./question";
import type { Worked } from "./worked";

/** A node inside a sentence: "node $2$ of layer $1$", "input $1$", "the output". */
export function nodeWords({ network }: Worked, { layer, node }: LightNode): Markup {
  if (layer === 0) return `input $${node}$`;
  if (layer < depth(network)) return `node $${node}$ of layer $${layer}$`;
  return nth(network.widths, layer + 1) === 1 ? "the output" : `output $${node}$`;
}
