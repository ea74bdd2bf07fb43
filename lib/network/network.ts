/** The activation of a whole layer. */
export const activations = ["relu", "linear", "sigmoid"] as const;
export type Activation = (typeof activations)[number];

/**
 * A fully connected network with one output H, and the input it is evaluated at, as plain JSON.
 *
 * Layer 0 is the input; layers and nodes are counted from 1 wherever a person sees them. W_jk^(l) leads FROM node j of
 * layer l−1 TO node k of layer l: one inner list of `weights` holds what leaves one node. Numbers are texts such as
 * "-3/2"; a bias may be "7 + ln 1/4" (see ExactReal). `parseNetwork` checks all of it.
 */
export interface Network {
  /** Nodes per layer, inputs first. */
  readonly widths: readonly number[];
  /** Of layers 1 … L. */
  readonly activations: readonly Activation[];
  /** weights[l−1][j−1][k−1] is W_jk^(l). */
  readonly weights: readonly (readonly (readonly string[])[])[];
  /** biases[l−1][k−1] is b_k^(l); null for a network without biases. */
  readonly biases: readonly (readonly string[])[] | null;
  readonly input: readonly string[];
}

/** L: the number of layers after the input; the output is layer L. */
export function depth(network: Network): number {
  return network.widths.length - 1;
}
