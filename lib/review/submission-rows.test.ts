import { describe, expect, it } from "vitest";
import type { AnswerInput } from "@/lib/grading/answer";
import { partId, participantId, roomId, submissionId } from "@/lib/ids";
import type { StoredSubmission } from "@/lib/room/submission";
import { submissionColumns, submissionRows } from "./submission-rows";

const room = { id: roomId("r1"), title: "Lecture 13" };
const part = partId("q3", "b");
const ada = { id: participantId("p1"), roomId: room.id, name: "=Ada", tokenHash: "", joinedAt: 0 };

function submission(change: Partial<StoredSubmission>): StoredSubmission {
  return {
    id: submissionId("s1"),
    roomId: room.id,
    participantId: ada.id,
    partId: part,
    round: 1,
    revision: 1,
    answer: { type: "number", text: "-14" },
    receivedAt: Date.UTC(2026, 0, 12, 10, 42, 7),
    late: false,
    verdict: "correct",
    bucket: "-14",
    score: 1,
    carried: false,
    ...change,
  };
}

function rows(...submissions: StoredSubmission[]) {
  const openings = [{ partId: part, round: 1, openedAt: Date.UTC(2026, 0, 12, 10, 42, 0) }];
  return submissionRows({
    room,
    numbers: new Map([[part, "3b"]]),
    participants: [ada],
    submissions,
    openings,
    standingOf: ({ verdict, score, bucket }) => ({ verdict, score, bar: bucket }),
  });
}

describe("submissionRows", () => {
  it("tells one answer in the columns of the export", () => {
    const [row] = rows(submission({}));
    expect(submissionColumns.map((column) => row?.[column]).join("|")).toBe(
      "r1|Lecture 13|q3/b|3b|1|p1|'=Ada|2026-01-12T10:42:07.000Z|7000|1|-14|-14|-14|correct|1|1|false",
    );
  });

  it("counts the tries of each student in each round", () => {
    const other = participantId("p2");
    const told = rows(
      submission({}),
      submission({ participantId: other }),
      submission({ revision: 2 }),
      submission({ round: 2 }),
    );
    expect(told.map((row) => row.attempt_no)).toEqual(["1", "1", "2", "1"]);
  });

  it("leaves the score of an unreadable answer empty: it is not wrong", () => {
    const [row] = rows(submission({ verdict: "unreadable", bucket: null, score: 0 }));
    expect([row?.score, row?.parsed_canonical, row?.max_score]).toEqual(["", "", "1"]);
  });

  it("leaves the latency empty where the opening of the round is not known", () => {
    expect(rows(submission({ round: 2 }))[0]?.latency_ms).toBe("");
  });

  it("puts every kind of answer into one cell", () => {
    const answers: readonly AnswerInput[] = [
      { type: "vector", cells: ["4", "-2"] },
      { type: "vector", cells: ["-6", "2"] },
      { type: "trueFalse", value: false },
      { type: "choice", option: "zero" },
    ];
    const told = answers.flatMap((answer) => rows(submission({ answer })));
    expect(told.map((row) => row.raw_answer)).toEqual(["4; -2", "'-6; 2", "False", "zero"]);
  });
});
