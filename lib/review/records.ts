import type { PartId } from "@/lib/ids";
import type { RoomContent } from "@/lib/room/content";
import type { RoundOpening } from "@/lib/room/event";
import type { Room } from "@/lib/room/room";
import type { Participant, StoredSubmission } from "@/lib/room/submission";
import type { Standing } from "@/lib/room/verdicts";

/** One answer that was handed in, with how it stands after all that was decided about the bars. */
export interface ReviewedSubmission
  extends Pick<StoredSubmission, "participantId" | "partId" | "round" | "receivedAt"> {
  /** The answer that counts for its student in its round; every other one was replaced, late or unreadable. */
  readonly counted: boolean;
  readonly late: boolean;
  /** As it was read, before bars were merged; null where it could not be read. */
  readonly bucket: string | null;
  /** Right as what follows from the student's own earlier answers. */
  readonly carried: boolean;
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
