/**
 * The p-quantile (0 … 1) of sorted values: the value at the place 1 + (n − 1)·p, between two places in a straight line.
 * Definition 7 of Hyndman and Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996), 361–365,
 * as R and numpy.percentile do it. Null where there are none.
 */
export function quantile(sorted: readonly number[], p: number): number | null {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below === undefined || above === undefined ? null : below + (above - below) * (place % 1);
}
