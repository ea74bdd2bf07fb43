import type { Skip } from "@/lib/network/network";

/** The sign of a printed value, for the diverging scale (orange −, grey 0, blue +); null where there is no number. */
export type Sign = -1 | 0 | 1 | null;

/** A number as it is printed: with a real minus sign, "−13" or "3/2". */
export interface PrintedValue {
  readonly text: string;
  readonly sign: Sign;
}

export interface FigureNode {
  /** Layer 0 holds the inputs. */
  readonly layer: number;
  /** Counted from 1, top first. */
  readonly node: number;
  readonly kind: "input" | "hidden" | "output";
  /** Pre-activation; null for inputs and where the question does not give it. */
  readonly z: PrintedValue | null;
  /** Activation (the input's value for inputs, H for a single output, h_k for several); null where the question does not give it. */
  readonly a: PrintedValue | null;
  /** Null for inputs, without biases, and where the question does not give it. */
  readonly bias: PrintedValue | null;
  /** z ≤ 0 under a ReLU, so that g′ = 0: drawn hatched and dashed. Only set when z is printed. */
  readonly dead: boolean;
  readonly asked: boolean;
}

export interface FigureEdge {
  /** The layer it leads to: the ℓ of W^(ℓ). */
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  readonly weight: PrintedValue | null;
  readonly asked: boolean;
}

/**
 * One network as data to draw: everything printed is given by the question, so a figure never holds a key.
 * The drawing computes nothing but positions.
 */
export interface Figure {
  /** Nodes per layer, inputs first. */
  readonly widths: readonly number[];
  readonly nodes: readonly FigureNode[];
  readonly edges: readonly FigureEdge[];
  /** What leaves a node of layer `from` is added to the z of the node of the same number in layer `to`. */
  readonly skips: readonly Skip[];
  /** The same as sentences, for a screen reader: one per layer or node. */
  readonly description: readonly string[];
}
