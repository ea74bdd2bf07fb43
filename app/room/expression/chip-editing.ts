import type { Shape } from "@/lib/expression/shape";
import { type Chip, chipsOf, textOf } from "./chips";

/** A row of chips and the caret in it: before the chip of that index, or behind the last. */
export interface Row {
  readonly chips: readonly Chip[];
  readonly caret: number;
}

/** What can be taken back, the last step last. Steps are kept as text, so that they outlive a while of typing. */
export interface Step {
  readonly text: string;
  readonly caret: number;
}

const mostSteps = 200;

/** Puts chips in at the caret; digits go on with the number they touch. */
export function insertChips({ chips, caret }: Row, added: readonly Chip[], shape: Shape): Row {
  const before = chips.slice(0, caret);
  for (const chip of added) {
    const last = before.at(-1);
    if (chip.kind === "number" && last?.kind === "number")
      before.splice(-1, 1, { kind: "number", text: joined(last.text, chip.text) });
    else before.push(chip.text === "." ? { kind: "number", text: "0." } : chip);
  }
  return settled(before, chips.slice(caret), shape);
}

/** A second point in a number is not typed at all. */
function joined(number: string, digits: string): string {
  return number.includes(".") && digits.includes(".") ? number : `${number}${digits}`;
}

/** Backspace: the chip before the caret. */
export function eraseChip({ chips, caret }: Row, shape: Shape): Row {
  return settled(chips.slice(0, Math.max(0, caret - 1)), chips.slice(caret), shape);
}

/** What now reads as one symbol becomes one chip: a bracket put around the z of g′. */
function settled(before: readonly Chip[], after: readonly Chip[], shape: Shape): Row {
  const all = [...before, ...after];
  const chips = chipsOf(textOf(all), shape) ?? all;
  const caret =
    chips.length === all.length ? before.length : (chipsOf(textOf(before), shape) ?? before).length;
  return { chips, caret: Math.min(caret, chips.length) };
}

export function withStep(past: readonly Step[], { chips, caret }: Row): readonly Step[] {
  return [...past, { text: textOf(chips), caret }].slice(-mostSteps);
}
