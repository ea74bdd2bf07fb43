import { randomUUID } from "node:crypto";
import { expect, onTestFinished, test, vi } from "vitest";
import { partId, submissionId } from "@/lib/ids";
import { connected } from "./testing/lecture";
import { madeTwins } from "./testing/twins";
import { watchedLecture } from "./testing/watched-lecture";

test("T1 the store is asked for a student's earlier answers also where the answer is right without them", async () => {
  const twins = madeTwins.find(({ one }) => one.id === "carried");
  if (!twins) throw new Error("There is a question that goes on from one part to the next");
  const watched = await watchedLecture([twins.one]);
  onTestFinished(async () => void (await watched.end()));
  const { cookie } = await watched.lecture.join("Gus");
  const student = await connected(watched.lecture.client("student", cookie));
  const asked = vi.spyOn(watched.lecture.store, "countedSubmission");
  let revision = 0;
  const lookups = async (part: string, text: string) => {
    asked.mockClear();
    revision += 1;
    const reply = await student.emitWithAck("submit", {
      ...{ submission: submissionId(randomUUID()), part: partId(twins.one.id, part), round: 1, revision },
      answer: { type: "number", text },
    });
    expect(reply.ok).toBe(true);
    return asked.mock.calls.length;
  };
  for (const part of ["a", "b"]) {
    await watched.command({ type: "showPart", part: partId(twins.one.id, part) });
    await watched.command({ type: "openRound", part: partId(twins.one.id, part) });
    const [right, wrong] = [await lookups(part, part === "a" ? "4" : "6"), await lookups(part, "5")];
    expect(right).toBe(wrong);
    expect(right).toBe(part === "a" ? 0 : 1);
    await watched.command({ type: "closeRound", part: partId(twins.one.id, part) });
  }
});
