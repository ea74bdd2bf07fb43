import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type PartId, submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { type Client, connected, type Lecture, startLecture } from "./testing/lecture";

let lecture: Lecture;
let instructor: Client;
let part: PartId;
let cookie: string;

beforeEach(async () => {
  lecture = await startLecture(classicDeck.questions);
  const [first] = lecture.parts.keys();
  if (!first) throw new Error("The classic deck has parts");
  part = first;
  instructor = await lecture.instructor();
  ({ cookie } = await lecture.join("Ada"));
});
afterEach(() => lecture.stop());

/** All that a page shows, without the time at which it was asked. */
async function state(client: Client): Promise<string> {
  const reply = await client.emitWithAck("sync");
  if (!reply.ok) throw new Error(reply.error.message);
  const { now: _, ...shown } = reply.value;
  return JSON.stringify(shown);
}

const command = (type: "showPart" | "openRound" | "closeRound" | "revealPart", which = part) =>
  instructor.emitWithAck("command", { type, part: which });

/** All at once they would keep a busy machine from its heartbeats, and the room would lose its console. */
const atOnce = 100;

describe("R6 a phone that was away", () => {
  test.each([1, 50, 500, 5_000])(
    "for %i events has what a phone has that never left, after one reply",
    async (missed) => {
      const stays = await connected(lecture.client("student", cookie));
      const away = await connected(lecture.client("student", cookie));
      await command("showPart");
      away.disconnect();
      for (let done = 0; done < missed - 1; done += atOnce) {
        const some = Math.min(atOnce, missed - 1 - done);
        await Promise.all(
          Array.from({ length: some }, (_, index) =>
            instructor.emitWithAck("command", { type: "lockRoom", locked: index % 2 === 0 }),
          ),
        );
      }
      await command("openRound");
      const back = await connected(lecture.client("student", cookie));
      expect(await state(back)).toBe(await state(stays));
      // Everything there is to know came with that one reply.
      expect(back.frames.filter((frame) => frame.includes('"view"')).length).toBeLessThanOrEqual(1);
      expect((await lecture.store.load(lecture.room.code))?.seq).toBe(missed + 2);
    },
    60_000,
  );

  test("while the server restarted has it too, its own answer included", async () => {
    await command("showPart");
    await command("openRound");
    const away = await connected(lecture.client("student", cookie));
    const submission = { submission: submissionId(randomUUID()), part, round: 1, revision: 1 };
    await away.emitWithAck("submit", { ...submission, answer: { type: "number", text: "3" } });
    const before = await state(away);
    away.disconnect();
    await lecture.restart();
    const back = await connected(lecture.client("student", cookie));
    expect(await state(back)).toBe(before);
    expect(before).toContain(submission.submission);
  });
});

describe("R6 what is sent to who comes back", () => {
  test("is small for every phone in every phase, and for a console of 500 students", {
    timeout: 60_000,
  }, async () => {
    const phone = await connected(lecture.client("student", cookie));
    const seats = await Promise.all(
      Array.from({ length: 500 }, (_, index) => lecture.join(`Student ${index}`)),
    );
    expect(seats.every(({ reply }) => reply.ok)).toBe(true);
    const sizes = { phone: 0, console: 0 };
    for (const [id, { key }] of lecture.parts) {
      await command("showPart", id);
      await command("openRound", id);
      if (id === part && key.type === "number") {
        const phones = await Promise.all(
          seats.slice(0, 100).map(({ cookie }) => connected(lecture.client("student", cookie))),
        );
        await Promise.all(
          phones.map((one, index) =>
            one.emitWithAck("submit", {
              ...{ submission: submissionId(randomUUID()), part: id, round: 1, revision: 1 },
              answer: { type: "number", text: `${index}` },
            }),
          ),
        );
      }
      for (const step of ["closeRound", "revealPart"] as const) {
        sizes.phone = Math.max(sizes.phone, (await state(phone)).length);
        sizes.console = Math.max(sizes.console, (await state(instructor)).length);
        await command(step, id);
      }
      sizes.phone = Math.max(sizes.phone, (await state(phone)).length);
      sizes.console = Math.max(sizes.console, (await state(instructor)).length);
    }
    expect(sizes.phone).toBeLessThan(48 * 1024);
    expect(sizes.console).toBeLessThan(112 * 1024);
  });
});
