import type { ReactNode } from "react";
import type { FunctionName, Shape } from "@/lib/expression/shape";
import { greek, type NetworkSymbol, symbolText } from "@/lib/expression/symbol";

interface Props {
  readonly symbol: NetworkSymbol;
  readonly shape: Shape;
}

/** A symbol of the network with its indices one above the other, in the order in which the statement writes them. */
export function TypesetSymbol({ symbol, shape }: Props) {
  switch (symbol.kind) {
    case "W":
    case "z":
    case "a":
    case "b": {
      const [nodes = ""] = /_\{?[\d,]+/.exec(symbolText(symbol, shape)) ?? [];
      return <Indexed letter={symbol.kind} low={nodes.replace(/[_{]/g, "")} high={`(${symbol.layer})`} />;
    }
    case "x":
      return (
        <span className="math-symbol">
          <i>x</i>
          <sub>{symbol.node}</sub>
        </span>
      );
    case "H":
      return <i className="math-symbol">H</i>;
    case "name":
      return <i className="math-symbol">{greekLetter(symbol.name)}</i>;
  }
}

interface IndexedProps {
  readonly letter: string;
  readonly low?: ReactNode;
  readonly high: ReactNode;
}

/** A letter with what stands behind it, above and below. */
export function Indexed({ letter, low, high }: IndexedProps) {
  return (
    <span className="math-symbol">
      <i>{letter}</i>
      <span className="math-indices">
        <sup>{high}</sup>
        <sub>{low ?? "\u00a0"}</sub>
      </span>
    </span>
  );
}

/** g′, σ′, ReLU. */
export function TypesetFunction({ fn, prime }: { readonly fn: FunctionName; readonly prime: boolean }) {
  const name = { g: <i>g</i>, sigma: <i>σ</i>, relu: "ReLU", tanh: "tanh" }[fn];
  return (
    <span className="math-symbol">
      {name}
      {prime && <span className="math-prime">′</span>}
    </span>
  );
}

function greekLetter(name: string): string {
  return Object.keys(greek).find((letter) => greek[letter] === name) ?? name;
}
