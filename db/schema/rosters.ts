import { integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ParticipantId, RoomId, RosterId } from "@/lib/ids";
import type { GradebookFile } from "@/lib/review/gradebook-file";
import { user } from "./accounts";
import { participants, rooms } from "./rooms";

/** A class list as an instructor uploaded it: everything of the file but its students' rows. */
export const rosters = sqliteTable("rosters", {
  id: text("id").$type<RosterId>().primaryKey(),
  ownerId: text("owner_id")
    .notNull()
    .references(() => user.id),
  title: text("title").notNull(),
  /** How the file is written, so that it goes back as it came. */
  file: text("file", { mode: "json" }).$type<GradebookFile>().notNull(),
  uploadedAt: integer("uploaded_at").notNull(),
});

/** One row of a class list: what was read from it, and its cells byte for byte. */
export const rosterStudents = sqliteTable(
  "roster_students",
  {
    rosterId: text("roster_id")
      .$type<RosterId>()
      .notNull()
      .references(() => rosters.id),
    /** Its place in the file, from 0. */
    row: integer("row").notNull(),
    name: text("name").notNull(),
    /** What else the student may type: the name turned round, a login, a number, aliases of the list. */
    aliases: text("aliases", { mode: "json" }).$type<readonly string[]>().notNull(),
    /** The id in the institution's books, as it was written; null where the list has none. */
    studentId: text("student_id"),
    section: text("section"),
    /** How many times everybody's time. */
    extraTime: real("extra_time").notNull().default(1),
    cells: text("cells", { mode: "json" }).$type<readonly string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.rosterId, table.row] })],
);

/** The class list that a room goes by. */
export const roomRosters = sqliteTable("room_rosters", {
  roomId: text("room_id")
    .$type<RoomId>()
    .primaryKey()
    .references(() => rooms.id),
  rosterId: text("roster_id")
    .$type<RosterId>()
    .notNull()
    .references(() => rosters.id),
});

/** Which seat of a room is which student of its class list. One student may have had several seats. */
export const rosterMatches = sqliteTable("roster_matches", {
  participantId: text("participant_id")
    .$type<ParticipantId>()
    .primaryKey()
    .references(() => participants.id),
  rosterId: text("roster_id")
    .$type<RosterId>()
    .notNull()
    .references(() => rosters.id),
  row: integer("row").notNull(),
});
