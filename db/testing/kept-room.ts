import { type Millis, partId, participantId, roomCode, roomId, rosterId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import type { RoomEvent } from "@/lib/room/event";
import type { StoredSubmission } from "@/lib/room/submission";
import { type Database, schema } from "../database";
import type { Write } from "../room-store";
import { sqliteRoomStore } from "../sqlite-room-store";
import { sqliteRosterStore } from "../sqlite-roster-store";

/** The part that everybody in these rooms answers. */
export const asked = partId(classicDeck.questions[0]?.id ?? "", "a");
/** A seat by its room and its number. */
export const seatIn = (room: string, index: number) => participantId(`${room}-seat-${index}`);

/** What a student of these rooms has typed: it stands nowhere else. */
export const typedBy = (room: string, index: number) => `typed-in-${room}-by-${index};`;

interface Options {
  readonly seats: number;
  /** Answers of each seat, every one in a round of its own, and as many that cannot be read. */
  readonly rounds?: number;
  readonly endedAt?: Millis | null;
  /** In which the events happen; a room's first moment. */
  readonly openedAt?: Millis;
  readonly events?: readonly RoomEvent[];
  /** The hash of the token of the first seat. */
  readonly firstToken?: string;
}

/** A room that was used, with seats, answers that count and tries that do not. */
export async function keepRoom(database: Database, name: string, options: Options): Promise<void> {
  const { seats, rounds = 1, openedAt = 1_000, endedAt = openedAt, events = [], firstToken } = options;
  const store = sqliteRoomStore(database);
  const [id, code] = [roomId(name), roomCode(name.toUpperCase())];
  const questions = classicDeck.questions.slice(0, 1);
  const opened = { type: "roomOpened", id, code, ownerId: "owner", title: name, questions } as const;
  await store.open({ ...opened, parts: [asked] }, openedAt);
  const all = [...events, ...(endedAt === null ? [] : [{ type: "roomEnded" } as const])];
  await store.write([{ type: "appendEvents", roomId: id, after: 1, at: endedAt ?? openedAt, events: all }]);
  const writes = Array.from({ length: seats }, (_, index): readonly Write[] => {
    const participant = seatIn(name, index);
    const base = { roomId: id, participantId: participant, partId: asked, revision: 1, receivedAt: openedAt };
    const answer = { type: "number", text: typedBy(name, index) } as const;
    const seat = {
      id: participant,
      roomId: id,
      name: `Student ${name} ${index}.`,
      joinedAt: openedAt + index,
    };
    const hash = `token of ${name} ${index}.`;
    const tokenHash = index === 0 ? (firstToken ?? hash) : hash;
    return [
      { type: "takeSeat", participant: { ...seat, tokenHash } },
      ...Array.from({ length: rounds }, (_, round): readonly Write[] => {
        const counted = { verdict: "incorrect", bucket: `${index % 3}`, score: 0, carried: false } as const;
        const garbled = { verdict: "unreadable", bucket: null, score: 0, carried: false } as const;
        const tried = (kind: string, graded: typeof counted | typeof garbled): StoredSubmission => ({
          ...{ ...base, ...graded, id: submissionId(`${participant}-${round}-${kind}`), round: round + 1 },
          ...{ answer, late: false },
        });
        return [
          { type: "submit", submission: tried("counted", counted) },
          { type: "submit", submission: tried("garbled", garbled) },
        ];
      }).flat(),
    ];
  });
  for (let first = 0; first < writes.length; first += 500)
    await store.write(writes.slice(first, first + 500).flat());
}

/** A class list of two, Ada and Ben, that was uploaded at a time. */
export async function keepList(database: Database, name: string, uploadedAt: Millis): Promise<void> {
  const file = { format: "table", bom: false, delimiter: ",", newline: "\n", preamble: [] } as const;
  const students = ["Ada Lovelace", "Ben Bit"].map((student, row) => ({
    ...{
      row,
      name: student,
      aliases: [`login-${row}`],
      studentId: `number-${row}`,
      section: "A",
      extraTime: 1,
    },
  }));
  await sqliteRosterStore(database).create(
    {
      id: rosterId(name),
      ownerId: "owner",
      title: name,
      file: { ...file, header: ["Name", "Id"] },
      uploadedAt,
    },
    students.map(({ name: student, studentId }) => [student, studentId]),
    students,
  );
}

/** Every row of every table, but the accounts' and the record's. */
export function everyRow({ $client }: Database): Readonly<Record<string, readonly unknown[]>> {
  const tables = ["rooms", "room_events", "participants", "submissions", "answers", "rosters"];
  const more = ["roster_students", "room_rosters", "roster_matches", "room_members", "invitations"];
  return Object.fromEntries(
    [...tables, ...more].map((table) => [table, $client.prepare(`select * from ${table}`).all()]),
  );
}

/** What refers to nothing. */
export function dangling({ $client }: Database): readonly unknown[] {
  const found: unknown = $client.pragma("foreign_key_check");
  return Array.isArray(found) ? found : [found];
}

export const auditOf = (database: Database) => database.select().from(schema.audit).all();
