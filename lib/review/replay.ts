import type { Millis, PartId, ParticipantId } from "@/lib/ids";
import type { ReviewRecords } from "./records";
import { openedAt } from "./records-by-part";

/** An answer that came, changed or moved a student from one bar to another. */
export interface ReplayStep {
  /** Since the round was opened. */
  readonly at: Millis;
  /** The bar that the student left; null for a first answer. */
  readonly from: string | null;
  readonly to: string;
}

/**
 * How the bars of a round grew, in the order of time: each step moves one student to the bar of a readable answer that came
 * in time; an answer on the same bar is none. After all steps the bars are those of the histogram (merges included): an
 * answer that came after the one that counts was an older one (R13) and moves nobody.
 */
export function replayOf(records: ReviewRecords, part: PartId, round: number): readonly ReplayStep[] {
  const opened = openedAt(records, part, round);
  if (opened === null) return [];
  const steps: ReplayStep[] = [];
  const places = new Map<ParticipantId, string>();
  const settled = new Set<ParticipantId>();
  for (const submission of records.submissions) {
    const { participantId, partId, standing, receivedAt, late, counted } = submission;
    if (partId !== part || submission.round !== round || late || standing.bar === null) continue;
    if (settled.has(participantId)) continue;
    if (counted) settled.add(participantId);
    const from = places.get(participantId) ?? null;
    if (from === standing.bar) continue;
    places.set(participantId, standing.bar);
    // A clock that was set back makes no time negative.
    steps.push({ at: Math.max(0, receivedAt - opened), from, to: standing.bar });
  }
  return steps;
}
