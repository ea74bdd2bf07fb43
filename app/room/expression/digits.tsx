import { Key } from "../key";
import type { Chip } from "./chips";

/** Numbers are rare in these answers: they have a page of their own. */
export function Digits({ onChip }: { readonly onChip: (chip: Chip) => void }) {
  return (
    <fieldset aria-label="Digits" className="grid grid-cols-6 gap-2">
      {["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "."].map((text) => (
        <Key
          key={text}
          {...(text === "." && { name: "decimal point" })}
          onPress={() => onChip({ kind: "number", text })}
        >
          {text}
        </Key>
      ))}
    </fieldset>
  );
}
