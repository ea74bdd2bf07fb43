import type { AnswerInput } from "@/lib/grading/answer";
import type { Millis, PartId, SubmissionId } from "@/lib/ids";
import { contentOf, type RoomContent } from "@/lib/room/content";
import { type Room, regradeOf } from "@/lib/room/room";
import type { Participant, StoredSubmission } from "@/lib/room/submission";
import { type Standing, standing } from "@/lib/room/verdicts";
import { answerText } from "./answer-text";
import { byteOrderMark, cellText, csvLine } from "./csv";

/** All that is kept of a student in a room, as a file for this student: docs/privacy.md. */
export interface OwnData {
  readonly format: "backpoll-my-data";
  readonly version: 1;
  /** Times are written as in "2026-01-12T10:42:07.000Z". */
  readonly exportedAt: string;
  readonly room: { readonly code: string; readonly title: string };
  readonly name: string;
  readonly joinedAt: string;
  /** How many times everybody's time. */
  readonly extraTime: number;
  /** From when on all of it is deleted; null where it is kept for ever. */
  readonly keptUntil: string | null;
  readonly submissions: readonly OwnSubmission[];
}

export interface OwnSubmission {
  /** As the screens count: "3", or "3b" where a question has several parts. */
  readonly question: string;
  readonly round: number;
  readonly receivedAt: string;
  readonly answer: AnswerInput;
  /** The answer that counts in its round. */
  readonly counted: boolean;
  readonly late: boolean;
  /** Null before the part is revealed, but for an answer that could not be read. */
  readonly verdict: Standing["verdict"] | null;
  /** 0 … 1; null where there is no verdict. */
  readonly score: number | null;
}

/** What a student's own data are made from: nothing of anybody else. */
export interface OwnDataSources {
  readonly room: Room;
  readonly content: RoomContent;
  readonly numbers: ReadonlyMap<PartId, string>;
  readonly seat: Participant;
  /** Of this seat, oldest first. */
  readonly submissions: readonly StoredSubmission[];
  readonly counted: ReadonlySet<SubmissionId>;
  readonly keptUntil: Millis | null;
  readonly now: Millis;
}

/** A student's own data. Of a part that was not revealed nothing is in it but what the student did. */
export function ownData(sources: OwnDataSources): OwnData {
  const { room, seat, submissions, keptUntil, now } = sources;
  return {
    ...{ format: "backpoll-my-data", version: 1, exportedAt: written(now) },
    room: { code: room.code, title: room.title },
    name: seat.name,
    joinedAt: written(seat.joinedAt),
    extraTime: room.extraTime.get(seat.id) ?? 1,
    keptUntil: keptUntil === null ? null : written(keptUntil),
    submissions: submissions.map((submission) => ownSubmission(sources, submission)),
  };
}

const columns = ["room", "title", "name", "question", "round", "received_at_utc", "answer"] as const;
const judged = ["counted", "late", "verdict", "score"] as const;

/** The same as a table, one line for each answer, which Excel reads as UTF-8. */
export function ownDataCsv({ room, name, submissions }: OwnData): string {
  const rows = submissions.map(({ question, round, receivedAt, answer, counted, late, verdict, score }) =>
    [
      ...[room.code, room.title, name, question, round, receivedAt, answerText(answer)],
      ...[counted, late, verdict, score],
    ].map(cellText),
  );
  return `${byteOrderMark}${[[...columns, ...judged], ...rows].map(csvLine).join("")}`;
}

/** Named field by field: a stored submission also holds its verdict, which is not for everybody to see yet. */
function ownSubmission(
  { room, content, numbers, counted }: OwnDataSources,
  submission: StoredSubmission,
): OwnSubmission {
  const { id, partId, round, receivedAt, answer, late } = submission;
  const stands = standing(contentOf(content, partId).part, regradeOf(room, partId), submission);
  const isRevealed = room.parts.some((run) => run.id === partId && run.state.name === "revealed");
  const isSaid = isRevealed || stands.verdict === "unreadable";
  const hasScore = isRevealed && stands.verdict !== "unreadable" && stands.verdict !== "ungraded";
  return {
    question: numbers.get(partId) ?? "",
    round,
    receivedAt: written(receivedAt),
    answer,
    counted: counted.has(id),
    late,
    verdict: isSaid ? stands.verdict : null,
    score: hasScore ? stands.score : null,
  };
}

function written(at: Millis): string {
  return new Date(at).toISOString();
}
