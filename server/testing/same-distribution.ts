/**
 * How likely two samples of one distribution are to differ at least as much as these: the two-sample test of Kolmogorov
 * and Smirnov with the series of its limit (Press et al., Numerical Recipes, 14.3).
 */
export function sameDistribution(one: readonly number[], other: readonly number[]): number {
  const all = [
    ...one.map((at) => ({ at, step: 1 / one.length })),
    ...other.map((at) => ({ at, step: -1 / other.length })),
  ];
  all.sort((a, b) => a.at - b.at);
  let difference = 0;
  let largest = 0;
  for (const [index, { at, step }] of all.entries()) {
    difference += step;
    // Between equal values neither distribution stands still.
    if (all[index + 1]?.at !== at) largest = Math.max(largest, Math.abs(difference));
  }
  const size = Math.sqrt((one.length * other.length) / (one.length + other.length));
  const lambda = (size + 0.12 + 0.11 / size) * largest;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += 2 * (k % 2 === 1 ? 1 : -1) * Math.exp(-2 * (k * lambda) ** 2);
  return lambda < 0.2 ? 1 : Math.min(1, Math.max(0, sum));
}
