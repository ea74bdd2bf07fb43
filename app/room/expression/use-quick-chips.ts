import { useRef } from "react";
import type { Shape } from "@/lib/expression/shape";
import { type Chip, symbolChip } from "./chips";

/**
 * What takes one tap: symbols without indices, then every symbol used so far. In the order in which they were first
 * used, so that no key ever moves away from under a finger.
 */
export function useQuickChips(chips: readonly Chip[], shape: Shape): readonly Chip[] {
  const known = useRef<readonly Chip[]>(shape.names.map((name) => symbolChip({ kind: "name", name }, shape)));
  const used = chips.filter(({ kind }) => kind === "symbol" || kind === "call");
  for (const chip of used)
    if (!known.current.some(({ text }) => text === chip.text)) known.current = [...known.current, chip];
  return known.current;
}
