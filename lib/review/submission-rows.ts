import type { AnswerInput } from "@/lib/grading/answer";
import type { PartId, ParticipantId } from "@/lib/ids";
import { assertNever } from "@/lib/result";
import type { RoundOpening } from "@/lib/room/event";
import type { Room } from "@/lib/room/room";
import type { Participant, StoredSubmission } from "@/lib/room/submission";
import type { Standing } from "@/lib/room/verdicts";
import { spreadsheetSafe } from "./spreadsheet-safe";

/** The columns of the tidy export, in their order. */
export const submissionColumns = [
  "session_id",
  "session_title",
  "question_id",
  "question_no",
  "round",
  "student_key",
  "student_name",
  "submitted_at_utc",
  "latency_ms",
  "attempt_no",
  "raw_answer",
  "parsed_canonical",
  "equivalence_class",
  "verdict",
  "score",
  "max_score",
  "late",
] as const;

export type SubmissionRow = Readonly<Record<(typeof submissionColumns)[number], string>>;

/** What the rows of a room are made from. `submissions` are in the order in which they came. */
export interface RoomRecords {
  readonly room: Pick<Room, "id" | "title">;
  /** As the screens count them: "3", or "3b" where a question has several parts. */
  readonly numbers: ReadonlyMap<PartId, string>;
  readonly participants: readonly Participant[];
  readonly submissions: readonly StoredSubmission[];
  readonly openings: readonly RoundOpening[];
  /** How an answer stands after all that was decided about the bars. */
  readonly standingOf: (submission: StoredSubmission) => Standing;
}

/** One row for each answer that was handed in, also late and unreadable ones; every cell safe for a spreadsheet. */
export function submissionRows(records: RoomRecords): readonly SubmissionRow[] {
  const { room, numbers, openings } = records;
  const names = new Map<ParticipantId, string>(records.participants.map(({ id, name }) => [id, name]));
  const openedAt = new Map(openings.map((opening) => [roundKey(opening), opening.openedAt]));
  const attempts = new Map<string, number>();
  return records.submissions.map((submission) => {
    const { participantId, partId, round, receivedAt, bucket } = submission;
    const { verdict, score, bar } = records.standingOf(submission);
    const opened = openedAt.get(roundKey(submission));
    const student = `${roundKey(submission)} ${participantId}`;
    const attempt = (attempts.get(student) ?? 0) + 1;
    attempts.set(student, attempt);
    return safeRow({
      session_id: room.id,
      session_title: room.title,
      question_id: partId,
      question_no: numbers.get(partId) ?? "",
      round: `${round}`,
      student_key: participantId,
      student_name: names.get(participantId) ?? "",
      submitted_at_utc: new Date(receivedAt).toISOString(),
      latency_ms: opened === undefined ? "" : `${receivedAt - opened}`,
      attempt_no: `${attempt}`,
      raw_answer: rawAnswer(submission.answer),
      parsed_canonical: bucket ?? "",
      equivalence_class: bar ?? "",
      verdict,
      // An answer that cannot be read, or has no key, is not a wrong one: it has no score.
      score: verdict === "unreadable" || verdict === "ungraded" ? "" : `${score}`,
      max_score: "1",
      late: `${submission.late}`,
    });
  });
}

/** The answer as it was given, in one cell; the cells of a vector with semicolons between them. */
function rawAnswer(answer: AnswerInput): string {
  switch (answer.type) {
    case "number":
      return answer.text;
    case "vector":
      return answer.cells.join("; ");
    case "matrix":
      return answer.rows.map((row) => row.join(", ")).join("; ");
    case "expression":
      return answer.text;
    case "trueFalse": {
      const word = answer.value ? "True" : "False";
      return answer.reason === undefined ? word : `${word}: ${answer.reason}`;
    }
    case "choice":
      return answer.option;
    default:
      return assertNever(answer);
  }
}

function roundKey({ partId, round }: { readonly partId: PartId; readonly round: number }): string {
  return `${partId} ${round}`;
}

function safeRow(row: SubmissionRow): SubmissionRow {
  const safe: Record<keyof SubmissionRow, string> = { ...row };
  for (const column of submissionColumns) safe[column] = spreadsheetSafe(row[column]);
  return safe;
}
