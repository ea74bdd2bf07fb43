import type { Part } from "@/lib/problems/question";

/** Numbers as they stand in a matrix, as texts; a vector is one row, a number one cell. */
export type Rows = readonly (readonly string[])[];

/** The numbers of a key; null where it is made of none. */
export function rowsOfKey(key: Part["key"]): Rows | null {
  switch (key.type) {
    case "number":
      return [[key.value]];
    case "vector":
      return [key.cells];
    case "matrix":
      return key.rows;
    default:
      return null;
  }
}

/** The numbers of a bucket of a part with this key; null where it is made of none. */
export function rowsOfBucket(key: Part["key"], bucket: string): Rows | null {
  switch (key.type) {
    case "number":
      return [[bucket]];
    case "vector":
      return [bucket.split(";")];
    case "matrix":
      return bucket.split(";").map((row) => row.split(","));
    default:
      return null;
  }
}

export function isSameSize(left: Rows, right: Rows): boolean {
  return left.length === right.length && left.every((row, i) => row.length === right[i]?.length);
}

/** The share of equal cells, 0 … 1; none where the sizes differ. */
export function shareOfEqual(left: Rows, right: Rows): number {
  if (!isSameSize(left, right)) return 0;
  const [a, b] = [left.flat(), right.flat()];
  return a.filter((cell, i) => cell === b[i]).length / a.length;
}
