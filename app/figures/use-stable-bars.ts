import type { Bar } from "@/lib/protocol/views";
import { type Rows, stableRows } from "./stable-rows";
import { useFolded } from "./use-folded";

const noRows: Rows = [];

/** The bars by row: while answers come in (`growing`) none moves to another one. Null where a row is empty. */
export function useStableBars(bars: readonly Bar[], growing: boolean): readonly (Bar | null)[] {
  const buckets = bars.map(({ bucket }) => bucket);
  const rows = useFolded(noRows, (former) => stableRows(former, buckets, growing));
  return rows.map((row) => bars.find(({ bucket }) => bucket === row) ?? null);
}
