import { exists, type Quantity } from "@/lib/network/quantity";
import { quantitiesOf } from "@/lib/problems/asked";
import type { Ask } from "@/lib/problems/own-network/ask";
import { focusOf } from "./answer-kinds";

/** What a part marks on a figure of these widths: every derivative that it asks for. */
export function markedBy(ask: Ask, widths: readonly number[]): readonly Quantity[] {
  const all = ask.type === "derivative" ? quantitiesOf(widths, ask.of) : [focusOf(ask)];
  return all.filter((quantity) => exists(widths, quantity));
}

/** The derivatives that are asked on their own, as a number. */
export function askedAlone(asks: readonly Ask[], widths: readonly number[]): readonly Quantity[] {
  return asks.flatMap((ask) => {
    const marked = ask.type === "derivative" ? markedBy(ask, widths) : [];
    return marked.length === 1 ? marked : [];
  });
}
