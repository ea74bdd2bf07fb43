import type { Millis, PartId } from "@/lib/ids";
import type { ReviewRecords } from "./records";

/** An answer that came, changed or moved a student from one bar to another. */
export interface ReplayStep {
  /** Since the round was opened. */
  readonly at: Millis;
  /** The bar that the student left; null for a first answer. */
  readonly from: string | null;
  readonly to: string;
}

/** How the bars of a round grew, in the order of time. */
export function replayOf(_records: ReviewRecords, _part: PartId, _round: number): readonly ReplayStep[] {
  throw new Error("not written yet");
}
