import type { ReactNode } from "react";
import { EraseKey } from "./erase-key";
import { Key } from "./key";

interface Props {
  readonly onKey: (symbol: string) => void;
  readonly onErase: () => void;
  readonly onClear: () => void;
  /** To the next box, where there is more than one. */
  readonly onNext: (() => void) | null;
  readonly submitKey: ReactNode;
}

/** Four rows of keys, so that the question stays in sight above them on the smallest phone. */
export function Keypad({ onKey, onErase, onClear, onNext, submitKey }: Props) {
  const digit = (symbol: string) => (
    <Key key={symbol} onPress={() => onKey(symbol)}>
      {symbol}
    </Key>
  );
  const wide = onNext ? "col-span-2" : "";
  return (
    <div className={`grid gap-1.5 ${onNext ? "grid-cols-5" : "grid-cols-4"}`}>
      {["7", "8", "9"].map(digit)}
      <EraseKey className={wide} onErase={onErase} onClear={onClear} />
      {["4", "5", "6"].map(digit)}
      <Key name="minus" className={`text-accent ${wide}`} onPress={() => onKey("−")}>
        −
      </Key>
      {["1", "2", "3"].map(digit)}
      <Key name="fraction bar" className={`text-accent ${wide}`} onPress={() => onKey("/")}>
        /
      </Key>
      {digit("0")}
      <Key name="decimal point" onPress={() => onKey(".")}>
        .
      </Key>
      {onNext && (
        <Key className="text-accent text-base!" onPress={onNext}>
          Next
        </Key>
      )}
      {submitKey}
    </div>
  );
}
