import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AnswerInput } from "@/lib/grading/answer";
import type { PartId, ParticipantId, RoomId, SubmissionId } from "@/lib/ids";
import { storedVerdicts } from "@/lib/room/submission";
import { participants, rooms } from "./rooms";

/** Everything that was ever handed in, append-only: late and unreadable answers too. */
export const submissions = sqliteTable(
  "submissions",
  {
    id: text("id").$type<SubmissionId>().primaryKey(),
    roomId: text("room_id")
      .$type<RoomId>()
      .notNull()
      .references(() => rooms.id),
    participantId: text("participant_id")
      .$type<ParticipantId>()
      .notNull()
      .references(() => participants.id),
    partId: text("part_id").$type<PartId>().notNull(),
    round: integer("round").notNull(),
    revision: integer("revision").notNull(),
    answer: text("answer", { mode: "json" }).$type<AnswerInput>().notNull(),
    receivedAt: integer("received_at").notNull(),
    late: integer("late", { mode: "boolean" }).notNull(),
    verdict: text("verdict", { enum: storedVerdicts }).notNull(),
    /** Null where the answer could not be read. */
    bucket: text("bucket"),
    score: real("score").notNull(),
    /** Right as what follows from the own earlier answers (`Grade.carried`). */
    carried: integer("carried", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    index("submission_by_part").on(table.roomId, table.partId, table.round),
    index("submission_by_participant").on(table.participantId),
  ],
);

/** The one answer that counts per participant and round: points to the readable submission of highest revision. */
export const answers = sqliteTable(
  "answers",
  {
    roomId: text("room_id")
      .$type<RoomId>()
      .notNull()
      .references(() => rooms.id),
    partId: text("part_id").$type<PartId>().notNull(),
    round: integer("round").notNull(),
    participantId: text("participant_id")
      .$type<ParticipantId>()
      .notNull()
      .references(() => participants.id),
    revision: integer("revision").notNull(),
    submissionId: text("submission_id")
      .$type<SubmissionId>()
      .notNull()
      .references(() => submissions.id),
    bucket: text("bucket").notNull(),
    carried: integer("carried", { mode: "boolean" }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.roomId, table.partId, table.round, table.participantId] }),
    index("answer_by_bucket").on(table.roomId, table.partId, table.round, table.bucket),
    index("answer_by_participant").on(table.participantId),
  ],
);
