import { describe, expect, it } from "vitest";
import type { AnswerInput } from "@/lib/grading/answer";
import { type ParticipantId, partId, participantId, roomCode, roomId, submissionId } from "@/lib/ids";
import { openedRoom } from "@/lib/room/evolve";
import { noRegrade, withMark, withMerged } from "@/lib/room/regrade";
import type { Room } from "@/lib/room/room";
import type { StoredSubmission } from "@/lib/room/submission";
import { contentFor, oneTruth, sources } from "@/lib/room/testing/made-deck";
import { type RowSources, submissionHeader, submissionLine, submissionTeller } from "./submission-rows";

const part = partId("q1", "b");
const ada = participantId("p1");
const opened = openedRoom({
  ...{ type: "roomOpened", id: roomId("r1"), code: roomCode("KVX7RD"), ownerId: "owner" },
  ...{ title: "=Lecture 13", questions: sources, parts: [part] },
});

function submission(change: Partial<StoredSubmission>): StoredSubmission {
  return {
    id: submissionId("s1"),
    roomId: opened.id,
    participantId: ada,
    partId: part,
    round: 1,
    revision: 1,
    answer: { type: "number", text: "−8" },
    receivedAt: Date.UTC(2026, 0, 12, 10, 42, 7),
    late: false,
    verdict: "incorrect",
    bucket: "8",
    score: 0,
    carried: false,
    ...change,
  };
}

function rowsWith(change: Partial<RowSources>, ...submissions: StoredSubmission[]) {
  const tell = submissionTeller({
    room: opened,
    content: contentFor(oneTruth)(sources),
    numbers: new Map([[part, "1b"]]),
    openings: [{ partId: part, round: 1, openedAt: Date.UTC(2026, 0, 12, 10, 42, 0) }],
    studentIds: new Map([[ada, "00123"]]),
    firstAnswers: new Map(),
    ...change,
  });
  return submissions.flatMap((one) => tell(one) ?? []);
}

const rows = (...submissions: StoredSubmission[]) => rowsWith({}, ...submissions);

describe("submissionTeller", () => {
  it("tells one answer in the columns of the export, in their order", () => {
    expect(submissionHeader).toBe(
      "session_id,session_title,question_id,question_no,round,student_key,student_id,submitted_at_utc,latency_ms," +
        "attempt_no,raw_answer,parsed_canonical,equivalence_class,verdict,score,max_score,misconception_code," +
        "variant_seed,changed_after_round1\r\n",
    );
    expect(rows(submission({})).map(submissionLine)).toEqual([
      "r1,'=Lecture 13,q1/b,1b,1,p1,00123,2026-01-12T10:42:07.000Z,7000,1,−8,8,8,incorrect,0,1,P1,,\r\n",
    ]);
  });

  it("counts the tries of each student in each round", () => {
    const other = participantId("p2");
    const told = rows(
      submission({}),
      submission({ participantId: other }),
      submission({ revision: 2 }),
      submission({ round: 2 }),
    );
    expect(told.map((row) => row.attempt_no)).toEqual([1, 1, 2, 1]);
  });

  it("leaves out seats that were removed", () => {
    const room: Room = { ...opened, removed: new Set([ada]) };
    const other = submission({ participantId: participantId("p2") });
    expect(rowsWith({ room }, submission({}), other).map((row) => row.student_key)).toEqual(["p2"]);
  });

  it("leaves the score of an unreadable answer empty: it is not wrong", () => {
    const [row] = rows(submission({ verdict: "unreadable", bucket: null, score: 0 }));
    expect(row).toMatchObject({
      score: null,
      parsed_canonical: null,
      max_score: 1,
      misconception_code: null,
    });
  });

  it("leaves empty what is not known: the opening of a round, the student's id", () => {
    const [row] = rows(submission({ round: 2, participantId: participantId("p2") }));
    expect(row).toMatchObject({ latency_ms: null, student_id: null });
  });

  it("grades as the instructor decided in the end", () => {
    const regrade = withMark(withMerged(noRegrade, "8", "7"), "7", true);
    const room: Room = { ...opened, regrades: new Map([[part, regrade]]) };
    expect(rowsWith({ room }, submission({}))[0]).toMatchObject({
      ...{ parsed_canonical: "8", equivalence_class: "7", verdict: "correct", score: 1 },
      misconception_code: null,
    });
  });

  it("names no misconception where the answer rightly goes on from an earlier mistake", () => {
    expect(rows(submission({ carried: true }))[0]?.misconception_code).toBeNull();
  });

  it("says whether a later round's answer stands in another bar than the first round's", () => {
    const firsts = (bucket: string) => new Map([[part, new Map<ParticipantId, string>([[ada, bucket]])]]);
    const changed = (first: string, change: Partial<StoredSubmission>, room = opened) =>
      rowsWith({ room, firstAnswers: firsts(first) }, submission(change))[0]?.changed_after_round1;
    expect(changed("8", { round: 2 })).toBe(false);
    expect(changed("4", { round: 2 })).toBe(true);
    const merged: Room = { ...opened, regrades: new Map([[part, withMerged(noRegrade, "4", "8")]]) };
    expect(changed("4", { round: 2 }, merged)).toBe(false);
    expect(changed("4", { round: 1 })).toBeNull();
    expect(changed("4", { round: 2, bucket: null, verdict: "unreadable" })).toBeNull();
    expect(changed("4", { round: 2, participantId: participantId("p2") })).toBeNull();
  });

  it("puts every kind of answer into one cell", () => {
    const answers: readonly AnswerInput[] = [
      { type: "vector", cells: ["4", "-2"] },
      { type: "vector", cells: ["-6", "2"] },
      {
        type: "matrix",
        rows: [
          ["1", "2"],
          ["3", "4"],
        ],
      },
      { type: "trueFalse", value: false },
      { type: "trueFalse", value: true, reason: "UP" },
      { type: "choice", option: "zero" },
    ];
    const told = answers.flatMap((answer) => rows(submission({ answer })));
    expect(told.map((row) => row.raw_answer)).toEqual([
      ...["4; -2", "-6; 2", "1, 2; 3, 4", "False", "True: UP", "zero"],
    ]);
  });
});
