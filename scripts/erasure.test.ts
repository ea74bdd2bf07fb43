import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { GET as myData } from "@/app/api/my-data/[code]/route";
import { GET as canvasCsv } from "@/app/api/rooms/[code]/canvas.csv/route";
import { GET as moodleCsv } from "@/app/api/rooms/[code]/moodle.csv/route";
import { GET as roomJson } from "@/app/api/rooms/[code]/room.json/route";
import { GET as submissionsCsv } from "@/app/api/rooms/[code]/submissions.csv/route";
import { sqliteAuditStore } from "@/db/audit-store";
import { createPrivacy } from "@/db/privacy";
import { createReviewKeys } from "@/db/review-keys";
import { createQuestionsOfRooms } from "@/db/room-questions";
import { type Runtime, runtime, setRuntime } from "@/db/runtime";
import { tokenHash } from "@/db/seat-token";
import { instructorsIn } from "@/db/testing/instructors-in";
import { startWriteThread, type WriteThread } from "@/db/write-thread";
import { type PartId, type ParticipantId, rosterId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { readGradebook } from "@/lib/review/gradebook-file";
import { readRosterStudents } from "@/lib/review/read-roster";
import type { Command } from "@/lib/room/command";
import { noRegrade } from "@/lib/room/regrade";
import { foldRound } from "@/lib/room/rounds";
import { usualSettings } from "@/lib/room/settings";
import { type Client, connected, type Lecture, refusalOf, startLecture } from "@/server/testing/lecture";

const name = "Zephyrine Quixley";
/** A try that cannot be read, one that is replaced, and the one that counts: its bar is 7777772. */
const typed = ["canaryunreadable(", "5555551+1", "7777771+1"];
const list = [
  "Student,ID,SIS User ID,SIS Login ID,Section",
  "    Points Possible,,,,",
  '"Quixley, Zephyrine",1001,sis-canary-4711,zephq,A',
  '"Ben",1002,sis-0002,ben,A',
].join("\n");

let logged: string[];
let lecture: Lecture;
let thread: WriteThread;
let instructor: Client;
let phone: Client;
let part: PartId;
let cookie: string;
let student: ParticipantId;
/** Everything that is to be gone. */
let canaries: readonly string[];

beforeEach(async () => {
  logged = [];
  const log = pino({ level: "trace", base: null }, { write: (line: string) => void logged.push(line) });
  log.info("the log is listened to");
  const admission = { type: "roster", names: [name, "Ben"] } as const;
  lecture = await startLecture(classicDeck.questions, { log, settings: { ...usualSettings, admission } });
  thread = await startWriteThread(join(lecture.directory, "test.db"), (error) => {
    throw error;
  });
  await play();
});
afterEach(async () => {
  await thread.close();
  await lecture.stop();
});

async function command(...commands: readonly Command[]): Promise<void> {
  for (const one of commands) {
    const reply = await instructor.emitWithAck("command", one);
    if (!reply.ok) throw new Error(`${one.type}: ${reply.error.code}`);
  }
}

/** A lecture of two students, one of whom leaves traces wherever a student can. */
async function play(): Promise<void> {
  const { room, store, rosters, database } = lecture;
  setRuntime({
    ...{
      rooms: store,
      questions: createQuestionsOfRooms(),
      rosters,
      audit: sqliteAuditStore(database),
      origin: lecture.url(),
    },
    reviewKeys: createReviewKeys(Buffer.from("secret")),
    ...{ accounts: { instructorOf: instructorsIn(database) }, members: lecture.members },
    privacy: createPrivacy(database, {
      ...{ retentionDays: 400, erase: thread.erase },
      async onErased({ code, seats, roster }) {
        if (roster !== null) rosters.forget(roster);
        await lecture.forget().seats(code, seats);
      },
    }),
  } as unknown as Runtime);
  instructor = await lecture.instructor();
  cookie = (await lecture.join(name)).cookie;
  phone = await connected(lecture.client("student", cookie));
  const ben = await lecture.student("Ben");
  const people = await instructor.emitWithAck("people");
  const found = people.ok ? people.value.find((person) => person.name === name) : undefined;
  const number = [...lecture.parts].find(([, { key }]) => key.type === "number");
  if (!found || !number) throw new Error("Nobody answers");
  [student, part] = [found.id, number[0]];
  const participants = [student];
  await command(
    { type: "setExtraTime", participant: student, factor: 1.5 },
    { type: "removeParticipants", participants },
    { type: "restoreParticipants", participants },
    { type: "showPart", part },
    { type: "openRound", part },
  );
  phone = await connected(lecture.client("student", cookie));
  const ids = typed.map(() => submissionId(randomUUID()));
  for (const [index, text] of typed.entries()) {
    const message = { part, round: 1, revision: index + 1, answer: { type: "number" as const, text } };
    await phone.emitWithAck("submit", { submission: ids[index] ?? submissionId(""), ...message });
  }
  const same = { part, round: 1, revision: 1, answer: { type: "number" as const, text: "7777772" } };
  await ben.emitWithAck("submit", { submission: submissionId(randomUUID()), ...same });
  await command({ type: "closeRound", part }, { type: "revealPart", part }, { type: "endRoom" });

  const book = readGradebook(list);
  if (!book.ok) throw new Error(book.error);
  const roster = { id: rosterId("list"), ownerId: "owner", title: "Class", file: book.value.file };
  await rosters.create(
    { ...roster, uploadedAt: 0 },
    book.value.rows,
    readRosterStudents(book.value).students,
  );
  await rosters.attach(room.id, roster.id);
  await rosters.saveMatches(room.id, new Map([[student, 0]]));
  const token = cookie.split("=")[1] ?? "";
  canaries = [
    ...[name, "Quixley, Zephyrine", "sis-canary-4711", "zephq", student, tokenHash(room.id, token), ...typed],
    ...ids,
  ];
}

/** The canaries that stand in something. */
const inText = (text: string) => canaries.filter((canary) => text.includes(canary));

/** The canaries in each file of the data directory, as bytes. */
function inFiles(): readonly string[] {
  const bytes = readdirSync(lecture.directory).map((file) =>
    readFileSync(join(lecture.directory, file)).toString("latin1"),
  );
  return inText(bytes.join("\n"));
}

/** Everything that an instructor can download. */
async function exported(): Promise<string> {
  const context = { params: Promise.resolve({ code: lecture.room.code }) };
  const request = (path: string) =>
    new Request(`http://localhost/${path}`, { headers: { cookie: "instructor=owner" } });
  const files = await Promise.all([
    submissionsCsv(request("submissions.csv"), context),
    roomJson(request("room.json"), context),
    canvasCsv(request("canvas.csv"), context),
    moodleCsv(request("moodle.csv?student=2"), context),
  ]);
  expect(files.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  return (await Promise.all(files.map((file) => file.text()))).join("\n");
}

async function bars() {
  const counted = await lecture.store.countedAnswers(lecture.room.id, part, 1);
  return foldRound(1, counted, noRegrade).buckets;
}

const erase = () => {
  const order = { roomId: lecture.room.id, participant: student, withListRow: true, actorId: "owner", at: 1 };
  return thread.erase(order);
};

test("an erased student is in no file, no log line, no download and no message any more", async () => {
  const own = () =>
    myData(new Request("http://localhost/", { headers: { cookie } }), {
      params: Promise.resolve({ code: lecture.room.code }),
    });
  // Before: the scan finds every canary, or it is blind.
  expect(inFiles()).toEqual(canaries);
  expect(inText(await exported()).toSorted()).toEqual(
    canaries.filter((canary) => canary !== canaries[5]).toSorted(),
  );
  expect(inText(await (await own()).text())).toEqual([name, ...typed]);
  expect(logged.join("")).toContain("the log is listened to");
  const before = await bars();
  expect(before).toEqual([{ bucket: "7777772", count: 2, carried: 0 }]);

  const cutOff = new Promise((settle) => phone.once("disconnect", settle));
  instructor.frames.length = 0;
  const outcome = await runtime().privacy.erase({
    ...{ roomId: lecture.room.id, participant: student, withListRow: true, actorId: "owner", at: 1 },
  });
  expect(outcome).toMatchObject({ type: "erased", kept: 1, deleted: 2 });
  await cutOff;

  expect(inFiles()).toEqual([]);
  const files = await exported();
  expect(inText(files)).toEqual([]);
  expect(files).toContain("Erased student");
  expect(await bars()).toEqual(before);
  expect((await own()).status).toBe(404);
  expect(await refusalOf(lecture.client("student", cookie))).toMatchObject({ code: "roomEnded" });
  const people = await instructor.emitWithAck("people");
  expect(people).toMatchObject({ value: [{ name: "Erased student", extraTime: 1 }, { name: "Ben" }] });
  await instructor.emitWithAck("sync");
  expect(inText(instructor.frames.join("\n"))).toEqual([]);
  expect(inText(logged.join("\n"))).toEqual([]);
  const entries = await runtime().audit.ofRoom(lecture.room.id);
  expect(entries.filter(({ action }) => action === "studentErased")).toMatchObject([
    {
      actorId: "owner",
      detail: "1 seat, 1 answer kept without what was typed, 2 deleted, row of the class list deleted",
    },
  ]);
});

test("an erasure that is asked for again finds nobody, and leaves everything as it is", async () => {
  await erase();
  const after = await lecture.store.submissions(lecture.room.id);
  expect(await erase()).toEqual({ type: "notFound" });
  expect(await lecture.store.submissions(lecture.room.id)).toEqual(after);
  expect(inFiles()).toEqual([]);
});

test("the server that starts anew remembers nothing either", async () => {
  await erase();
  await lecture.restart();
  instructor = await lecture.instructor();
  await instructor.emitWithAck("sync");
  expect(inText(instructor.frames.join("\n"))).toEqual([]);
  expect(await refusalOf(lecture.client("student", cookie))).toMatchObject({ code: "roomEnded" });
});
