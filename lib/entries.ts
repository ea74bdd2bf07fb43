/** Pairs of the entries at equal places. Throws where the lengths differ: a sum over the wrong index. */
export function zip<A, B>(left: readonly A[], right: readonly B[]): readonly (readonly [A, B])[] {
  if (left.length !== right.length)
    throw new RangeError(`Lengths differ: ${left.length} and ${right.length}`);
  return left.flatMap((a, i) => right.slice(i, i + 1).map((b) => [a, b] as const));
}

/** The n-th entry, counted from 1 as in the formulae. Throws outside the list. */
export function nth<T>(list: readonly T[], n: number): T {
  for (const item of list.slice(n - 1, n)) return item;
  throw new RangeError(`There is no entry ${n} among ${list.length}`);
}

/** The whole numbers from `first` to `last`, both included; none where `last` is smaller. */
export function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/** Columns as rows. */
export function transposed<T>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return (rows[0] ?? []).map((_, k) => rows.map((row) => nth(row, k + 1)));
}
