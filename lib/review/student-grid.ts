import type { PartId, ParticipantId } from "@/lib/ids";
import type { StoredVerdict } from "@/lib/room/submission";
import type { ReviewRecords } from "./records";

/** How one student did in one part: the counted answer of the first and of the last round that the student answered. */
export interface GridCell {
  readonly part: PartId;
  /** Null where no answer counts. */
  readonly first: StoredVerdict | null;
  readonly last: StoredVerdict | null;
}

/** One student of a room, part by part. */
export interface GridRow {
  readonly participantId: ParticipantId;
  readonly name: string;
  readonly section: string | null;
  readonly answered: number;
  /** Sum of the scores of the last rounds, 0 … the number of parts. */
  readonly score: number;
  readonly cells: readonly GridCell[];
}

/** Every student of a room part by part, by name. */
export function studentGrid(
  _records: ReviewRecords,
  _sectionOf?: (id: ParticipantId) => string | null,
): readonly GridRow[] {
  throw new Error("not written yet");
}
