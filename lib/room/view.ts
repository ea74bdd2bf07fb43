import { diagnose } from "@/lib/grading/diagnose";
import { bucketLabel, keyBucket } from "@/lib/grading/grade";
import type { Html, PartId } from "@/lib/ids";
import type { Part } from "@/lib/problems/question";
import { typeset } from "@/lib/problems/typeset";
import type { Bar, ConsoleView, Mine, PublicView, Scene, Tally } from "@/lib/protocol/views";
import { assertNever } from "@/lib/result";
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
  readonly buckets: readonly {
    readonly bucket: string;
    readonly count: number;
    /** How many of them are right as what follows from the own earlier answers. */
    readonly carried: number;
  }[];
}

/** The tally for the console: everything, as it comes. */
export function consoleTally(room: Room, content: RoomContent, counts: Counts): Tally {
  return {
    ...publicCounts(room, counts),
    offline: counts.offline,
    unreadable: counts.unreadable,
    ...barsOf(room, content, counts, true),
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
    ...(shown ? barsOf(room, content, counts, state === "revealed") : { bars: null, rest: null }),
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

const mostBars = 8;

function barsOf(room: Room, content: RoomContent, counts: Counts, withTruth: boolean) {
  const run = currentPart(room);
  if (!run) return { bars: [], rest: null };
  const { part } = contentOf(content, run.id);
  const key = keyBucket(part);
  // Ties are ordered by the bucket's own text: an order that says nothing about the truth.
  const ordered = counts.buckets.toSorted((a, b) => b.count - a.count || (a.bucket < b.bucket ? -1 : 1));
  const drawn = ordered.filter(({ bucket }, index) => index < mostBars || (withTruth && bucket === key));
  const bars: readonly Bar[] = drawn.map(({ bucket, count, carried }) => ({
    bucket,
    label: typeset(bucketLabel(part, bucket)),
    count,
    correct: withTruth ? bucket === key : null,
    misconceptions: withTruth ? misconceptionsOf(part, bucket) : null,
    carried: withTruth ? carried : null,
  }));
  const drawnAnswers = drawn.reduce((sum, { count }) => sum + count, 0);
  const classes = ordered.length - drawn.length;
  return { bars, rest: classes > 0 ? { answers: counts.answered - drawnAnswers, classes } : null };
}

/** As much of the truth as the verdict: a label says that the answer is wrong, and often how to mend it. */
function misconceptionsOf(part: Part, bucket: string): readonly Html[] {
  return diagnose(part, bucket).map(({ label }) => typeset(label));
}

/** What one student sees of the own counted answer to the part on show: what is wrong with it only after the reveal. */
export function mineOf(
  room: Room,
  content: RoomContent,
  name: string,
  counted: StoredSubmission | null,
): Mine {
  const run = currentPart(room);
  const { verdict, bucket } = counted ?? {};
  const revealed = run?.state.name === "revealed" ? contentOf(content, run.id) : null;
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
    carried: revealed !== null && counted?.carried === true,
    misconceptions: revealed && (bucket ? misconceptionsOf(revealed.part, bucket) : []),
  };
}

function contentOf(content: RoomContent, id: PartId): PartContent {
  const found = content.get(id);
  if (!found) throw new Error(`The room has no content for part ${id}`);
  return found;
}
