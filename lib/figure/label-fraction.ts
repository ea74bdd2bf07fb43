/** Where along its edge a weight is written, and how far apart neighbouring labels are, in units of the row height. */
export interface LabelPlace {
  /** Fraction of the way from the source to the target. */
  readonly t: number;
  readonly separation: number;
}

/**
 * With rows h apart in both columns, the label of the edge j→k at fraction t stands at height ((1−t)·j + t·k)·h plus a
 * constant. For t = p/(p+q) that is (q·j + p·k)·h/(p+q): whole multiples of h/(p+q), and all different when p and q have
 * no common factor and q ≥ targets. So no two labels of one gap overlap, and at their column every edge meets its own
 * label only. (t = 1/2 would put the two diagonals of a 2×2 layer on top of each other.)
 *
 * `clearance` is the smallest t that keeps a label off the node. p/q = 1/n, the widest spacing, is taken if it clears;
 * else (q−1)/q with the smallest q ≥ n that does, which comes near the middle of the edge. With fewer sources than
 * targets the same holds from the other end.
 */
export function labelPlace(sources: number, targets: number, clearance: number): LabelPlace {
  if (sources < targets) {
    const { t, separation } = labelPlace(targets, sources, clearance);
    return { t: 1 - t, separation };
  }
  if (1 / (targets + 1) >= clearance) return { t: 1 / (targets + 1), separation: 1 / (targets + 1) };
  let q = Math.max(targets, 2);
  while ((q - 1) / (2 * q - 1) < clearance && q < 12) q++;
  return { t: (q - 1) / (2 * q - 1), separation: 1 / (2 * q - 1) };
}
