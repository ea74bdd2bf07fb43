import { scoreOfBucket, verdictOfBucket } from "@/lib/grading/bucket";
import { type PartId, partId, participantId, roomCode, roomId, splitPartId, submissionId } from "@/lib/ids";
import type { Part, QuestionSource } from "@/lib/problems/question";
import { roomContent } from "@/lib/room/content";
import { openedRoom } from "@/lib/room/evolve";
import type { Regrade } from "@/lib/room/regrade";
import type { Room } from "@/lib/room/room";
import { type ReviewRecords, type ReviewRow, reviewRecords } from "../records";

export interface ClassTable {
  /** By `question/part`. */
  readonly parts: Readonly<Record<string, Part>>;
  /**
   * One cell per part for each student: rounds with "|" between them, the tries of a round with ">" between them. A try is
   * its bucket, then "@" and the seconds since the opening (else 1, 2, 3 …), then "~" where it is carried and "!" where it
   * is late; "?" could not be read. The last that is readable and in time counts: `"5@10 > 4@30 | 4"`.
   */
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly regrades?: Readonly<Record<string, Partial<Regrade>>>;
  readonly removed?: readonly string[];
  /** Parts that were never opened. */
  readonly ready?: readonly string[];
  readonly questions?: readonly QuestionSource[];
}

/** When a round of the class is opened: the n-th part, counted from 0. */
const openingOf = (part: number, round: number) => 1_000_000 * (part + 1) + 100_000 * round;

/** The records of a small class that is written out as a table. */
export function classOf(table: ClassTable): ReviewRecords {
  const ids = Object.keys(table.parts).map(idOf);
  const names = Object.keys(table.answers);
  const rows = names.flatMap((name) =>
    ids.flatMap((id, place) => rowsOf(table, { name, id, place, cell: table.answers[name]?.[place] ?? "" })),
  );
  const rounds = ids.map((id) =>
    Math.max(1, ...rows.flatMap(({ partId, round }) => (partId === id ? [round] : []))),
  );
  const room = roomOf(table, ids, rounds);
  const content = roomContent(questionsOf(table, ids));
  return reviewRecords({
    room,
    content,
    participants: names.map((name, joinedAt) => ({
      ...{ id: participantId(name), roomId: room.id, name, tokenHash: name, joinedAt },
    })),
    rows: rows.toSorted((a, b) => a.receivedAt - b.receivedAt),
    openings: ids.flatMap((id, place) =>
      Array.from({ length: rounds[place] ?? 0 }, (_, index) => ({
        ...{ partId: id, round: index + 1, openedAt: openingOf(place, index + 1) },
      })),
    ),
  });
}

interface Place {
  readonly name: string;
  readonly id: PartId;
  readonly place: number;
  readonly cell: string;
}

function rowsOf(table: ClassTable, { name, id, place, cell }: Place): readonly ReviewRow[] {
  const part = table.parts[id];
  if (!part) throw new Error(`There is no part ${id}`);
  return cell.split("|").flatMap((ofRound, index) => {
    const round = index + 1;
    const tries = ofRound
      .split(">")
      .map((text) => text.trim())
      .filter((text) => text !== "")
      .map((text, index) => tryOf(part, text, index + 1));
    const counted = tries.findLast(({ late, bucket }) => !late && bucket !== null);
    return tries.map((one, index): ReviewRow => {
      const { seconds, ...row } = one;
      return {
        ...row,
        id: submissionId(`${name} ${id} ${round} ${index}`),
        ...{ participantId: participantId(name), partId: id, round },
        receivedAt: openingOf(place, round) + seconds * 1000,
        counted: one === counted,
      };
    });
  });
}

function tryOf(part: Part, text: string, nth: number) {
  const [, bucket = "", seconds, marks = ""] = /^(.*?)(?:@([\d.]+))?([~!]*)$/.exec(text) ?? [];
  const late = marks.includes("!");
  const at = { seconds: seconds === undefined ? nth : Number(seconds), late };
  if (bucket === "?")
    return { ...at, verdict: "unreadable" as const, bucket: null, score: 0, carried: false };
  if (marks.includes("~")) return { ...at, verdict: "correct" as const, bucket, score: 1, carried: true };
  const score = part.key.type === "unmarked" ? 0 : scoreOfBucket(part, bucket);
  return { ...at, verdict: verdictOfBucket(part, bucket), bucket, score, carried: false };
}

function roomOf(table: ClassTable, ids: readonly PartId[], rounds: readonly number[]): Room {
  const opened = openedRoom({
    ...{ type: "roomOpened", id: roomId("room"), code: roomCode("KVX7RD"), ownerId: "owner" },
    ...{ title: "Lecture 13", questions: table.questions ?? [], parts: ids },
  });
  const regrades = Object.entries(table.regrades ?? {}).map(
    ([id, regrade]) => [idOf(id), { merged: {}, marks: {}, names: {}, ...regrade }] as const,
  );
  return {
    ...opened,
    parts: ids.map((id, place) => ({
      id,
      state: table.ready?.includes(id) ? { name: "ready" } : { name: "closed", round: rounds[place] ?? 1 },
    })),
    removed: new Set((table.removed ?? []).map(participantId)),
    regrades: new Map(regrades),
  };
}

function questionsOf({ parts }: ClassTable, ids: readonly PartId[]) {
  const questions = [...new Set(ids.map((id) => splitPartId(id).question))];
  return questions.map((question) => ({
    ...{ id: question, family: "made", title: question, stem: "?", conventions: [], network: null },
    parts: Object.entries(parts).flatMap(([id, part]) => {
      const place = splitPartId(idOf(id));
      return place.question === question ? [{ ...part, id: place.part }] : [];
    }),
  }));
}

function idOf(text: string): PartId {
  const slash = text.lastIndexOf("/");
  return partId(text.slice(0, slash), text.slice(slash + 1));
}
