import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { drawVariants } from "@/lib/decks/draw-variants";
import { keyBucket } from "@/lib/grading/bucket";
import { type PartId, participantId, submissionId } from "@/lib/ids";
import { questionWithVariants } from "@/lib/problems/families";
import { countParameters } from "@/lib/problems/families/count-parameters/count-parameters";
import type { Mine } from "@/lib/protocol/views";
import { roomContent } from "@/lib/room/content";
import { variantOf } from "@/lib/room/variants";
import { atOnce } from "@/lib/turns";
import { canariesOf, leaksIn } from "./testing/leaks";
import { type Client, type Lecture, next, startLecture } from "./testing/lecture";

const drawn = atOnce(drawVariants(countParameters.generate(4, 2), { count: 7, seed: 9 }));
if (!drawn.ok) throw new Error(drawn.error);
const built = atOnce(questionWithVariants(drawn.value));
if (!built.ok) throw new Error(built.error);
const content = roomContent([built.value]);
const [[part, asked] = []] = content;
if (!part || !asked) throw new Error("Nothing is asked");
/** By what phones get of them. */
const variants = asked.variants.map((variant) => ({
  key: keyBucket(variant.part) ?? "",
  shown: JSON.stringify([variant.shown.stem, variant.shown.figure]),
  canaries: canariesOf(new Map([[part, variant]]), [part]),
}));

let lecture: Lecture;
let instructor: Client;
beforeEach(async () => {
  lecture = await startLecture([drawn.value]);
  instructor = await lecture.instructor();
});
afterEach(() => lecture.stop());

async function command(
  ...types: readonly ("showPart" | "openRound" | "closeRound" | "showDistribution" | "revealPart")[]
) {
  for (const type of types) {
    const reply = await instructor.emitWithAck("command", { type, part: part as PartId });
    if (!reply.ok) throw new Error(`${type}: ${reply.error.code}`);
  }
}

async function mineOf(student: Client): Promise<Mine> {
  const reply = await student.emitWithAck("sync");
  if (!reply.ok || !reply.value.mine) throw new Error("Nothing is one's own");
  return reply.value.mine;
}

/** Which of the variants a phone shows. */
async function shownTo(student: Client): Promise<number> {
  const { own } = await mineOf(student);
  return variants.findIndex(({ shown }) => shown === JSON.stringify([own?.stem, own?.figure]));
}

function submit(student: Client, text: string) {
  const submission = submissionId(randomUUID());
  const answer = { type: "number" as const, text };
  return student.emitWithAck("submit", { submission, part: part as PartId, round: 1, revision: 1, answer });
}

test("R36 everybody is sent own numbers with the part, is graded by them, and sees what is right for them", async () => {
  const students = await Promise.all(Array.from({ length: 12 }, (_, i) => lecture.student(`Student ${i}`)));
  const [first] = students;
  if (!first) throw new Error("Nobody came");
  const pushed = next(first, "mine", ({ own }) => own !== null);
  await command("showPart");
  expect((await pushed).own).toEqual((await mineOf(first)).own);
  const dealt = await Promise.all(students.map(shownTo));
  expect(dealt).not.toContain(-1);
  expect(new Set(dealt).size).toBeGreaterThan(1);

  await command("openRound");
  // All of them hand in what is right for the first.
  const key = variants[dealt[0] ?? 0]?.key ?? "";
  for (const student of students) expect(await submit(student, key)).toMatchObject({ ok: true });
  await command("closeRound", "revealPart");
  for (const [i, student] of students.entries()) {
    const { verdict, solution } = await mineOf(student);
    expect(verdict).toBe(dealt[i] === dealt[0] ? "correct" : "incorrect");
    expect(solution?.answer).toContain(`>${variants[dealt[i] ?? 0]?.key}<`);
  }
});

test("R18 R36 nobody gets anything of a key of any variant before the reveal, nor another one's numbers but the projector's", async () => {
  const [ada, ben] = [await lecture.student("Ada"), await lecture.student("Ben")];
  const projector = await lecture.projector();
  await command("showPart", "openRound");
  const own = [await shownTo(ada), await shownTo(ben)];
  await submit(ada, variants[own[0] ?? 0]?.key ?? "");
  await submit(ben, "12345");
  await command("closeRound", "showDistribution");
  for (const client of [ada, ben, projector]) await client.emitWithAck("sync");
  const frames = [ada, ben, projector].flatMap(({ frames: all }) => all);
  for (const { canaries } of variants) expect(canaries.length).toBeGreaterThan(1);
  expect(
    leaksIn(
      frames,
      variants.flatMap(({ canaries }) => canaries),
    ),
  ).toEqual([]);
  // Nothing is said of an answer but that it was given.
  const reply = await projector.emitWithAck("sync");
  expect(reply.ok && reply.value.tally?.bars).toMatchObject([{ bucket: "unseen", count: 2, correct: null }]);
  for (const [i, client] of [ada, ben].entries()) {
    const seen = client.frames.join();
    for (const [number, { shown }] of variants.entries())
      if (number !== 0 && number !== own[i]) expect(seen).not.toContain(shown.slice(1, -1));
  }
});

test("R36 a seat keeps its numbers, whenever it is asked", () => {
  const seat = participantId("some seat");
  expect(variantOf(asked, seat)).toBe(variantOf([...roomContent([built.value]).values()][0] ?? asked, seat));
});
