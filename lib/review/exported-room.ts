import { keyBucket } from "@/lib/grading/bucket";
import { type Millis, type PartId, type ParticipantId, partId } from "@/lib/ids";
import type { Question, QuestionSource } from "@/lib/problems/question";
import { wordsText } from "@/lib/problems/words";
import { contentOf, type RoomContent } from "@/lib/room/content";
import type { RoundOpening } from "@/lib/room/event";
import { type Room, regradeOf } from "@/lib/room/room";
import type { Participant, StoredSubmission } from "@/lib/room/submission";
import { standing } from "@/lib/room/verdicts";
import type { ExportedQuestion, ExportedSubmission, RoomExport } from "./room-json";
import { variantSeed } from "./variant-seed";

/** What an export of a room is made from, beside its answers. */
export interface ExportSources {
  readonly room: Room;
  /** The room's questions, built from their sources, in their order. */
  readonly questions: readonly Question[];
  readonly numbers: ReadonlyMap<PartId, string>;
  readonly participants: readonly Participant[];
  readonly openings: readonly RoundOpening[];
  readonly studentIds: ReadonlyMap<ParticipantId, string>;
  readonly now: Millis;
}

/** Everything of a room but what was handed in, which is too much to hold at once. Removed seats are not in it. */
export function exportedRoom(sources: ExportSources): Omit<RoomExport, "submissions"> {
  const { room, participants, openings, studentIds } = sources;
  return {
    format: "backpoll-room",
    version: 1,
    exportedAt: written(sources.now),
    room: { id: room.id, code: room.code, title: room.title, state: stateOf(room) },
    questions: room.questions.flatMap((source, index) => {
      const question = sources.questions[index];
      return question ? [exportedQuestion(sources, source, question)] : [];
    }),
    regrades: room.parts.flatMap(({ id }) => exportedRegrade(room, id)),
    participants: participants
      .filter(({ id }) => !room.removed.has(id))
      .map(({ id, name, joinedAt }) => ({
        ...{ key: id, studentId: studentIds.get(id) ?? null, name, joinedAt: written(joinedAt) },
        extraTime: room.extraTime.get(id) ?? 1,
      })),
    rounds: openings.map(({ partId, round, openedAt }) => ({
      ...{ part: partId, round, openedAt: written(openedAt) },
    })),
  };
}

/** One answer, also a late or unreadable one; null where its seat was removed. */
export function exportedSubmission(
  room: Room,
  content: RoomContent,
  submission: StoredSubmission,
): ExportedSubmission | null {
  if (room.removed.has(submission.participantId)) return null;
  const { part } = contentOf(content, submission.partId);
  const { verdict, score, bar } = standing(part, regradeOf(room, submission.partId), submission);
  return {
    id: submission.id,
    part: submission.partId,
    round: submission.round,
    student: submission.participantId,
    revision: submission.revision,
    receivedAt: written(submission.receivedAt),
    late: submission.late,
    answer: submission.answer,
    class: submission.bucket,
    bar,
    verdict,
    score: verdict === "unreadable" || verdict === "ungraded" ? null : score,
    carried: submission.carried,
  };
}

function exportedQuestion(
  { room, numbers }: ExportSources,
  source: QuestionSource,
  question: Question,
): ExportedQuestion {
  const { id, family, params, weightIndex = "from-to" } = source;
  return {
    ...{
      id,
      family,
      title: question.title,
      stem: wordsText(question.stem),
      conventions: [...question.conventions],
    },
    ...{ params: params, weightIndex, variantSeed: variantSeed(source) },
    parts: question.parts.map((part) => {
      const of = partId(id, part.id);
      const state = room.parts.find((run) => run.id === of)?.state.name ?? "ready";
      const isOpen = room.place.name === "ended" || state === "revealed";
      return {
        ...{ id: of, number: numbers.get(of) ?? "", name: part.name, prompt: wordsText(part.prompt), state },
        answer: part.answer,
        key: isOpen ? keyBucket(part) : null,
      };
    }),
  };
}

/** What was decided about the bars of a part, as lists: classes are students' words and no good names of fields. */
function exportedRegrade(room: Room, part: PartId): RoomExport["regrades"] {
  const { merged, marks, names } = regradeOf(room, part);
  const decided = {
    part,
    merged: Object.entries(merged).map(([one, into]) => ({ class: one, into })),
    marks: Object.entries(marks).map(([one, correct]) => ({ class: one, correct })),
    names: Object.entries(names).map(([one, name]) => ({ class: one, name })),
  };
  return decided.merged.length + decided.marks.length + decided.names.length > 0 ? [decided] : [];
}

function stateOf({ place }: Room): RoomExport["room"]["state"] {
  return place.name === "part" ? "running" : place.name;
}

function written(at: Millis): string {
  return new Date(at).toISOString();
}
