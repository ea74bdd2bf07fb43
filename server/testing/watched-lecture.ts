import { request } from "node:http";
import type { QuestionsOfRooms } from "@/db/room-questions";
import type { AnswerInput } from "@/lib/grading/answer";
import { type PartId, partId, submissionId } from "@/lib/ids";
import { improvise } from "@/lib/problems/improvise";
import { type ImprovisedParams, improvisedFamily } from "@/lib/problems/improvised";
import type { Question } from "@/lib/problems/question";
import type { Submission } from "@/lib/protocol/events";
import { ownData, ownDataCsv } from "@/lib/review/own-data";
import type { Command } from "@/lib/room/command";
import { roomContent } from "@/lib/room/content";
import { type Client, connected, type Lecture, refusalOf, startLecture } from "./lecture";

/** Who asks what is asked for twice, and under what it may differ: everything that no key decides. */
const masks: readonly (readonly [RegExp, string])[] = [
  [/"sid":"[^"]*"/g, '"sid":"…"'],
  [/\b(?:1[5-9]|[23]\d)\d{11}\b/g, "<time of 13 digits>"],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, "<time of 24 letters>"],
  [/(\\*"number\\*":)\d+/g, "$1…"],
  [/(backpoll[\w.-]*=)[\w%.-]+/gi, "$1…"],
  [/^(date): .*$/gim, "$1: …"],
];
/** Tallies without bars come as often as the machine has time for: what they hold is compared, and what they count at rest. */
const countsInBetween: typeof masks = [
  [/"(present|answered|round)":(?:\d+|null)/g, '"$1":…'],
  [/"part":(?:"[^"]*"|null)/g, '"part":…'],
];

const masked = (text: string, by = masks) => by.reduce((now, [found, put]) => now.replace(found, put), text);

/** Frames in which the last command is looked for. */
const mostSince = 40;

/** What one kind of visitor has got, in order: frames, acknowledgements, refusals, and HTTP replies with their headers. */
export type Streams = Readonly<Record<string, readonly string[]>>;

/** The questions as they are given, and what is improvised besides. */
function roomsOf(given: readonly Question[]): QuestionsOfRooms {
  const known = new Map<
    number,
    { questions: readonly Question[]; content: ReturnType<typeof roomContent> }
  >();
  const now: QuestionsOfRooms["now"] = ({ questions: sources }) => {
    const found = known.get(sources.length);
    if (found) return found;
    const questions = sources.map((source) => {
      const question = source.family === improvisedFamily ? improvise(source) : null;
      if (question?.ok) return question.value;
      const same = given.find(({ id }) => id === source.id);
      if (!same) throw new Error(`No question ${source.id}`);
      return same;
    });
    const made = { questions, content: roomContent(questions) };
    known.set(sources.length, made);
    return made;
  };
  return { now, of: async (room) => now(room), prepare: async () => {} };
}

/**
 * A lecture in which all that leaves the server for anybody but the instructor is kept: five students on websockets and one
 * on polling, two projectors, and visitors without a seat.
 */
export async function watchedLecture(questions: readonly Question[]) {
  const rooms = roomsOf(questions);
  const lecture = await startLecture(
    questions.map(({ id, family }) => ({ id, family, params: {} })),
    { rooms },
  );
  const instructor = await lecture.instructor();
  const kept = new Map<string, string[]>();
  const names = ["Ada", "Ben", "Cleo", "Dan", "Eve", "Fay"] as const;
  const seats = await Promise.all(
    names.map(async (name) => {
      const { cookie, text } = await lecture.join(name);
      keep(name, "joined", text);
      return { name, cookie };
    }),
  );
  const watching = await Promise.all([
    ...seats.map(({ name, cookie }, index) =>
      watch(name, lecture.client("student", cookie, {}, index < 5 ? "websocket" : "polling")),
    ),
    watch("projector", lecture.client("projector")),
    watch("projector by polling", lecture.client("projector", "", {}, "polling")),
  ]);
  const students = watching.slice(0, seats.length);
  let submissions = 0;
  let visits = 0;

  function keep(who: string, what: string, text: string): void {
    const stream = kept.get(who) ?? [];
    kept.set(who, [...stream, `${what} ${masked(text)}`]);
  }

  async function watch(name: string, socket: Client) {
    await connected(socket);
    return { name, socket };
  }

  /** Acknowledgements are frames, too; those of requests that run side by side come in any order. */
  async function ask(who: string, what: string, asked: Promise<unknown>): Promise<void> {
    keep(who, what, JSON.stringify(await asked));
  }

  function submission(part: PartId, round: number, answer: AnswerInput, revision = 1): Submission {
    submissions += 1;
    const id = submissionId(`00000000-0000-4000-8000-${`${submissions}`.padStart(12, "0")}`);
    return { submission: id, part, round, revision, answer };
  }

  /** Until everybody has what a command led to: what comes of the next one may overtake it. */
  async function told(seq: number): Promise<void> {
    const isTold = ({ socket: { connected, frames: all } }: (typeof watching)[number]) => {
      const frames = all.slice(-mostSince);
      const at = frames.findLastIndex((frame) => frame.startsWith(`2["view",{"seq":${seq},`));
      const isAnswering =
        /"phase":"(ready|open)"/.test(frames[at] ?? "") && !frames[at]?.includes('"round":2');
      const since = frames.slice(at).map((frame) => /^2\["(\w+)"/.exec(frame)?.[1]);
      return !connected || (at >= 0 && (isAnswering || since.includes("mine") || since.includes("tally")));
    };
    const until = performance.now() + 20_000;
    while (!watching.every(isTold)) {
      if (performance.now() > until) throw new Error(`Not everybody was told of event ${seq}`);
      await new Promise((settle) => setTimeout(settle, 1));
    }
  }

  /** One reply by HTTP, to the last byte: status, headers as they came, body. */
  function fetched(path: string, { cookie = "", body }: { cookie?: string; body?: unknown } = {}) {
    return new Promise<string>((settle, fail) => {
      const asked = request(`${lecture.url()}${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers: { cookie, "content-type": "application/json" },
        agent: false,
      });
      asked.once("error", fail);
      asked.once("response", (reply) => {
        const head = reply.rawHeaders.flatMap((name, index) =>
          index % 2 === 0 ? [`${name.toLowerCase()}: ${reply.rawHeaders[index + 1]}`] : [],
        );
        reply.setEncoding("utf8");
        let text = "";
        reply.on("data", (piece) => {
          text += piece;
        });
        reply.on("end", () => settle([reply.statusCode, ...head, "", text].join("\n")));
      });
      asked.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  return {
    lecture,
    names,
    async command(command: Command): Promise<void> {
      const reply = await instructor.emitWithAck("command", command);
      if (!reply.ok) throw new Error(`${command.type} was refused: ${reply.error.code}`);
      await told(reply.value.seq);
    },
    async improvise(id: string, params: ImprovisedParams): Promise<PartId> {
      await this.command({ type: "improvise", id, params });
      return partId(id, "1");
    },
    /** Every student hands in an answer, the first of them twice, and one of them by HTTP as well. */
    async handIn(part: PartId, round: number, answers: readonly AnswerInput[], from = 0): Promise<void> {
      const of = (index: number) =>
        answers[(index + from) % answers.length] ?? { type: "choice", option: "" };
      const all = students.map(({ name, socket }, index) => ({
        ...{ name, socket, message: submission(part, round, of(index)) },
      }));
      await Promise.all(
        all.map(({ name, socket, message }) => ask(name, "saved", socket.emitWithAck("submit", message))),
      );
      const [first, second] = all;
      if (!first || !second) throw new Error("There are students");
      await ask(first.name, "saved again", first.socket.emitWithAck("submit", first.message));
      const body = { code: lecture.room.code, ...submission(part, round, of(1 + answers.length / 2), 2) };
      keep(second.name, "by HTTP", await fetched("/api/submit", { cookie: seats[1]?.cookie ?? "", body }));
    },
    /** Everything that anybody can ask for at rest. */
    async lookAround(part: PartId): Promise<void> {
      await Promise.all(
        watching.map(async ({ name, socket }) => {
          await ask(name, "sync", socket.emitWithAck("sync"));
          await ask(name, "solution", socket.emitWithAck("solution", part));
        }),
      );
    },
    /** What is for the instructor only. */
    async trespass(part: PartId): Promise<void> {
      await Promise.all(
        watching.map(async ({ name, socket }) => {
          await ask(name, "command", socket.emitWithAck("command", { type: "revealPart", part }));
          await ask(name, "people", socket.emitWithAck("people"));
        }),
      );
    },
    /** Comes back with the same seat and sees where the lecture is. */
    async comeBack(index: number): Promise<void> {
      const student = students[index];
      if (!student) throw new Error(`No student ${index}`);
      student.socket.disconnect();
      await connected(student.socket);
      await ask(student.name, "back", student.socket.emitWithAck("sync"));
    },
    /** Visitors: a late one with a seat, one who is refused, and those who look at what everybody may ask for. */
    async visit(part: PartId, round: number, answer: AnswerInput): Promise<void> {
      visits += 1;
      const { cookie, text } = await lecture.join(`Late ${visits}`);
      keep("late", "joined", text);
      const late = await connected(lecture.client("student", cookie));
      await ask("late", "sync", late.emitWithAck("sync"));
      await ask("late", "saved", late.emitWithAck("submit", submission(part, round, answer)));
      await ask("late", "sync", late.emitWithAck("sync"));
      late.disconnect();
      await ask("nobody", "as student", refusalOf(lecture.client("student")));
      await ask("nobody", "as console", refusalOf(lecture.client("console", cookie)));
      const body = { code: lecture.room.code, ...submission(part, round, answer) };
      for (const path of [`/api/qr/${lecture.room.code}`, "/healthz", "/readyz", "/socket.io/?EIO=4"])
        keep("nobody", path, await fetched(path));
      keep("nobody", "/api/submit", await fetched("/api/submit", { body }));
      keep(
        "nobody",
        "/api/join",
        await fetched("/api/join", { body: { code: lecture.room.code, name: "" } }),
      );
    },
    /** Takes a student's seat away, and gives it back. */
    async removeAndRestore(index: number): Promise<void> {
      const people = await instructor.emitWithAck("people");
      const student = students[index];
      const id = people.ok ? people.value.find(({ name }) => name === student?.name)?.id : undefined;
      if (!student || !id) throw new Error(`No student ${index}`);
      const gone = new Promise((settle) => student.socket.once("disconnect", settle));
      await this.command({ type: "removeParticipants", participants: [id] });
      await gone;
      await ask(student.name, "removed", refusalOf(student.socket));
      await ask("projector", "without", watching.at(-1)?.socket.emitWithAck("sync") ?? Promise.resolve());
      await this.command({ type: "restoreParticipants", participants: [id] });
      await connected(student.socket);
    },
    /** The file of their own data that students may take away at any time. */
    async takeOwnData(): Promise<void> {
      const { store, room: opened } = lecture;
      const room = await store.load(opened.code);
      if (!room) throw new Error("The room is stored");
      const { content } = rooms.now(room);
      for (const seat of await store.participants(room.id)) {
        const data = ownData({
          ...{ room, content, seat, submissions: await store.submissionsOf(seat.id), counted: new Set() },
          ...{ numbers: new Map(), keptUntil: null, now: 0 },
        });
        keep(seat.name, "own data", JSON.stringify(data).concat(ownDataCsv(data)));
      }
    },
    /** Ends it: what each has got. Frames between two commands stand in their order, and tallies without bars apart. */
    async end(): Promise<Streams> {
      // The last tally of a burst comes up to 200 ms later.
      await new Promise((settle) => setTimeout(settle, 250));
      for (const { name, socket } of watching) {
        const frames = socket.frames.filter((frame) => /^2\[/.test(frame));
        const isCount = (frame: string) => frame.startsWith('2["tally"') && frame.includes('"bars":null');
        const counts = new Set(frames.filter(isCount).map((frame) => masked(masked(frame), countsInBetween)));
        const others = frames.filter((frame) => !isCount(frame)).map((frame) => masked(frame));
        kept.set(`${name}, counts`, [...counts].sort());
        kept.set(
          `${name}, frames`,
          others.filter((frame, index) => frame !== others[index - 1]),
        );
      }
      await lecture.stop();
      return Object.fromEntries(kept);
    },
  };
}

export type Watched = Awaited<ReturnType<typeof watchedLecture>>;
export type { Lecture };
