import type { Millis, ParticipantId, RoomId, RosterId } from "@/lib/ids";
import type { Result } from "@/lib/result";
import type { GradebookFile } from "@/lib/review/gradebook-file";
import type { RosterStudent } from "@/lib/review/roster-student";

/** A class list as an instructor uploaded it, without its rows. */
export interface StoredRoster {
  readonly id: RosterId;
  readonly ownerId: string;
  readonly title: string;
  readonly file: GradebookFile;
  readonly uploadedAt: Millis;
}

export interface ListedRoster extends Pick<StoredRoster, "id" | "title" | "uploadedAt"> {
  readonly students: number;
  /** Rooms that go by it. */
  readonly rooms: number;
}

/** A class list with everything in it. */
export interface FullRoster {
  readonly roster: StoredRoster;
  /** Every row of the file, byte for byte and in its order: also those that are no student's. */
  readonly rows: readonly (readonly string[])[];
  /** In the order of the file. `rows[student.row]` is a student's row. */
  readonly students: readonly RosterStudent[];
}

/** The class list that a room goes by. */
export interface RoomRoster extends FullRoster {
  /** Which row each seat is; several seats may be one student's, and seats without a row are not in it. */
  readonly matches: ReadonlyMap<ParticipantId, number>;
}

/** Whom a student is on the list, by what was typed. */
export type FoundStudent = Pick<RosterStudent, "row" | "name" | "extraTime">;

/** Class lists and who of them sits where. Whoever asks for a list by its id says whose it must be. */
export interface RosterStore {
  /** `rows` are all of the file; those that no student has are kept for its way back. */
  create(
    roster: StoredRoster,
    rows: readonly (readonly string[])[],
    students: readonly RosterStudent[],
  ): Promise<void>;
  /** Newest first. */
  listByOwner(ownerId: string): Promise<readonly ListedRoster[]>;
  byId(id: RosterId, ownerId: string): Promise<FullRoster | null>;
  /**
   * Deletes a list for good, with what was matched by it; rooms that have ended go by none from then on. `inUse` where
   * a room that is still running goes by it: nothing is deleted then.
   */
  delete(id: RosterId, ownerId: string): Promise<"deleted" | "inUse" | "notFound">;

  /** From now on the room goes by this list; what was matched by another one is forgotten. */
  attach(roomId: RoomId, id: RosterId): Promise<void>;
  detach(roomId: RoomId): Promise<void>;
  ofRoom(roomId: RoomId): Promise<RoomRoster | null>;
  /** What the list says of each matched seat, without reading the whole of it. */
  studentsInSeats(
    roomId: RoomId,
  ): Promise<ReadonlyMap<ParticipantId, Pick<RosterStudent, "row" | "name" | "studentId" | "section">>>;
  /** Matches seats of a room with rows of its list, or with none (null); seats that are not named stay as they are. */
  saveMatches(roomId: RoomId, changes: ReadonlyMap<ParticipantId, number | null>): Promise<void>;

  /** What is kept in memory of a list is read anew: somebody else has changed it. */
  forget(id: RosterId): void;
  /** The student who typed a name, an alias, a login or an id, spelt alike (`foldedName`). */
  findStudent(
    id: RosterId,
    ownerId: string,
    typed: string,
  ): Promise<Result<FoundStudent, "notListed" | "ambiguous">>;
  /** The seats in a room that are one student's. */
  seatsOf(roomId: RoomId, id: RosterId, row: number): Promise<readonly ParticipantId[]>;
}
