/** A two-dimensional convolution layer, with what follows it. Heights and widths in cells; filters and pools are square. */
export interface Convolution {
  readonly height: number;
  readonly width: number;
  /** C: channels of the input. */
  readonly channels: number;
  /** K: filters, and so channels of the output. */
  readonly filters: number;
  /** F: the side of a filter. */
  readonly side: number;
  readonly stride: number;
  /** P: zeros added on each of the four sides. */
  readonly padding: number;
  /** One per filter, or none. */
  readonly biases: boolean;
  /** The side of a max-pool, which is also its stride; null without one. */
  readonly pool: number | null;
}

/** Cells along one side after a window of `side` has slid along it: ⌊(W − F + 2P)/S⌋ + 1. */
export function slid(cells: number, { side, stride, padding }: Window): number {
  return Math.floor((cells - side + 2 * padding) / stride) + 1;
}

export type Window = Pick<Convolution, "side" | "stride" | "padding">;

export type Volume = readonly [height: number, width: number, channels: number];

/** The shape of the layer's output before pooling. */
export function convolved(layer: Convolution): Volume {
  return [slid(layer.height, layer), slid(layer.width, layer), layer.filters];
}

/** A pool takes each channel by itself, and its windows do not overlap. */
export function pooled([height, width, channels]: Volume, side: number): Volume {
  const window: Window = { side, stride: side, padding: 0 };
  return [slid(height, window), slid(width, window), channels];
}

/** The shape behind the pool, if there is one. */
export function outputOf(layer: Convolution): Volume {
  return layer.pool === null ? convolved(layer) : pooled(convolved(layer), layer.pool);
}

/** K·(C·F² weights and one bias); a pool has nothing to learn. */
export function parametersOf({ filters, channels, side, biases }: Convolution): number {
  return filters * (channels * side * side + (biases ? 1 : 0));
}

/** z_i = Σ_m f_m·x_{i+m−1}: the filter slides without being turned round (a cross-correlation), without padding. */
export function correlate(x: readonly number[], filter: readonly number[]): readonly number[] {
  return x
    .slice(0, x.length - filter.length + 1)
    .map((_, i) => filter.reduce((sum, f, m) => sum + f * (x[i + m] ?? 0), 0));
}
