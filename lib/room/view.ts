import { grade } from "@/lib/grading/grade";
import { type PartId, splitPartId } from "@/lib/ids";
import type { WeightIndex } from "@/lib/problems/notation";
import { typeset } from "@/lib/problems/typeset";
import type { ConsoleView, Mine, OwnDiagnosis, PublicView, Scene, Tally } from "@/lib/protocol/views";
import { assertNever } from "@/lib/result";
import { type BucketCount, barsOf, saidOf } from "./bars";
import type { PartContent, RoomContent } from "./content";
import { nextStep, previousStep } from "./decide";
import { currentPart, type Room } from "./room";
import type { StoredSubmission } from "./submission";

/**
 * Who sees what. This file is the only one that redacts: it builds every message from an explicit list of fields,
 * so that what is not named here cannot leave (rules R18 and R19).
 */

/** What phones and projectors see. */
export function publicView(room: Room, content: RoomContent): PublicView {
  return { seq: room.seq, code: room.code, title: room.title, scene: sceneOf(room, content) };
}

/** What the instructor's console sees: the key of the part on show from the beginning. */
export function consoleView(room: Room, content: RoomContent, joinUrl: string): ConsoleView {
  const part = currentPart(room);
  return {
    ...publicView(room, content),
    joinUrl,
    parts: room.parts.map(({ id, state }) => {
      const { question, title, name } = contentOf(content, id);
      return { id, question, title, name, state: state.name };
    }),
    solution: part ? contentOf(content, part.id).solution : null,
    next: nextStep(room),
    previous: previousStep(room),
  };
}

function sceneOf(room: Room, content: RoomContent): Scene {
  if (room.place.name === "ended") return { phase: "ended" };
  const run = currentPart(room);
  if (!run) return { phase: "lobby" };
  const found = contentOf(content, run.id);
  const { shown: part } = found;
  const { state } = run;
  switch (state.name) {
    case "ready":
      return { phase: "ready", part };
    case "open":
    case "closed":
    case "distribution":
      return { phase: state.name, part, round: state.round };
    case "revealed":
      return { phase: "revealed", part, round: state.round, solution: found.solution };
    default:
      return assertNever(state);
  }
}

/** What is counted of the part on show: from the database and from who is connected. */
export interface Counts {
  readonly number: number;
  /** Seats with a connection, or with an answer in this round. */
  readonly present: number;
  readonly offline: number;
  readonly answered: number;
  readonly unreadable: number;
  readonly buckets: readonly BucketCount[];
}

/** The tally for the console: everything, as it comes. */
export function consoleTally(room: Room, content: RoomContent, counts: Counts): Tally {
  return {
    ...publicCounts(room, counts),
    offline: counts.offline,
    unreadable: counts.unreadable,
    ...barsOfShown(room, content, counts, true),
  };
}

/** The tally for projectors: counts while answers come, bars from the distribution on, the truth after the reveal. */
export function projectorTally(room: Room, content: RoomContent, counts: Counts): Tally {
  const state = currentPart(room)?.state.name;
  const shown = state === "distribution" || state === "revealed";
  return {
    ...publicCounts(room, counts),
    offline: null,
    unreadable: null,
    ...(shown
      ? barsOfShown(room, content, counts, state === "revealed")
      : { bars: null, rest: null, values: null }),
  };
}

function publicCounts(room: Room, counts: Counts) {
  const run = currentPart(room);
  return {
    number: counts.number,
    part: run?.id ?? null,
    round: run && run.state.name !== "ready" ? run.state.round : null,
    present: counts.present,
    answered: counts.answered,
  };
}

function barsOfShown(room: Room, content: RoomContent, counts: Counts, withTruth: boolean) {
  const run = currentPart(room);
  if (!run) return { bars: [], rest: null, values: null };
  const { answered, buckets } = counts;
  const weightIndex = weightIndexOf(room, run.id);
  return barsOf(contentOf(content, run.id), buckets, { answered, withTruth, weightIndex });
}

/** How the question of a part writes its weights. */
function weightIndexOf(room: Room, id: PartId): WeightIndex | undefined {
  const { question } = splitPartId(id);
  return room.questions.find((source) => source.id === question)?.weightIndex;
}

/** What one student sees of the own counted answer to the part on show: what is wrong with it only after the reveal. */
export function mineOf(
  room: Room,
  content: RoomContent,
  name: string,
  counted: StoredSubmission | null,
): Mine {
  const run = currentPart(room);
  const revealed = run?.state.name === "revealed" ? contentOf(content, run.id) : null;
  const verdict = counted?.verdict;
  return {
    seq: room.seq,
    name,
    part: run?.id ?? null,
    round: run && run.state.name !== "ready" ? run.state.round : null,
    answer: counted && {
      submission: counted.id,
      revision: counted.revision,
      answer: counted.answer,
      receivedAt: counted.receivedAt,
    },
    verdict: revealed && verdict && verdict !== "unreadable" ? verdict : null,
    diagnosis: revealed && counted && ownDiagnosis(room, revealed, counted),
  };
}

/** For after the reveal. Of an answer that is carried the mistake was made in another part: nothing is said of it here. */
export function ownDiagnosis(
  room: Room,
  content: PartContent,
  { partId: id, bucket, answer, carried }: StoredSubmission,
): OwnDiagnosis {
  if (bucket === null || carried) return { carried, misconceptions: [], sentences: [], remarks: [] };
  const { diagnoses } = saidOf(content, bucket, weightIndexOf(room, id));
  const graded = grade(content.part, answer);
  return {
    carried,
    misconceptions: diagnoses.map(({ label }) => label),
    sentences: diagnoses.flatMap(({ sentence }) => (sentence === null ? [] : [sentence])),
    remarks: graded.ok ? graded.value.remarks.map(typeset) : [],
  };
}

function contentOf(content: RoomContent, id: PartId): PartContent {
  const found = content.get(id);
  if (!found) throw new Error(`The room has no content for part ${id}`);
  return found;
}
