/** A network as the params hold it: plain JSON. */
export interface PlainNetwork {
  readonly activations: readonly string[];
  readonly weights: readonly (readonly (readonly string[])[])[];
  readonly biases: readonly (readonly string[])[] | null;
  readonly input: readonly string[];
}

/** Where a small step is made, and how large it is. */
export interface Nudge {
  readonly at: {
    readonly kind: string;
    readonly layer: number;
    readonly node: number;
    readonly from: number;
    readonly to: number;
  };
  readonly by: number;
}

/** "-3/2", "ln 3" or "7 + ln 1/4" in floating point. */
export function float(text: string): number {
  return text
    .split(" + ")
    .map((part) => (part.startsWith("ln ") ? Math.log(ratio(part.slice(3))) : ratio(part)))
    .reduce((sum, value) => sum + value, 0);
}

function ratio(text: string): number {
  const [n = "0", d = "1"] = text.split("/");
  return Number(n) / Number(d);
}

/** The values that leave the last layer, in floating point, with one quantity nudged. Shares no code with the engine. */
export function outputsOf(network: PlainNetwork, nudge: Nudge | null = null): readonly number[] {
  let values = network.input.map(float);
  const moved = (kind: string, layer: number, place: Partial<Nudge["at"]>) =>
    nudge?.at.kind === kind &&
    nudge.at.layer === layer &&
    (kind === "W" ? nudge.at.from === place.from && nudge.at.to === place.to : nudge.at.node === place.node)
      ? nudge.by
      : 0;
  for (const [l, matrix] of network.weights.entries()) {
    const z = (matrix[0] ?? []).map((_, k) => {
      let sum = float(network.biases?.[l]?.[k] ?? "0") + moved("z", l + 1, { node: k + 1 });
      for (const [j, row] of matrix.entries())
        sum +=
          (float(row[k] ?? "0") + moved("W", l + 1, { from: j + 1, to: k + 1 })) * (values[j] ?? Number.NaN);
      return sum;
    });
    const total = z.reduce((sum, value) => sum + Math.exp(value), 0);
    values = z.map((value, k) => {
      const g = network.activations[l];
      const a =
        g === "relu"
          ? Math.max(0, value)
          : g === "sigmoid"
            ? 1 / (1 + Math.exp(-value))
            : g === "tanh"
              ? Math.tanh(value)
              : g === "softmax"
                ? Math.exp(value) / total
                : value;
      return a + moved("a", l + 1, { node: k + 1 });
    });
  }
  return values;
}

/** (f(+h) − f(−h)) / 2h. */
export function slope(f: (by: number) => number): number {
  const h = 1e-5;
  return (f(h) - f(-h)) / (2 * h);
}
