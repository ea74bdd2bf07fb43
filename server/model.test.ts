import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "@/db/database";
import { createQuestionsOfRooms } from "@/db/room-questions";
import { sqliteRoomStore } from "@/db/sqlite-room-store";
import { sqliteRosterStore } from "@/db/sqlite-roster-store";
import { addUser } from "@/db/testing/add-user";
import { type ParticipantId, partId, roomCode, roomId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { questionFrom } from "@/lib/problems/families";
import type { QuestionSource } from "@/lib/problems/question";
import type { Command } from "@/lib/room/command";
import { join } from "./join";
import { createLiveRooms, type LiveRoom } from "./live-rooms";
import { createLog } from "./log";
import { obey } from "./obey";
import { createPublisher } from "./publisher";
import { createRoomClock } from "./room-clock";
import type { Io, Seat } from "./sockets";
import { submit } from "./submit";
import { type Attempt, LectureModel } from "./testing/lecture-model";
import { createWriter } from "./writer";

const sequences = 1_000;
const seed = Number(process.env.SEED ?? 20_261_123);

const question = askingForNumber();
const part = partId(question.id, "a");

const database = openDatabase(":memory:", "db/migrations");
addUser(database);
const store = sqliteRoomStore(database);
const rosters = sqliteRosterStore(database);
const questions = createQuestionsOfRooms();
afterAll(() => void database.$client.close());

/** Sends nothing: what would be sent is asked for instead. */
const io = {
  to: () => ({ emit: () => true }),
  in: () => ({ fetchSockets: async () => [] }),
  sockets: { adapter: { rooms: new Map() }, sockets: new Map() },
} as unknown as Io;
const log = createLog("silent");

const ownerOf = ({ room }: Pick<LiveRoom, "room">) =>
  ({ role: "instructor", userId: "owner", roomId: room.id, as: "owner" }) as const;

type Step =
  | { readonly type: "join" | "remove" | "restore"; readonly student: number }
  | { readonly type: "open" | "close" | "reveal" | "restart" }
  /** Something new, a change with any revision, or the same again. `lost`: its acknowledgement never arrives. */
  | {
      readonly type: "submit";
      readonly student: number;
      readonly round: number;
      readonly revision: number;
      readonly value: number;
      readonly again: number | null;
    }
  /** Answers that are under way while the answers are closed. */
  | { readonly type: "closeUnder"; readonly values: readonly number[] };

const students = 4;
const student = fc.nat(students - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant("join" as const), student }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom("remove" as const, "restore" as const), student }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constantFrom("open" as const, "open" as const, "close" as const) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom("reveal" as const, "restart" as const) }) },
  {
    weight: 14,
    arbitrary: fc.record({
      type: fc.constant("submit" as const),
      student,
      round: fc.constantFrom(0, 0, 0, 0, -1, 1),
      revision: fc.integer({ min: 1, max: 4 }),
      value: fc.integer({ min: -3, max: 40 }),
      again: fc.option(fc.nat(20), { freq: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("closeUnder" as const),
      values: fc.array(fc.nat(9), { minLength: 1, maxLength: students }),
    }),
  },
);

function askingForNumber(): QuestionSource {
  const found = classicDeck.questions.find((source) => {
    const question = questionFrom(source);
    return question.ok && question.value.parts[0]?.key.type === "number";
  });
  if (!found) throw new Error("The classic deck asks for a number somewhere");
  return found;
}

let rooms = 0;

/** The real handlers behind the sockets on the real store, and beside them the model. */
async function lecture() {
  rooms += 1;
  const id = roomId(`room-${rooms}`);
  const letters = "BCDFGHJKMNPQRSTVWXYZ23456789";
  const code = roomCode(
    [5, 4, 3, 2, 1, 0].map((place) => letters[Math.floor(rooms / 28 ** place) % 28]).join(""),
  );
  const opened = { type: "roomOpened" as const, id, code, ownerId: "owner", title: "Lecture 13" };
  await store.open({ ...opened, questions: [question], parts: [part] }, 0);
  return { id, code, ...(await started(code)) };
}

async function started(code: ReturnType<typeof roomCode>) {
  const writer = createWriter(store, { log, now: Date.now, onCommit: () => undefined });
  const publisher = createPublisher(io, store, { origin: "http://localhost", log, now: Date.now });
  const clock = createRoomClock(writer, publisher, Date.now);
  const liveRooms = createLiveRooms(store, questions, () => undefined);
  const live = await liveRooms.find(code);
  if (!live) throw new Error("The room was opened");
  return { writer, publisher, clock, liveRooms, live };
}

/** An answer waits for its grade before it waits for its commit; commits wait for the next turn of the loop. */
async function graded(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function play(steps: readonly Step[]): Promise<void> {
  const place = await lecture();
  let server: Awaited<ReturnType<typeof started>> = place;
  const model = new LectureModel();
  const seats = new Map<number, ParticipantId>();
  const tokens = new Map<number, string>();
  const attempts: Attempt[] = [];
  const command = async (command: Command) =>
    obey(io, { live: server.live, actor: ownerOf(server.live), name: "" }, command, {
      ...{ store, now: Date.now, writer: server.writer, publisher: server.publisher, clock: server.clock },
    });
  const seatOf = (one: number): Seat | null => {
    const participantId = seats.get(one);
    return participantId
      ? { live: server.live, actor: { role: "student", participantId }, name: `Student ${one}` }
      : null;
  };
  const hand = async (attempt: Attempt, seat: Seat) => {
    const { id, round, revision, value } = attempt;
    const reply = await submit(
      seat,
      { submission: submissionId(id), part, round, revision, answer: { type: "number", text: value } },
      Date.now(),
      { store, writer: server.writer },
    );
    return reply.ok ? reply.value.state : reply.error.code;
  };
  await command({ type: "showPart", part });

  for (const one of steps) {
    switch (one.type) {
      case "join": {
        const before = tokens.get(one.student) ?? null;
        const reply = await join({ code: place.code, name: `Student ${one.student}` }, before, 0, {
          ...{
            liveRooms: server.liveRooms,
            store,
            rosters,
            writer: server.writer,
            clock: { set: () => undefined },
          },
        });
        if (!reply.ok) throw new Error(reply.error.code);
        tokens.set(one.student, reply.value.token);
        model.seated.add(one.student);
        const all = await store.participants(place.id);
        expect(all.length, "seats").toBe(model.seated.size);
        const own = all.find(({ name }) => name === `Student ${one.student}`);
        if (own) seats.set(one.student, own.id);
        break;
      }
      case "remove":
      case "restore": {
        const seat = seats.get(one.student);
        if (!seat) break;
        const type = one.type === "remove" ? "removeParticipants" : "restoreParticipants";
        await command({ type, participants: [seat] });
        if (one.type === "remove") model.removed.add(one.student);
        else model.removed.delete(one.student);
        break;
      }
      case "open": {
        const reply = await command({ type: "openRound", part });
        expect(reply.ok, "open").toBe(model.phase === "ready" || model.phase === "closed");
        if (reply.ok) Object.assign(model, { phase: "open", round: model.round + 1 });
        break;
      }
      case "close": {
        const reply = await command({ type: "closeRound", part });
        expect(reply.ok, "close").toBe(model.phase === "open");
        if (reply.ok) model.phase = "closed";
        break;
      }
      case "reveal": {
        const reply = await command({ type: "revealPart", part });
        expect(reply.ok, "reveal").toBe(model.phase === "closed");
        if (reply.ok) model.phase = "revealed";
        break;
      }
      case "restart":
        await server.writer.drain();
        server.clock.stop();
        server = await started(place.code);
        break;
      case "submit": {
        const earlier = one.again === null ? undefined : attempts[attempts.length - 1 - one.again];
        const attempt: Attempt = earlier ?? {
          id: crypto.randomUUID(),
          student: one.student,
          round: Math.max(1, model.round + one.round),
          revision: one.revision,
          value: `${one.value}`,
        };
        const seat = seatOf(attempt.student);
        if (!seat) break;
        if (!earlier) attempts.push(attempt);
        const expected = model.expected(attempt);
        expect(await hand(attempt, seat), JSON.stringify(attempt)).toBe(expected);
        model.take(attempt);
        if (expected === "stored" && model.round === attempt.round) {
          const { mine } = await server.publisher.snapshot(seat);
          expect(mine?.answer?.submission, "what was saved is seen").toBe(attempt.id);
        }
        break;
      }
      case "closeUnder": {
        if (model.phase !== "open") break;
        const { round } = model;
        const under = one.values.flatMap((value, index) => {
          const seat = seatOf(index);
          if (!seat) return [];
          const revision = (model.counted(index, round)?.revision ?? 0) + 1;
          return [
            {
              seat,
              attempt: { id: crypto.randomUUID(), student: index, round, revision, value: `${value}` },
            },
          ];
        });
        // All of it goes into one commit: the answers before the close count, those after it do not.
        const half = Math.floor(under.length / 2);
        const [before, after] = [under.slice(0, half), under.slice(half)];
        const expected = before.map(({ attempt }) => model.expected(attempt));
        for (const { attempt } of before) model.take(attempt);
        const replies = before.map(({ seat, attempt }) => hand(attempt, seat));
        await graded();
        const closing = command({ type: "closeRound", part });
        model.phase = "closed";
        expected.push(...after.map(({ attempt }) => model.expected(attempt)));
        for (const { attempt } of after) model.take(attempt);
        replies.push(...after.map(({ seat, attempt }) => hand(attempt, seat)));
        expect((await closing).ok).toBe(true);
        expect(await Promise.all(replies)).toEqual(expected);
        attempts.push(...under.map(({ attempt }) => attempt));
        break;
      }
    }
  }
  await server.writer.drain();
  server.clock.stop();
  await compare(place.id, server, model, seats);
}

/** What the database and the console hold, with what they must. */
async function compare(
  id: ReturnType<typeof roomId>,
  { live, publisher }: Awaited<ReturnType<typeof started>>,
  model: LectureModel,
  seats: ReadonlyMap<number, ParticipantId>,
): Promise<void> {
  const sqlite = database.$client;
  const kept = sqlite
    .prepare("select id, answer, late from submissions where room_id = ? order by id")
    .all(id)
    .map((row) => row as { id: string; answer: string; late: number });
  expect(kept.map(({ id, answer, late }) => [id, JSON.parse(answer).text, late === 1])).toEqual(
    [...model.kept.values()]
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, value, late }) => [id, value, late]),
  );
  const counted = sqlite
    .prepare("select participant_id || ' ' || round || ' ' || submission_id from answers where room_id = ?")
    .pluck()
    .all(id);
  const should = [...seats].flatMap(([student, seat]) =>
    Array.from({ length: model.round }, (_, index) => index + 1).flatMap((round) => {
      const best = model.counted(student, round);
      return best ? [`${seat} ${round} ${best.id}`] : [];
    }),
  );
  expect(counted.toSorted()).toEqual(should.toSorted());
  const seqs = sqlite.prepare("select seq from room_events where room_id = ? order by seq").pluck().all(id);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  if (model.round === 0) return;
  const console: Seat = { live, actor: ownerOf(live), name: "" };
  const { tally } = await publisher.snapshot(console);
  const values = [...seats.keys()]
    .filter((student) => !model.removed.has(student))
    .flatMap((student) => model.counted(student, model.round)?.value ?? []);
  expect(tally?.answered).toBe(values.length);
  const bars = (tally?.bars ?? []).reduce((sum, { count }) => sum + count, 0);
  expect(bars, "the bars add up to the answers").toBe(values.length);
}

test(`R5 ${sequences} random lectures leave what a model of a few lines says`, {
  timeout: 240_000,
}, async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60, size: "max" }), play), {
    ...{ numRuns: sequences, seed, endOnFailure: false },
  });
});
