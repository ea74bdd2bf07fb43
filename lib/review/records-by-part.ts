import type { PartId } from "@/lib/ids";
import type { ReviewedSubmission, ReviewRecords } from "./records";

/** Everything that was handed in for each part, in the order in which it came. */
export function submissionsByPart({
  submissions,
}: Pick<ReviewRecords, "submissions">): ReadonlyMap<PartId, readonly ReviewedSubmission[]> {
  const parts = new Map<PartId, ReviewedSubmission[]>();
  for (const submission of submissions) {
    const ofPart = parts.get(submission.partId);
    if (ofPart) ofPart.push(submission);
    else parts.set(submission.partId, [submission]);
  }
  return parts;
}

/** How many rounds of a part were opened. */
export function roundsOf({ room }: Pick<ReviewRecords, "room">, part: PartId): number {
  const state = room.parts.find(({ id }) => id === part)?.state;
  return state === undefined || state.name === "ready" ? 0 : state.round;
}

/** When a round was opened; null for one that never was. */
export function openedAt(
  { openings }: Pick<ReviewRecords, "openings">,
  part: PartId,
  round: number,
): number | null {
  return openings.find((opening) => opening.partId === part && opening.round === round)?.openedAt ?? null;
}

export function isRight({ standing }: ReviewedSubmission): boolean {
  return standing.verdict === "correct";
}
