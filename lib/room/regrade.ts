/** What an instructor has decided about the bars of a part, over what the key says. Empty where nothing was. */
export interface Regrade {
  /** Bars that were drawn into another one: bucket → the bucket whose bar it is part of. Never chained. */
  readonly merged: Readonly<Record<string, string>>;
  /** Bars that count as right or as wrong, whatever the key says. */
  readonly marks: Readonly<Record<string, boolean>>;
  /** What the instructor calls a bar. */
  readonly names: Readonly<Record<string, string>>;
}

export const noRegrade: Regrade = { merged: {}, marks: {}, names: {} };

/** The bar that a class of answers is part of. */
export function barOf({ merged }: Regrade, bucket: string): string {
  return own(merged, bucket) ?? bucket;
}

/** Whether the instructor counts a class of answers as right or wrong; null where the key decides. */
export function markOf(regrade: Regrade, bucket: string): boolean | null {
  return own(regrade.marks, barOf(regrade, bucket)) ?? null;
}

export function nameOf(regrade: Regrade, bucket: string): string | null {
  return own(regrade.names, barOf(regrade, bucket)) ?? null;
}

/** The classes that were drawn into a bar. */
export function mergedInto({ merged }: Regrade, bar: string): readonly string[] {
  return Object.keys(merged).filter((bucket) => merged[bucket] === bar);
}

/** Draws a bar, with all that is already part of it, into another one. */
export function withMerged(regrade: Regrade, bucket: string, into: string): Regrade {
  const target = barOf(regrade, into);
  if (target === barOf(regrade, bucket)) return regrade;
  const moved = [bucket, ...mergedInto(regrade, bucket)].map((one) => [one, target] as const);
  return { ...regrade, merged: { ...regrade.merged, ...Object.fromEntries(moved) } };
}

/** Takes a class out of the bar it was drawn into; of a bar itself, everything that was drawn into it. */
export function withSplit(regrade: Regrade, bucket: string): Regrade {
  const kept = Object.entries(regrade.merged).filter(([one, into]) => one !== bucket && into !== bucket);
  return { ...regrade, merged: Object.fromEntries(kept) };
}

export function withMark(regrade: Regrade, bucket: string, mark: boolean | null): Regrade {
  return { ...regrade, marks: withEntry(regrade.marks, barOf(regrade, bucket), mark) };
}

export function withName(regrade: Regrade, bucket: string, name: string | null): Regrade {
  return { ...regrade, names: withEntry(regrade.names, barOf(regrade, bucket), name) };
}

function withEntry<T>(all: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const others = Object.entries(all).filter(([one]) => one !== key);
  return Object.fromEntries(value === null ? others : [...others, [key, value]]);
}

/**
 * As much of it as may be seen before the reveal: which of the classes that were `given` are drawn together. Marks and names
 * tell what is right; and a bar that nobody gave stands on the console under what the key makes of it.
 */
export function mergesAmong({ merged }: Regrade, given: ReadonlySet<string>): Regrade {
  const seen = Object.entries(merged).filter(([bucket, into]) => given.has(bucket) && given.has(into));
  return { ...noRegrade, merged: Object.fromEntries(seen) };
}

/** Buckets are students' words: one may be called as something that every object has. */
function own<T>(all: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(all, key) ? all[key] : undefined;
}
