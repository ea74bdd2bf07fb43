import { canonicalAnswer } from "@/lib/grading/canonical";
import { type PartId, type ParticipantId, splitPartId } from "@/lib/ids";
import { contentOf, type PartContent, type RoomContent } from "@/lib/room/content";
import type { RoundOpening } from "@/lib/room/event";
import { barOf } from "@/lib/room/regrade";
import { type Room, regradeOf, weightIndexOf } from "@/lib/room/room";
import type { StoredSubmission } from "@/lib/room/submission";
import { ownContent, variantOf } from "@/lib/room/variants";
import { type Standing, standing } from "@/lib/room/verdicts";
import { answerText } from "./answer-text";
import { type Cell, cellText, csvLine } from "./csv";
import { misconceptionCode } from "./misconception-code";
import { variantSeed } from "./variant-seed";

/** The columns of the tidy export, in their order. docs/export-format.md tells what each holds. */
export const submissionColumns = [
  "session_id",
  "session_title",
  "question_id",
  "question_no",
  "round",
  "student_key",
  "student_id",
  "submitted_at_utc",
  "latency_ms",
  "attempt_no",
  "raw_answer",
  "parsed_canonical",
  "equivalence_class",
  "verdict",
  "score",
  "max_score",
  "misconception_code",
  "variant_seed",
  "changed_after_round1",
] as const;

export type SubmissionRow = Readonly<Record<(typeof submissionColumns)[number], Cell>>;

/** What the rows of a room are made from, beside its answers. */
export interface RowSources {
  readonly room: Room;
  readonly content: RoomContent;
  /** As the screens count them: "3", or "3b" where a question has several parts. */
  readonly numbers: ReadonlyMap<PartId, string>;
  readonly openings: readonly RoundOpening[];
  /** The class list's id of each seat that was matched with a student of it. */
  readonly studentIds: ReadonlyMap<ParticipantId, string>;
  /** The answers that count in round 1, of the parts that had more rounds than one: buckets by student. */
  readonly firstAnswers: ReadonlyMap<PartId, ReadonlyMap<ParticipantId, string>>;
}

/** The first line of the file. */
export const submissionHeader = csvLine(submissionColumns);

/** A row as a line of the file, every cell safe for a spreadsheet. */
export function submissionLine(row: SubmissionRow): string {
  return csvLine(submissionColumns.map((column) => cellText(row[column])));
}

/**
 * Tells answers in rows, one each, late and unreadable ones too. They must come in the order in which they were handed
 * in, since each student's tries are counted. Null for an answer of a seat that was removed: it counts nowhere.
 */
export function submissionTeller(
  sources: RowSources,
): (submission: StoredSubmission) => SubmissionRow | null {
  const { room, content, numbers, studentIds } = sources;
  const openedAt = new Map(sources.openings.map((opening) => [roundKey(opening), opening.openedAt]));
  const seeds = new Map(room.questions.map((source) => [source.id, variantSeed(source)]));
  const countTry = tryCounter();
  const codeOf = misconceptionFinder(room, content);

  return (submission) => {
    const { participantId, partId, round, receivedAt, carried } = submission;
    if (room.removed.has(participantId)) return null;
    const stands = standing(contentOf(content, partId).part, regradeOf(room, partId), submission);
    const { verdict, score, bar } = stands;
    const opened = openedAt.get(roundKey(submission));
    const isWrong = verdict === "incorrect" || verdict === "partial";
    return {
      session_id: room.id,
      session_title: room.title,
      question_id: partId,
      question_no: numbers.get(partId) ?? "",
      round,
      student_key: participantId,
      student_id: studentIds.get(participantId) ?? null,
      submitted_at_utc: new Date(receivedAt).toISOString(),
      latency_ms: opened === undefined ? null : receivedAt - opened,
      attempt_no: countTry(submission),
      raw_answer: answerText(submission.answer),
      parsed_canonical: canonicalOf(contentOf(content, partId), submission),
      equivalence_class: bar,
      verdict,
      // An answer that cannot be read, or has no key, is not a wrong one: it has no score.
      score: verdict === "unreadable" || verdict === "ungraded" ? null : score,
      max_score: 1,
      misconception_code: isWrong && !carried && bar !== null ? codeOf(partId, bar) : null,
      variant_seed:
        seedOf(contentOf(content, partId), participantId) ?? seeds.get(splitPartId(partId).question) ?? null,
      changed_after_round1: changed(sources, submission, stands),
    };
  };
}

/** The number of the student's own variant, from 0; null where everybody has the same numbers. */
function seedOf(content: PartContent, id: ParticipantId): number | null {
  return content.variants.length > 0 ? variantOf(content, id) : null;
}

/** The class of an answer; in own numbers, where that says no number, what it was in them. */
function canonicalOf(
  content: PartContent,
  { participantId, answer, bucket }: StoredSubmission,
): string | null {
  if (content.variants.length === 0 || bucket === null) return bucket;
  return canonicalAnswer(ownContent(content, participantId).part, answer);
}

/** Whether a later round's answer stands in another bar than the one that counted in round 1. */
function changed(
  { room, firstAnswers }: RowSources,
  { round, partId, participantId }: StoredSubmission,
  { bar }: Standing,
): boolean | null {
  const first = round > 1 ? firstAnswers.get(partId)?.get(participantId) : undefined;
  return first === undefined || bar === null ? null : barOf(regradeOf(room, partId), first) !== bar;
}

/** Numbers the tries of each student in each round, from 1. */
function tryCounter(): (submission: StoredSubmission) => number {
  const tries = new Map<string, number>();
  return (submission) => {
    const key = `${roundKey(submission)} ${submission.participantId}`;
    const number = (tries.get(key) ?? 0) + 1;
    tries.set(key, number);
    return number;
  };
}

/** Looks up the misconceptions of each class of answers once: a formula takes a moment to compare. */
function misconceptionFinder(room: Room, content: RoomContent): (id: PartId, bar: string) => string | null {
  const known = new Map<string, string | null>();
  return (id, bar) => {
    const key = `${id} ${bar}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const code = misconceptionCode(contentOf(content, id), bar, weightIndexOf(room, id));
    known.set(key, code);
    return code;
  };
}

function roundKey({ partId, round }: { readonly partId: PartId; readonly round: number }): string {
  return `${partId} ${round}`;
}
