import type Fraction from "fraction.js";
import type { Shown } from "@/lib/figure/figure-of";
import type { LayerPass } from "@/lib/network/forward";
import type { Network } from "@/lib/network/network";
import { rationalText } from "@/lib/network/rational";

/** Neither 0 nor ±1, which too many mistakes lead to, and of a size for mental arithmetic. */
export function isTelling(value: Fraction, most = 60): boolean {
  return !value.equals(0) && !value.abs().equals(1) && Math.abs(value.valueOf()) <= most;
}

/** Whether a number can be read off the figure, or off the biases beside it. */
export function isPrinted(
  value: Fraction,
  network: Network,
  passes: readonly LayerPass[],
  shown: Pick<Shown, "z" | "a">,
): boolean {
  const text = rationalText(value);
  return (
    [...network.weights.flat(2), ...network.input, ...(network.biases?.flat() ?? [])].includes(text) ||
    passes.some(
      ({ z, a }, i) =>
        (shown.z.includes(i + 1) && z.some(({ rational }) => rational.equals(value))) ||
        (shown.a.includes(i + 1) && a.some((known) => known.equals(value))),
    )
  );
}
