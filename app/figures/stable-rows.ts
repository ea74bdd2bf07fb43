/** What stands in each row: a class, or nothing where one has gone and none has come. */
export type Rows = readonly (string | null)[];

/**
 * Which class stands in which row. While answers come in, a class keeps the row in which it was first seen; one that is
 * no longer among the bars gives its row to a newcomer, and nothing else moves. Otherwise the order of the bars.
 * Returns `former` itself where nothing changes.
 */
export function stableRows(former: Rows, buckets: readonly string[], growing: boolean): Rows {
  const rows = growing ? keptRows(former, buckets) : buckets;
  return rows.length === former.length && rows.every((row, index) => row === former[index]) ? former : rows;
}

function keptRows(former: Rows, buckets: readonly string[]): Rows {
  const newcomers = buckets.filter((bucket) => !former.includes(bucket));
  const kept = former.map((row) =>
    row !== null && buckets.includes(row) ? row : (newcomers.shift() ?? null),
  );
  const last = kept.findLastIndex((row) => row !== null);
  return newcomers.length > 0 ? [...kept, ...newcomers] : kept.slice(0, last + 1);
}
