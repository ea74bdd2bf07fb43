import { inTurns } from "@/db/in-turns";
import type { ParticipantId } from "@/lib/ids";
import { type FailedExpression, failedExpressionsInTurns } from "@/lib/review/failed-expressions";
import { type ItemStatistics, itemStatisticsInTurns } from "@/lib/review/item-statistics";
import type { ReviewRecords } from "@/lib/review/records";
import { type GridRow, studentGridInTurns } from "@/lib/review/student-grid";

/** `itemStatistics`, in turns with the lecture that may be running. */
export function loadItemStatistics(records: ReviewRecords): Promise<readonly ItemStatistics[]> {
  return inTurns(itemStatisticsInTurns(records));
}

/** `failedExpressions`, in turns with the lecture that may be running. */
export function loadFailedExpressions(
  records: ReviewRecords,
  drawSeed: number,
): Promise<readonly FailedExpression[]> {
  return inTurns(failedExpressionsInTurns(records, drawSeed));
}

/** `studentGrid`, in turns with the lecture that may be running. */
export function loadStudentGrid(
  records: ReviewRecords,
  sectionOf?: (id: ParticipantId) => string | null,
): Promise<readonly GridRow[]> {
  return inTurns(studentGridInTurns(records, sectionOf));
}
