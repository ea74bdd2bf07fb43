import { useState } from "react";
import type { Shape } from "@/lib/expression/shape";
import { Key } from "../key";
import { ChipFace } from "./chip-face";
import { type Chip, functionChip } from "./chips";
import { isSquareTooLarge, type LayerPick, onlyChip, type PaletteKey, picksOf, rowsOf } from "./picks";
import { spokenChip } from "./spoken";
import { Indexed } from "./typeset-symbol";

interface Props {
  readonly paletteKey: PaletteKey;
  readonly shape: Shape;
  readonly onChip: (chip: Chip) => void;
}

/** The indices of one letter: its layer first, where there is a choice, then the whole symbols of that layer. */
export function SymbolPicker({ paletteKey, shape, onChip }: Props) {
  const picks = picksOf(paletteKey, shape);
  const [only, second] = picks;
  const [layer, setLayer] = useState(second ? null : (only?.layer ?? null));
  const picked = picks.find((pick) => pick.layer === layer);

  function choose(pick: LayerPick): void {
    const chip = onlyChip([pick]);
    if (chip) onChip(chip);
    else setLayer(pick.layer);
  }

  return (
    <>
      {paletteKey.kind === "function" && (
        <div className="grid grid-cols-2 gap-2">
          {[true, false].map((prime) => {
            const chip = functionChip(paletteKey.fn, prime);
            return (
              <Key key={chip.text} name={spokenChip(chip)} onPress={() => onChip(chip)}>
                <ChipFace chip={chip} shape={shape} /> … )
              </Key>
            );
          })}
        </div>
      )}
      {picked ? (
        isSquareTooLarge(picked) ? (
          <SymbolRows pick={picked} shape={shape} onChip={onChip} />
        ) : (
          <SymbolGrid pick={picked} shape={shape} onChip={onChip} />
        )
      ) : (
        <fieldset aria-label="Layer" className="grid auto-cols-fr grid-flow-col gap-2">
          {picks.map((pick) => (
            <Key key={pick.layer} name={`layer ${pick.layer}`} onPress={() => choose(pick)}>
              <Indexed letter={letterOf(paletteKey)} high={`(${pick.layer})`} />
            </Key>
          ))}
        </fieldset>
      )}
    </>
  );
}

type GridProps = { readonly pick: LayerPick } & Omit<Props, "paletteKey">;

/** Too many to stand side by side: the index that is written first, then the symbols that have it. */
function SymbolRows({ pick, shape, onChip }: GridProps) {
  const [row, setRow] = useState<LayerPick | null>(null);
  if (row) return <SymbolGrid pick={row} shape={shape} onChip={onChip} />;
  return (
    <fieldset
      aria-label="First index"
      className="grid gap-2"
      style={{ gridTemplateColumns: `repeat(${Math.min(6, pick.columns)}, minmax(2.75rem, 1fr))` }}
    >
      {rowsOf(pick).map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: it is the index
        <Key key={index} name={`first index ${index + 1}`} onPress={() => setRow(one)}>
          <Indexed letter="W" low={`${index + 1}…`} high={`(${pick.layer})`} />
        </Key>
      ))}
    </fieldset>
  );
}

function SymbolGrid({ pick, shape, onChip }: GridProps) {
  return (
    <fieldset
      aria-label="Symbols"
      className="grid gap-2"
      style={{ gridTemplateColumns: `repeat(${pick.columns}, minmax(2.75rem, 1fr))` }}
    >
      {pick.chips.map((chip, index) =>
        chip === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has no other name
          <span key={index} />
        ) : (
          <Key key={chip.text} name={spokenChip(chip)} onPress={() => onChip(chip)}>
            <ChipFace chip={chip} shape={shape} />
          </Key>
        ),
      )}
    </fieldset>
  );
}

function letterOf(key: PaletteKey): string {
  return key.kind === "letter" ? key.letter : key.fn;
}
