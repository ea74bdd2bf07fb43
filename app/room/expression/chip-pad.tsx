import { type ReactNode, useRef, useState } from "react";
import type { Expression } from "@/lib/expression/expression";
import type { ExpressionProblem } from "@/lib/expression/problem";
import type { Result } from "@/lib/result";
import { EraseKey } from "../erase-key";
import type { ExpressionPadProps } from "../expression-answer";
import { Key } from "../key";
import { SubmitKey } from "../submit-key";
import { ChipField } from "./chip-field";
import { type Chip, chipAt, chipsOf, signChip, signs, startOf, textOf } from "./chips";
import { Digits } from "./digits";
import { Palette } from "./palette";
import { onlyChip, type PaletteKey, picksOf } from "./picks";
import { SymbolPicker } from "./symbol-picker";
import { useChipRow } from "./use-chip-row";
import { useQuickChips } from "./use-quick-chips";
import { useTypedKeys } from "./use-typed-keys";

interface Props extends ExpressionPadProps {
  readonly reading: Result<Expression, ExpressionProblem>;
  readonly readingLine: ReactNode;
  readonly onTypeInstead: (text: string, caret: number) => void;
}

/** A formula by symbol keys: each tap one chip, none of them malformed, every wrong one possible. */
export function ChipPad({
  shape,
  text,
  disabled,
  onChange,
  status,
  submit,
  reading,
  readingLine,
  onTypeInstead,
}: Props) {
  const pad = useRef<HTMLDivElement>(null);
  const row = useChipRow(text, shape, onChange);
  const { chips, caret } = row;
  const quick = useQuickChips(chips, shape);
  const [page, setPage] = useState<"palette" | "digits" | PaletteKey>("palette");
  const ready = { ...submit, enabled: submit.enabled && reading.ok };

  function put(chip: Chip): void {
    row.insert([chip]);
    if (chip.kind !== "number") setPage("palette");
  }

  function open(key: PaletteKey): void {
    const chip = onlyChip(picksOf(key, shape));
    if (chip) put(chip);
    else setPage(key);
  }

  /** Text at the caret: chips where it can be, else the whole answer goes on as text. */
  function putText(added: string): void {
    const known = chipsOf(added, shape);
    if (known && added.length > 1) {
      row.insert(known);
      return;
    }
    const before = textOf(chips.slice(0, caret));
    const start = before === "" ? added : `${before} ${added}`;
    const after = text.slice(startOf(chips, caret));
    onTypeInstead(after === "" ? start : `${start} ${after}`, start.length);
  }

  useTypedKeys(pad, disabled, {
    typed(character) {
      const sign = signs.find((one) => one === character);
      row.insert([sign ? signChip(sign) : { kind: "number", text: character }]);
    },
    text: putText,
    erase: row.erase,
    undo: row.undo,
    move: (by) => row.moveTo(caret + by),
    enter() {
      if (ready.enabled) pad.current?.closest("form")?.requestSubmit();
    },
  });

  const isEmpty = !reading.ok && reading.error.code === "empty";
  return (
    <div ref={pad} className="contents">
      <div className="flex items-center gap-2">
        <div className="min-w-0 flex-1">{readingLine}</div>
        <button
          type="button"
          onClick={() => onTypeInstead(text, text.length)}
          className="min-h-11 shrink-0 px-1 font-semibold text-accent text-sm"
        >
          Type it
        </button>
      </div>
      <ChipField
        row={row}
        shape={shape}
        problemAt={reading.ok || isEmpty ? null : chipAt(chips, reading.error.at)}
        disabled={disabled}
      />
      {status}
      <div className="pad-stage">
        {page === "palette" ? (
          <Palette shape={shape} quick={quick} onChip={put} onKey={open} />
        ) : page === "digits" ? (
          <Digits onChip={put} />
        ) : (
          <SymbolPicker paletteKey={page} shape={shape} onChip={put} />
        )}
      </div>
      <div className="grid grid-cols-5 gap-2">
        {page === "palette" ? (
          <Key name="digits" className="text-base!" onPress={() => setPage("digits")}>
            123
          </Key>
        ) : (
          <Key name="back to all keys" className="text-accent" onPress={() => setPage("palette")}>
            ←
          </Key>
        )}
        <Key name="undo" className="text-accent" disabled={!row.canUndo} onPress={row.undo}>
          ↶
        </Key>
        <EraseKey className="" onErase={row.erase} onClear={row.clear} />
        <SubmitKey {...ready} describedBy="answer-reading answer-status" />
      </div>
    </div>
  );
}
