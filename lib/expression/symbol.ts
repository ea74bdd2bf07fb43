import { assertNever } from "@/lib/result";
import { lastLayer, type Shape, widthOf } from "./shape";

/** A symbol by what it means: a weight by its two ends, whichever index the statement writes first. */
export type NetworkSymbol =
  | { readonly kind: "W"; readonly layer: number; readonly from: number; readonly to: number }
  | { readonly kind: "z" | "a" | "b"; readonly layer: number; readonly node: number }
  | { readonly kind: "x"; readonly node: number }
  | { readonly kind: "H" }
  | { readonly kind: "name"; readonly name: string };

/**
 * Whether the network has the symbol. "swapped": it has not, but would with the two indices of the weight exchanged; such
 * an answer is a transposed index, not a typing error.
 */
export function rangeOf(symbol: NetworkSymbol, shape: Shape): "in" | "swapped" | "layerOut" | "nodeOut" {
  switch (symbol.kind) {
    case "W": {
      const { layer, from, to } = symbol;
      if (layer < 1 || layer > lastLayer(shape)) return "layerOut";
      if (from < 1 || to < 1) return "nodeOut";
      const [below, above] = [widthOf(shape, layer - 1), widthOf(shape, layer)];
      if (from <= below && to <= above) return "in";
      return to <= below && from <= above ? "swapped" : "nodeOut";
    }
    case "z":
    case "a":
    case "b":
      if (symbol.layer < (symbol.kind === "a" ? 0 : 1) || symbol.layer > lastLayer(shape)) return "layerOut";
      return symbol.node >= 1 && symbol.node <= widthOf(shape, symbol.layer) ? "in" : "nodeOut";
    case "x":
      return symbol.node >= 1 && symbol.node <= widthOf(shape, 0) ? "in" : "nodeOut";
    case "H":
    case "name":
      return "in";
    default:
      return assertNever(symbol);
  }
}

/** W_21^(2), z_1^(2), x_1, H, eta: what the parser reads back as the same symbol. */
export function symbolText(symbol: NetworkSymbol, shape: Shape): string {
  switch (symbol.kind) {
    case "W": {
      const both = indices(symbol, shape);
      return `W_${both.length > 2 ? `{${both}}` : both}^(${symbol.layer})`;
    }
    case "z":
    case "a":
    case "b":
      return `${symbol.kind}_${symbol.node}^(${symbol.layer})`;
    case "x":
      return `x_${symbol.node}`;
    case "H":
      return "H";
    case "name":
      return symbol.name;
    default:
      return assertNever(symbol);
  }
}

export function symbolTex(symbol: NetworkSymbol, shape: Shape): string {
  switch (symbol.kind) {
    case "W":
      return `W_{${indices(symbol, shape)}}^{(${symbol.layer})}`;
    case "z":
    case "a":
    case "b":
      return `${symbol.kind}_{${symbol.node}}^{(${symbol.layer})}`;
    case "x":
      return `x_{${symbol.node}}`;
    case "H":
      return "H";
    case "name":
      return nameTex(symbol.name);
    default:
      return assertNever(symbol);
  }
}

/** A weight's ends in the order in which the statement writes them; above nine nodes with a comma. */
function indices({ from, to }: { readonly from: number; readonly to: number }, shape: Shape): string {
  const [first, second] = shape.weightIndex === "from-to" ? [from, to] : [to, from];
  return `${first}${`${first}${second}`.length > 2 ? "," : ""}${second}`;
}

/** Greek letters that a statement may use, by their TeX names. */
export const greek: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  η: "eta",
  θ: "theta",
  λ: "lambda",
  μ: "mu",
  σ: "sigma",
  τ: "tau",
};

function nameTex(name: string): string {
  if (Object.values(greek).includes(name)) return `\\${name}`;
  return name.length > 1 ? `\\mathrm{${name}}` : name;
}
