import type { Millis, PartId, ParticipantId, RoomCode, RoomId, RosterId } from "@/lib/ids";
import type { ReviewRow } from "@/lib/review/records";
import type { RoomEvent, RoundOpening } from "@/lib/room/event";
import type { Room } from "@/lib/room/room";
import type { CountedAnswer } from "@/lib/room/rounds";
import type { Participant, StoredSubmission } from "@/lib/room/submission";

export interface ListedRoom {
  readonly code: RoomCode;
  /** Null for rooms that were opened before decks were noted. */
  readonly deckId: string | null;
  readonly title: string;
  readonly openedAt: Millis;
  readonly endedAt: Millis | null;
  readonly participants: number;
  /** Whose it is, by name; null where it is one's own. */
  readonly sharedBy: string | null;
}

/** Something to write. A list of them is written together or not at all. */
export type Write =
  | {
      readonly type: "appendEvents";
      readonly roomId: RoomId;
      /** The seq of the last event that the writer knows: another one's event in between fails the write. */
      readonly after: number;
      readonly at: Millis;
      readonly events: readonly RoomEvent[];
    }
  /** `student`: who of a class list sits there, where that is known. */
  | {
      readonly type: "takeSeat";
      readonly participant: Participant;
      readonly student?: { readonly rosterId: RosterId; readonly row: number };
    }
  | { readonly type: "submit"; readonly submission: StoredSubmission };

/** What became of one write, in the order of the list. */
export type WriteOutcome =
  | { readonly type: "written" }
  /** This very submission is already stored, and counted then if it was in time and readable. */
  | { readonly type: "duplicate"; readonly receivedAt: Millis; readonly late: boolean }
  /** An answer of the same or a higher revision was there before; this one is kept and never counted. */
  | { readonly type: "superseded" }
  /** The submission id belongs to another answer. */
  | { readonly type: "idReused" };

/** What is written, on disk when the promise resolves. May throw `StorageError`. */
export interface RoomWriter {
  /** Opens a room with its first event, `roomOpened`. False when the code is taken: draw another one. */
  open(event: Extract<RoomEvent, { type: "roomOpened" }>, at: Millis): Promise<boolean>;
  /**
   * Writes a list of things in one transaction. Where it throws, it may be unknown whether it was written: answers and seats
   * may be written again, which changes nothing; events may not, and `after` refuses them.
   */
  write(writes: readonly Write[]): Promise<readonly WriteOutcome[]>;
}

/**
 * Rooms, seats and answers. Asynchronous and narrow: nothing else knows which database is behind it.
 * Every method may throw the driver's error; the caller answers it with `storage`.
 */
export interface RoomStore extends RoomWriter {
  /** Which room it is and whose, without its events; null where there is none. */
  lookUp(code: RoomCode): Promise<{ readonly id: RoomId; readonly ownerId: string } | null>;
  load(code: RoomCode): Promise<Room | null>;
  /** When each round of a room was opened, oldest first. */
  roundOpenings(roomId: RoomId): Promise<readonly RoundOpening[]>;
  /** The rooms that are an account's own, and those that are shared with it, the latest first. */
  listFor(userId: string): Promise<readonly ListedRoom[]>;
  /** The rooms that were opened last, of everybody. */
  newest(count: number): Promise<readonly RoomCode[]>;

  participantByToken(roomId: RoomId, tokenHash: string): Promise<Participant | null>;
  participant(id: ParticipantId): Promise<Participant | null>;
  participants(roomId: RoomId): Promise<readonly Participant[]>;
  participantsNamed(roomId: RoomId, name: string): Promise<readonly Participant[]>;
  /** Seats taken so far. */
  countParticipants(roomId: RoomId): Promise<number>;

  countedAnswers(roomId: RoomId, partId: PartId, round: number): Promise<readonly CountedAnswer[]>;
  /** Students with an unreadable try in a round and no counted answer. */
  countUnreadable(roomId: RoomId, partId: PartId, round: number): Promise<number>;
  /** The submissions that count in a round: of everybody, or of one participant. */
  countedSubmissions(roomId: RoomId, partId: PartId, round: number): Promise<readonly StoredSubmission[]>;
  countedSubmission(
    roomId: RoomId,
    partId: PartId,
    round: number,
    participantId: ParticipantId,
  ): Promise<StoredSubmission | null>;
  /** Everything one participant has handed in, oldest first. */
  submissionsOf(participantId: ParticipantId): Promise<readonly StoredSubmission[]>;
  /** Everything handed in, oldest first. */
  submissions(roomId: RoomId): Promise<readonly StoredSubmission[]>;
  /** The same for large rooms, page by page, ties by id. The running lecture has its turn between pages. */
  submissionPages(roomId: RoomId): AsyncIterable<readonly StoredSubmission[]>;
  /**
   * The same for reviews of large rooms: without what was typed, page by page, ties by id. The running lecture has its turn
   * between pages.
   */
  reviewedSubmissions(roomId: RoomId): AsyncIterable<readonly ReviewRow[]>;
}
