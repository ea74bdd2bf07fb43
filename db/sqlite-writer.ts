import { isDeepStrictEqual } from "node:util";
import { and, eq, gte, isNotNull, lt, sql } from "drizzle-orm";
import type { StoredSubmission } from "@/lib/room/submission";
import { type Database, schema } from "./database";
import type { RoomWriter, Write, WriteOutcome } from "./room-store";

const { rooms, roomEvents, participants, submissions, answers, rosterMatches } = schema;
const written: WriteOutcome = { type: "written" };

/** The writing half of the SQLite store: one transaction per list, prepared statements on the path of an answer. */
export function sqliteWriter(database: Database): RoomWriter {
  const field = sql.placeholder;
  const insertSubmission = database
    .insert(submissions)
    .values({
      id: field("id"),
      roomId: field("roomId"),
      participantId: field("participantId"),
      partId: field("partId"),
      round: field("round"),
      revision: field("revision"),
      answer: field("answer"),
      receivedAt: field("receivedAt"),
      late: field("late"),
      verdict: field("verdict"),
      bucket: field("bucket"),
      score: field("score"),
      carried: field("carried"),
    })
    .onConflictDoNothing()
    .prepare();
  const submissionById = database
    .select()
    .from(submissions)
    .where(eq(submissions.id, field("id")))
    .prepare();
  // In the order in which rows came: what was there before a submission and kept it from counting.
  const aheadOf = database
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        eq(submissions.participantId, field("participantId")),
        eq(submissions.partId, field("partId")),
        eq(submissions.round, field("round")),
        eq(submissions.late, false),
        isNotNull(submissions.bucket),
        gte(submissions.revision, field("revision")),
        sql`${submissions}.rowid < (select mine.rowid from ${submissions} mine where mine.id = ${field("id")})`,
      ),
    )
    .limit(1)
    .prepare();
  const countAnswer = database
    .insert(answers)
    .values({
      roomId: field("roomId"),
      partId: field("partId"),
      round: field("round"),
      participantId: field("participantId"),
      revision: field("revision"),
      submissionId: field("id"),
      bucket: field("bucket"),
      carried: field("carried"),
    })
    .onConflictDoUpdate({
      target: [answers.roomId, answers.partId, answers.round, answers.participantId],
      set: {
        revision: sql`excluded.revision`,
        submissionId: sql`excluded.submission_id`,
        bucket: sql`excluded.bucket`,
        carried: sql`excluded.carried`,
      },
      // A resend that was overtaken by a newer answer must not bring the older one back.
      setWhere: lt(answers.revision, sql`excluded.revision`),
    })
    .prepare();

  function submit(submission: StoredSubmission): WriteOutcome {
    if (insertSubmission.run({ ...submission }).changes === 0) return outcomeOfResend(submission);
    if (submission.late || submission.bucket === null) return written;
    return countAnswer.run({ ...submission }).changes === 0 ? { type: "superseded" } : written;
  }

  /** What the first sending came to, for one whose acknowledgement was lost. */
  function outcomeOfResend(submission: StoredSubmission): WriteOutcome {
    const stored = submissionById.get({ id: submission.id });
    const same =
      stored &&
      stored.participantId === submission.participantId &&
      stored.partId === submission.partId &&
      stored.round === submission.round &&
      stored.revision === submission.revision &&
      isDeepStrictEqual(stored.answer, submission.answer);
    if (!same) return { type: "idReused" };
    const { late, bucket, receivedAt } = stored;
    return !late && bucket !== null && aheadOf.get({ ...submission })
      ? { type: "superseded" }
      : { type: "duplicate", receivedAt, late };
  }

  function writeOne(write: Write): WriteOutcome {
    switch (write.type) {
      case "appendEvents":
        write.events.forEach((event, index) => {
          const seq = write.after + 1 + index;
          database.insert(roomEvents).values({ roomId: write.roomId, seq, at: write.at, event }).run();
          if (event.type === "roomEnded")
            database.update(rooms).set({ endedAt: write.at }).where(eq(rooms.id, write.roomId)).run();
        });
        return written;
      case "takeSeat":
        // Two tabs may join at once with one token: the first seat stays, and both read it back.
        if (
          database.insert(participants).values(write.participant).onConflictDoNothing().run().changes > 0 &&
          write.student
        )
          database
            .insert(rosterMatches)
            .values({ ...write.student, participantId: write.participant.id })
            .run();
        return written;
      case "submit":
        return submit(write.submission);
    }
  }

  return {
    async open(event, at) {
      const { id, code, ownerId, title, deckId } = event;
      return database.transaction(
        (transaction) => {
          const room = { id, code, ownerId, deckId, title, openedAt: at };
          if (transaction.insert(rooms).values(room).onConflictDoNothing().run().changes === 0) return false;
          transaction.insert(roomEvents).values({ roomId: id, seq: 1, at, event }).run();
          return true;
        },
        { behavior: "immediate" },
      );
    },
    async write(writes) {
      return database.transaction(() => writes.map(writeOne), { behavior: "immediate" });
    },
  };
}
