import type { Shape } from "@/lib/expression/shape";
import { assertNever } from "@/lib/result";
import type { Chip, Sign } from "./chips";
import { TypesetFunction, TypesetSymbol } from "./typeset-symbol";

const signFaces: Readonly<Partial<Record<Sign, string>>> = { "-": "−", "*": "·" };

/** What is written on a chip, and on the key that makes it. */
export function ChipFace({ chip, shape }: { readonly chip: Chip; readonly shape: Shape }) {
  switch (chip.kind) {
    case "symbol":
      return <TypesetSymbol symbol={chip.symbol} shape={shape} />;
    case "call":
      return (
        <span className="math">
          <TypesetFunction fn={chip.fn} prime={chip.prime} />(
          <TypesetSymbol symbol={chip.symbol} shape={shape} />)
        </span>
      );
    case "function":
      return (
        <span className="math">
          <TypesetFunction fn={chip.fn} prime={chip.prime} />(
        </span>
      );
    case "number":
      return <span className="math">{chip.text}</span>;
    case "sign":
      return <span className="math">{signFaces[chip.sign] ?? chip.sign}</span>;
    default:
      return assertNever(chip);
  }
}
