/** Activations that may be named in an answer. "g" is the one the statement leaves open. */
export const functionNames = ["g", "relu", "sigma", "tanh"] as const;
export type FunctionName = (typeof functionNames)[number];

/** What a symbolic answer may speak of: the network of the statement without its numbers. Plain JSON. */
export interface Shape {
  /** Nodes per layer, inputs first. */
  readonly widths: readonly number[];
  /** Of layers 1 … L. */
  readonly activations: readonly (FunctionName | "linear")[];
  /** W_jk leads from node j to node k ("from-to") or from node k to node j ("to-from"). Reading and printing follow it. */
  readonly weightIndex: "from-to" | "to-from";
  /** Whether b_k^(l) exist; without it they do not. */
  readonly biases?: boolean;
  /** Further symbols the statement gives, without indices: "y", "eta", "n". */
  readonly names: readonly string[];
}

/** L, the output layer. */
export function lastLayer(shape: Shape): number {
  return shape.widths.length - 1;
}

/** Nodes of a layer; 0 for a layer that does not exist. */
export function widthOf(shape: Shape, layer: number): number {
  return shape.widths[layer] ?? 0;
}

export function activationOf(shape: Shape, layer: number): FunctionName | "linear" {
  return shape.activations[layer - 1] ?? "linear";
}

/**
 * The one name of a function, however it was typed: "g" for the activation that all curved hidden layers share, else its
 * own name; null if the statement does not have it.
 */
export function statedFunction(shape: Shape, typed: FunctionName): FunctionName | null {
  const hidden = curved(shape.activations.slice(0, -1));
  const shared = hidden.length > 0 ? hidden : curved(shape.activations);
  if (shared.length === 1 && (typed === "g" || shared.includes(typed))) return "g";
  return curved(shape.activations).includes(typed) ? typed : null;
}

function curved(activations: Shape["activations"]): readonly FunctionName[] {
  return [...new Set(activations.filter((name) => name !== "linear"))];
}
