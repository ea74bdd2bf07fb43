/** The activation of a whole layer. Softmax only stands at the output. */
export const activations = ["relu", "linear", "sigmoid", "tanh", "softmax"] as const;
export type Activation = (typeof activations)[number];

/** An identity skip: what leaves layer `from` is added, node by node, to the z of the later layer `to`. */
export interface Skip {
  /** 0 for the inputs. */
  readonly from: number;
  readonly to: number;
}

/** Where a weight stands. */
export interface WeightPlace {
  readonly layer: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A fully connected network and the input it is evaluated at, as plain JSON. A single output is called H.
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
  readonly skips?: readonly Skip[];
  /** Each list: the places where one and the same parameter stands, so that its derivative is a sum over them. */
  readonly shared?: readonly (readonly WeightPlace[])[];
}

/** L: the number of layers after the input; the output is layer L. */
export function depth(network: Network): number {
  return network.widths.length - 1;
}
