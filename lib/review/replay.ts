import type { Millis } from "@/lib/ids";

/** An answer that came, changed or moved a student from one bar to another. */
export interface ReplayStep {
  /** Since the round was opened. */
  readonly at: Millis;
  /** The bar that the student left; null for a first answer. */
  readonly from: string | null;
  readonly to: string;
}
