import { sqliteAuditStore } from "@/db/audit-store";
import { openDatabase } from "@/db/database";
import { sqliteRoomMembers } from "@/db/room-members";
import { createQuestionsOfRooms } from "@/db/room-questions";
import type { Write } from "@/db/room-store";
import { type Runtime, setRuntime } from "@/db/runtime";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { sqliteRosterStore } from "@/db/sqlite-roster-store";
import { addUser } from "@/db/testing/add-user";
import { instructorsIn } from "@/db/testing/instructors-in";
import { answerOfBucket } from "@/lib/grading/answer-of-bucket";
import { keyBucket } from "@/lib/grading/bucket";
import { grade } from "@/lib/grading/grade";
import { type PartId, partId, participantId, roomCode, roomId, submissionId } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { Part, QuestionSource } from "@/lib/problems/question";
import type { RoomEvent } from "@/lib/room/event";
import type { StoredSubmission } from "@/lib/room/submission";

interface Options {
  readonly questions: readonly QuestionSource[];
  readonly students: number;
  /** Of every part. */
  readonly rounds?: number;
  /** The database; in memory where it is not said. */
  readonly file?: string;
}

const noon = Date.UTC(2026, 0, 12, 12);
const code = "KVX7RD";
/** Rooms are kept by their id, so each has its own. */
let lectures = 0;

/**
 * A room that has ended, in a database of its own and as the running server would have it: every student answered every
 * part in every round. Whoever sends the cookie `instructor=owner` is its instructor.
 */
export async function exportedLecture({ questions, students, rounds = 1, file = ":memory:" }: Options) {
  const database = openDatabase(file, "db/migrations");
  for (const id of ["owner", "other"]) addUser(database, id);
  const store = sqliteRoomStore(database);
  const audit = sqliteAuditStore(database);
  const instructorOf = instructorsIn(database);
  const members = sqliteRoomMembers(database);
  const rosters = sqliteRosterStore(database);
  const served: Pick<Runtime, "rooms" | "questions" | "audit" | "rosters" | "members"> & {
    accounts: Pick<Runtime["accounts"], "instructorOf">;
  } = {
    ...{ rooms: store, questions: createQuestionsOfRooms(), audit, rosters, accounts: { instructorOf } },
    members,
  };
  setRuntime(served as Runtime);

  lectures += 1;
  const id = roomId(`room-${lectures}`);
  const parts = partsOf(questions);
  await store.open(
    {
      ...{ type: "roomOpened", id, code: roomCode(code), ownerId: "owner", title: "Lecture 13" },
      ...{ questions, parts: [...parts.keys()] },
    },
    noon,
  );
  await store.write(
    Array.from({ length: students }, (_, index): Write => {
      const seat = { id: seatOf(index), roomId: id, name: `Student ${index}`, joinedAt: noon + index };
      return { type: "takeSeat", participant: { ...seat, tokenHash: `hash ${index}` } };
    }),
  );
  await store.write([
    { type: "appendEvents", roomId: id, after: 1, at: noon, events: eventsOf([...parts.keys()], rounds) },
  ]);
  for (const [place, [partOf, part]] of [...parts].entries()) {
    const answers = answersTo(part);
    for (let round = 1; round <= rounds; round++)
      await store.write(
        Array.from({ length: students }, (_, index): Write => {
          const given = answers[(index * round) % answers.length];
          if (!given) throw new Error(`Part ${partOf} has no answers`);
          const submission: StoredSubmission = {
            ...{ id: submissionId(`s-${place}-${round}-${index}`), roomId: id, participantId: seatOf(index) },
            ...{ partId: partOf, round, revision: 1, late: false, ...given },
            receivedAt: openedAt(place, round) + 1_000 + (index % 30_000),
          };
          return { type: "submit", submission };
        }),
      );
  }
  const params = Promise.resolve({ code });
  const request = (path: string, cookie = "instructor=owner") =>
    new Request(`http://localhost/api/rooms/${code}/${path}`, { headers: { cookie } });
  return { database, store, audit, rosters, members, id, context: { params }, request };
}

export const seatOf = (index: number) => participantId(`seat-${index}`);

function openedAt(place: number, round: number): number {
  return noon + 60_000 * (place * 10 + round);
}

function partsOf(questions: readonly QuestionSource[]): ReadonlyMap<PartId, Part> {
  return new Map(
    questions.flatMap((source) => {
      const question = questionFrom(source);
      if (!question.ok) throw new Error(question.error);
      return question.value.parts.map((part) => [partId(source.id, part.id), part] as const);
    }),
  );
}

function eventsOf(parts: readonly PartId[], rounds: number): readonly RoomEvent[] {
  const opened = parts.flatMap((part, place) => [
    { type: "partShown", part } as const,
    ...Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round): RoomEvent[] => [
      { type: "roundOpened", part, round, openedAt: openedAt(place, round), timer: null },
      { type: "roundClosed", part, round },
    ]),
  ]);
  return [...opened, { type: "roomEnded" }];
}

/** Right, as misconceptions predict, and unreadable, as the server would have graded them. */
function answersTo(part: Part) {
  const buckets = [keyBucket(part), ...part.misconceptions.map(({ bucket }) => bucket)];
  const read = buckets.flatMap((bucket) => {
    const answer = bucket === null ? null : answerOfBucket(part.answer, bucket);
    const graded = answer && grade(part, answer);
    if (!answer || !graded?.ok) return [];
    const { verdict, bucket: read, score, carried } = graded.value;
    return [{ answer, verdict, bucket: read, score, carried }];
  });
  const garbled = { answer: { type: "number", text: "=1/0" }, verdict: "unreadable", bucket: null } as const;
  return [...read, { ...garbled, score: 0, carried: false }];
}
