import { expect, test } from "vitest";
import { numberPart } from "@/lib/grading/testing/parts";
import { classOf } from "./testing/class-of";

const parts = { "q1/a": numberPart("1") };

test("R33 removed seats are in no record", () => {
  const records = classOf({ parts, answers: { Ada: ["1"], Ben: ["0"] }, removed: ["Ben"] });
  expect(records.participants.map(({ name }) => name)).toEqual(["Ada"]);
  expect(records.submissions.map(({ participantId }) => participantId)).toEqual(["Ada"]);
});

test("R28 answers stand as was decided about the bars, alike or not", () => {
  const answers = { Ada: ["1"], Ben: ["2"], Cyd: ["2"], Dan: ["3"], Eve: ["2~"], Fay: ["?"] };
  const told = (records: ReturnType<typeof classOf>) =>
    records.submissions.map(({ standing }) => `${standing.verdict} ${standing.score} ${standing.bar}`);
  expect(told(classOf({ parts, answers }))).toEqual([
    "correct 1 1",
    "incorrect 0 2",
    "incorrect 0 2",
    "incorrect 0 3",
    "correct 1 2",
    "unreadable 0 null",
  ]);
  const regrades = { "q1/a": { merged: { "2": "3" }, marks: { "3": true } } };
  expect(told(classOf({ parts, answers, regrades }))).toEqual([
    "correct 1 1",
    "correct 1 3",
    "correct 1 3",
    "correct 1 3",
    "correct 1 3",
    "unreadable 0 null",
  ]);
});
