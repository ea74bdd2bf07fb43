import { useEffect, useRef } from "react";
import { Key } from "./key";

const holdMs = 550;

interface Props {
  readonly className: string;
  readonly onErase: () => void;
  readonly onClear: () => void;
}

/** Takes back one symbol; held, everything. */
export function EraseKey({ className, onErase, onClear }: Props) {
  const timer = useRef<number | undefined>(undefined);
  const held = useRef(false);
  const release = () => window.clearTimeout(timer.current);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function hold() {
    held.current = false;
    timer.current = window.setTimeout(() => {
      held.current = true;
      onClear();
    }, holdMs);
  }

  function press() {
    // The click that ends a long press has had its effect.
    if (held.current) held.current = false;
    else onErase();
  }

  return (
    <Key
      name="backspace"
      className={`text-accent ${className}`}
      onHold={hold}
      onPress={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
    >
      ⌫
    </Key>
  );
}
