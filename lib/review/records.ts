import type { PartId, SubmissionId } from "@/lib/ids";
import { contentOf, type RoomContent } from "@/lib/room/content";
import type { RoundOpening } from "@/lib/room/event";
import { type Room, regradeOf } from "@/lib/room/room";
import type { Participant, StoredSubmission } from "@/lib/room/submission";
import { type Standing, standing as standingNow } from "@/lib/room/verdicts";

/** One answer that was handed in, as it is stored, without what was typed: all that a review asks of it. */
export interface ReviewRow
  extends Pick<
    StoredSubmission,
    "participantId" | "partId" | "round" | "receivedAt" | "late" | "verdict" | "bucket" | "score" | "carried"
  > {
  readonly id: SubmissionId;
  /** The answer that counts for its student in its round; every other one was replaced, late or unreadable. */
  readonly counted: boolean;
}

/** One answer that was handed in, with how it stands after all that was decided about the bars. */
export interface ReviewedSubmission
  extends Pick<
    ReviewRow,
    "participantId" | "partId" | "round" | "receivedAt" | "counted" | "late" | "carried"
  > {
  /** As it was read, before bars were merged; null where it could not be read. */
  readonly bucket: string | null;
  readonly standing: Standing;
}

/** Everything that a review of a room is made from. Seats that were removed are in none of it. */
export interface ReviewRecords {
  readonly room: Room;
  readonly content: RoomContent;
  readonly participants: readonly Participant[];
  /** In the order in which they came. */
  readonly submissions: readonly ReviewedSubmission[];
  readonly openings: readonly RoundOpening[];
}

/** The parts of a room that were opened for answers at least once, in the order of the deck. */
export function askedPartsOf({ parts }: Room): readonly PartId[] {
  return parts.flatMap(({ id, state }) => (state.name === "ready" ? [] : [id]));
}

interface Stored extends Pick<ReviewRecords, "room" | "content" | "participants" | "openings"> {
  /** In the order in which they came. */
  readonly rows: readonly ReviewRow[];
}

/** The records of a room from what is stored of it. */
export function reviewRecords({ rows, participants, ...stored }: Stored): ReviewRecords {
  const { room, content } = stored;
  const review = reviewer(room, content);
  return {
    ...stored,
    participants: reviewedSeats(room, participants),
    submissions: rows.flatMap((row) => review(row) ?? []),
  };
}

/** Everybody who was not removed. */
export function reviewedSeats(
  { removed }: Room,
  participants: readonly Participant[],
): readonly Participant[] {
  return participants.filter(({ id }) => !removed.has(id));
}

/**
 * What a review makes of a row; null of a seat that was removed (R33). How an answer stands (R28) is
 * found once for all that are alike, so that 60,000 rows cost little more than their number.
 */
export function reviewer(room: Room, content: RoomContent): (row: ReviewRow) => ReviewedSubmission | null {
  const parts = new Map<PartId, (row: ReviewRow) => Standing>();
  return (row) => {
    const { participantId, partId, round, receivedAt, counted, late, bucket, carried } = row;
    if (room.removed.has(participantId)) return null;
    const standingOf = parts.get(partId) ?? standingsOf(room, content, partId);
    parts.set(partId, standingOf);
    const standing = standingOf(row);
    return { participantId, partId, round, receivedAt, counted, late, bucket, carried, standing };
  };
}

function standingsOf(room: Room, content: RoomContent, id: PartId): (row: ReviewRow) => Standing {
  const { part } = contentOf(content, id);
  const regrade = regradeOf(room, id);
  const known = new Map<string, Standing>();
  return (row) => {
    const key = `${row.verdict} ${row.score} ${row.bucket}`;
    const found = known.get(key) ?? standingNow(part, regrade, row);
    known.set(key, found);
    return found;
  };
}
