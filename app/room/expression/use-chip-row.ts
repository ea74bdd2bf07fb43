import { useState } from "react";
import type { Shape } from "@/lib/expression/shape";
import { eraseChip, insertChips, type Row, type Step, withStep } from "./chip-editing";
import { type Chip, chipsOf, textOf } from "./chips";

export interface ChipRow extends Row {
  readonly canUndo: boolean;
  insert(chips: readonly Chip[]): void;
  erase(): void;
  clear(): void;
  undo(): void;
  moveTo(caret: number): void;
}

/** The answer's text as a row of chips that can be edited, each tap one step that can be taken back. */
export function useChipRow(text: string, shape: Shape, onChange: (text: string) => void): ChipRow {
  const [past, setPast] = useState<readonly Step[]>([]);
  const [place, setPlace] = useState<Step | null>(null);
  const chips = chipsOf(text, shape) ?? [];
  // A text that came from elsewhere, another tab or the server, has its caret at the end.
  const caret = place?.text === text ? Math.min(place.caret, chips.length) : chips.length;
  const row: Row = { chips, caret };

  function show(next: Row): void {
    const written = textOf(next.chips);
    setPlace({ text: written, caret: next.caret });
    if (written !== text) onChange(written);
  }

  function change(next: Row): void {
    const written = textOf(next.chips);
    // Beyond what is read at all, such as a sixteenth digit, a key has no effect.
    if (written === textOf(chips) || chipsOf(written, shape) === null) return;
    setPast(withStep(past, row));
    show(next);
  }

  return {
    ...row,
    canUndo: past.length > 0,
    insert: (added) => change(insertChips(row, added, shape)),
    erase: () => change(eraseChip(row, shape)),
    clear: () => change({ chips: [], caret: 0 }),
    undo() {
      const last = past.at(-1);
      if (!last) return;
      setPast(past.slice(0, -1));
      show({ chips: chipsOf(last.text, shape) ?? [], caret: last.caret });
    },
    moveTo: (to) => setPlace({ text, caret: Math.max(0, Math.min(chips.length, to)) }),
  };
}
