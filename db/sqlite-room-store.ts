import { and, asc, desc, eq, getTableColumns, inArray, isNull, or, sql } from "drizzle-orm";
import { replay } from "@/lib/room/evolve";
import type { Room } from "@/lib/room/room";
import { type Database, schema } from "./database";
import { reviewRows } from "./review-rows";
import type { ListedRoom, RoomStore, RoomWriter } from "./room-store";
import { sqliteWriter } from "./sqlite-writer";
import { submissionPages } from "./submission-pages";

const { rooms, roomEvents, participants, submissions, answers, roomMembers, user } = schema;

/**
 * The store of rooms on SQLite: reads are prepared once, writes go through the one transaction of the writer. `writer`
 * may write on another connection, as the writing thread does.
 */
export function sqliteRoomStore(database: Database, writer: RoomWriter = sqliteWriter(database)): RoomStore {
  const placed = {
    roomId: sql.placeholder("roomId"),
    partId: sql.placeholder("partId"),
    round: sql.placeholder("round"),
  };

  const roomByCode = database
    .select({ id: rooms.id, ownerId: rooms.ownerId })
    .from(rooms)
    .where(eq(rooms.code, sql.placeholder("code")))
    .prepare();
  const eventsOfRoom = database
    .select({ event: roomEvents.event })
    .from(roomEvents)
    .where(eq(roomEvents.roomId, placed.roomId))
    .orderBy(asc(roomEvents.seq))
    .prepare();
  const participantByToken = database
    .select()
    .from(participants)
    .where(
      and(eq(participants.roomId, placed.roomId), eq(participants.tokenHash, sql.placeholder("tokenHash"))),
    )
    .prepare();
  const participantById = database
    .select()
    .from(participants)
    .where(eq(participants.id, sql.placeholder("id")))
    .prepare();
  const seats = database
    .select({ count: sql<number>`count(*)` })
    .from(participants)
    .where(eq(participants.roomId, placed.roomId))
    .prepare();
  const inRound = and(
    eq(answers.roomId, placed.roomId),
    eq(answers.partId, placed.partId),
    eq(answers.round, placed.round),
  );
  const countedAnswers = database
    .select({ participantId: answers.participantId, bucket: answers.bucket, carried: answers.carried })
    .from(answers)
    .where(inRound)
    .prepare();
  const unreadable = database
    .select({ count: sql<number>`count(distinct ${submissions.participantId})` })
    .from(submissions)
    .leftJoin(
      answers,
      and(
        eq(answers.roomId, submissions.roomId),
        eq(answers.partId, submissions.partId),
        eq(answers.round, submissions.round),
        eq(answers.participantId, submissions.participantId),
      ),
    )
    .where(
      and(
        eq(submissions.roomId, placed.roomId),
        eq(submissions.partId, placed.partId),
        eq(submissions.round, placed.round),
        eq(submissions.verdict, "unreadable"),
        isNull(answers.participantId),
      ),
    )
    .prepare();
  const counted = database
    .select(getTableColumns(submissions))
    .from(answers)
    .innerJoin(submissions, eq(submissions.id, answers.submissionId));
  const countedSubmissions = counted.where(inRound).prepare();
  const countedSubmission = database
    .select(getTableColumns(submissions))
    .from(answers)
    .innerJoin(submissions, eq(submissions.id, answers.submissionId))
    .where(and(inRound, eq(answers.participantId, sql.placeholder("participantId"))))
    .prepare();

  function load({ id: roomId, ownerId }: Pick<Room, "id" | "ownerId">): Room {
    const opened = replay(eventsOfRoom.all({ roomId }).map((row) => row.event));
    // Whose it is now, not who opened it.
    return { ...opened, ownerId };
  }

  return {
    ...writer,
    submissionPages: submissionPages(database),
    reviewedSubmissions: reviewRows(database),
    async load(code) {
      const row = roomByCode.get({ code });
      return row ? load(row) : null;
    },
    async roundOpenings(roomId) {
      return eventsOfRoom
        .all({ roomId })
        .flatMap(({ event }) =>
          event.type === "roundOpened"
            ? [{ partId: event.part, round: event.round, openedAt: event.openedAt }]
            : [],
        );
    },
    async listFor(userId): Promise<readonly ListedRoom[]> {
      const shared = database
        .select({ id: roomMembers.roomId })
        .from(roomMembers)
        .where(eq(roomMembers.userId, userId));
      return database
        .select({
          code: rooms.code,
          deckId: rooms.deckId,
          title: rooms.title,
          openedAt: rooms.openedAt,
          endedAt: rooms.endedAt,
          participants: database.$count(participants, eq(participants.roomId, rooms.id)),
          ownerId: rooms.ownerId,
          owner: user.name,
        })
        .from(rooms)
        .innerJoin(user, eq(user.id, rooms.ownerId))
        .where(or(eq(rooms.ownerId, userId), inArray(rooms.id, shared)))
        .orderBy(desc(rooms.openedAt))
        .all()
        .map(({ ownerId, owner, ...room }) => ({ ...room, sharedBy: ownerId === userId ? null : owner }));
    },
    async lookUp(code) {
      return roomByCode.get({ code }) ?? null;
    },
    async newest(count) {
      const newest = database.select({ code: rooms.code }).from(rooms).orderBy(desc(rooms.openedAt));
      return newest
        .limit(count)
        .all()
        .map(({ code }) => code);
    },
    async participantByToken(roomId, tokenHash) {
      return participantByToken.get({ roomId, tokenHash }) ?? null;
    },
    async participant(id) {
      return participantById.get({ id }) ?? null;
    },
    async participants(roomId) {
      return database
        .select()
        .from(participants)
        .where(eq(participants.roomId, roomId))
        .orderBy(asc(participants.joinedAt))
        .all();
    },
    async participantsNamed(roomId, name) {
      return database
        .select()
        .from(participants)
        .where(and(eq(participants.roomId, roomId), eq(participants.name, name)))
        .all();
    },
    async countParticipants(roomId) {
      return seats.get({ roomId })?.count ?? 0;
    },
    async countedAnswers(roomId, partId, round) {
      return countedAnswers.all({ roomId, partId, round });
    },
    async countUnreadable(roomId, partId, round) {
      return unreadable.get({ roomId, partId, round })?.count ?? 0;
    },
    async countedSubmissions(roomId, partId, round) {
      return countedSubmissions.all({ roomId, partId, round });
    },
    async countedSubmission(roomId, partId, round, participantId) {
      return countedSubmission.get({ roomId, partId, round, participantId }) ?? null;
    },
    async submissionsOf(participantId) {
      return database
        .select()
        .from(submissions)
        .where(eq(submissions.participantId, participantId))
        .orderBy(asc(submissions.receivedAt))
        .all();
    },
    async submissions(roomId) {
      return database
        .select()
        .from(submissions)
        .where(eq(submissions.roomId, roomId))
        .orderBy(asc(submissions.receivedAt))
        .all();
    },
  };
}
