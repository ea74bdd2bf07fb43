import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { submissionId } from "@/lib/ids";
import { classicDeck } from "@/lib/problems/classic";
import { usualSettings } from "@/lib/room/settings";
import { createServerClock } from "./clock";
import { startLecture } from "./testing/lecture";

const minute = 60_000;

test("R10 a clock that is set moves nothing until the server follows it", () => {
  let [wall, steady] = [1_000_000, 50];
  const clock = createServerClock(
    () => wall,
    () => steady,
  );
  expect(clock.now()).toBe(1_000_000);
  wall += 5 * minute;
  steady += 40;
  expect(clock.now()).toBe(1_000_040);
  wall -= 24 * 60 * minute;
  expect(clock.now()).toBe(1_000_040);
  clock.follow();
  expect(clock.now()).toBe(wall);
});

test.each([5 * minute, -5 * minute])(
  "R10 a step of %i ms in an open round closes nothing and opens nothing again",
  async (step) => {
    let set = 0;
    const lecture = await startLecture(classicDeck.questions, {
      settings: { ...usualSettings, answerSeconds: 60 },
      clock: createServerClock(() => Date.now() + set),
    });
    onTestFinished(() => lecture.stop());
    const [part] = lecture.parts.keys();
    if (!part) throw new Error("The classic deck has parts");
    const instructor = await lecture.instructor();
    const ada = await lecture.student("Ada");
    const ask = async (command: object) => instructor.emitWithAck("command", command as never);
    await ask({ type: "showPart", part });
    await ask({ type: "openRound", part });
    const before = await ada.emitWithAck("sync");
    set = step;
    const after = await ada.emitWithAck("sync");
    if (!before.ok || !after.ok) throw new Error("A sync is never refused");
    // What a phone counts down from, before and after: it goes on by itself in between.
    expect(Math.abs(after.value.now - before.value.now)).toBeLessThan(2_000);
    expect(after.value.view.scene).toEqual(before.value.view.scene);
    const answer = { type: "number" as const, text: "3" };
    const submission = { submission: submissionId(randomUUID()), part, round: 1, revision: 1, answer };
    expect(await ada.emitWithAck("submit", submission)).toMatchObject({ ok: true });
  },
);
