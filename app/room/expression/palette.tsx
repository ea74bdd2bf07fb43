import type { Shape } from "@/lib/expression/shape";
import { Key } from "../key";
import { ChipFace } from "./chip-face";
import { type Chip, type Sign, signChip } from "./chips";
import { type PaletteKey, paletteOf } from "./picks";
import { spokenChip, spokenFunction, spokenSign } from "./spoken";
import { Indexed, TypesetFunction } from "./typeset-symbol";

const palette: readonly Sign[] = ["+", "-", "*", "/", "(", ")"];

interface Props {
  readonly shape: Shape;
  /** Symbols without indices, then those used already: one tap each. */
  readonly quick: readonly Chip[];
  readonly onChip: (chip: Chip) => void;
  readonly onKey: (key: PaletteKey) => void;
}

/** The quick row, a key for each letter of the network, and the signs. */
export function Palette({ shape, quick, onChip, onKey }: Props) {
  const keys = paletteOf(shape);
  return (
    <>
      <ul aria-label="Quick symbols" className="quick-row">
        {quick.map((chip) => (
          <li key={chip.text} className="contents">
            <Key name={spokenChip(chip)} className="shrink-0 px-2.5" onPress={() => onChip(chip)}>
              <ChipFace chip={chip} shape={shape} />
            </Key>
          </li>
        ))}
        {quick.length === 0 && <li className="self-center text-ink-2 text-sm">What you use comes here.</li>}
      </ul>
      <div className="grid auto-cols-fr grid-flow-col gap-2">
        {keys.map((key) => (
          <Key
            key={key.kind === "letter" ? key.letter : key.fn}
            name={
              key.kind === "letter"
                ? `${key.letter}, choose its indices`
                : `${spokenFunction(key.fn, true)} of a z`
            }
            className="min-w-11 text-accent"
            onPress={() => onKey(key)}
          >
            <PaletteFace paletteKey={key} />
          </Key>
        ))}
      </div>
      <div className="grid grid-cols-6 gap-2">
        {palette.map((sign) => (
          <Key key={sign} name={spokenSign(sign)} onPress={() => onChip(signChip(sign))}>
            <ChipFace chip={signChip(sign)} shape={shape} />
          </Key>
        ))}
      </div>
    </>
  );
}

function PaletteFace({ paletteKey }: { readonly paletteKey: PaletteKey }) {
  if (paletteKey.kind === "letter") return <Indexed letter={paletteKey.letter} high="" />;
  return (
    <span className="math">
      <TypesetFunction fn={paletteKey.fn} prime />( )
    </span>
  );
}
