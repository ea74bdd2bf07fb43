import type { NumberValue } from "@/lib/protocol/views";
import { growAxis, type NumberAxis } from "./number-axis";
import { useFolded } from "./use-folded";

const none: NumberAxis | null = null;

/** The axis for these values, which only grows. Give its component a `key` of the part on show: another one starts anew. */
export function useNumberAxis(values: readonly NumberValue[]): NumberAxis | null {
  return useFolded<NumberAxis | null>(none, (former) => growAxis(former, values));
}
