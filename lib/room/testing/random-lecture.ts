import type { AnswerInput } from "@/lib/grading/answer";
import { grade } from "@/lib/grading/grade";
import { typedBucket } from "@/lib/grading/typed-bucket";
import {
  type Millis,
  type PartId,
  type ParticipantId,
  partId,
  participantId,
  roomCode,
  roomId,
  splitPartId,
  submissionId,
} from "@/lib/ids";
import { admitSubmission, lapsedEvents } from "../admission";
import type { Command } from "../command";
import { contentOf, type RoomContent } from "../content";
import { type Counts, foldCounts } from "../counts";
import { decide, type Joined } from "../decide";
import type { RoomEvent } from "../event";
import { evolve, openedRoom } from "../evolve";
import { currentPart, partsBefore, type Room } from "../room";
import type { CountedAnswer } from "../rounds";
import type { StoredSubmission } from "../submission";
import { type ContentFor, sources } from "./made-deck";
import { owner } from "./room-after";

/** A whole lecture in memory: the events and the answers that a database would hold, and who is there. */
export interface Lecture {
  readonly contentFor: ContentFor;
  readonly events: readonly RoomEvent[];
  readonly room: Room;
  readonly now: Millis;
  readonly seats: readonly Joined[];
  readonly connected: ReadonlySet<ParticipantId>;
  readonly submissions: readonly StoredSubmission[];
}

/** What can happen. */
export type Action =
  | { readonly type: "command"; readonly command: Command }
  | {
      readonly type: "submit";
      readonly seat: ParticipantId;
      readonly part: PartId;
      readonly round: number;
      readonly revision: number;
      readonly answer: AnswerInput;
    }
  | { readonly type: "join" }
  | { readonly type: "connect" | "disconnect"; readonly seat: ParticipantId }
  /** Clocks also jump back. */
  | { readonly type: "wait"; readonly ms: Millis }
  /** The server's clock closes what is over. */
  | { readonly type: "lapse" };

export const start = 1_000_000;
export const seatAt = (index: number) => participantId(`p${index}`);

const opened: RoomEvent = {
  ...{ type: "roomOpened", id: roomId("room"), code: roomCode("KVX7RD"), ownerId: "owner" },
  ...{ title: "Lecture 13", questions: sources },
  parts: ["q1/a", "q1/b", "q2/a", "q2/b"].map((id) => partId(id.slice(0, 2), id.slice(3))),
};

/** The lobby with twelve students. */
export function newLecture(contentFor: ContentFor): Lecture {
  const empty: Lecture = {
    ...{ contentFor, events: [opened], room: openedRoom(opened), now: start },
    ...{ seats: [], connected: new Set(), submissions: [] },
  };
  return Array.from({ length: 12 }).reduce<Lecture>((lecture) => after(lecture, { type: "join" }), empty);
}

/** The lecture after one more thing; refused things change nothing. */
export function after(lecture: Lecture, action: Action): Lecture {
  const { room, now, seats, connected } = lecture;
  switch (action.type) {
    case "command": {
      const decided = decide(room, owner, action.command, now, seats);
      return decided.ok ? withEvents(lecture, decided.value) : lecture;
    }
    case "lapse":
      return withEvents(lecture, lapsedEvents(room, now));
    case "wait":
      return { ...lecture, now: Math.max(0, now + action.ms) };
    case "join": {
      if (room.locked || room.place.name === "ended") return lecture;
      const id = seatAt(seats.length);
      const seated = { ...lecture, seats: [...seats, { id, joinedAt: now }] };
      return { ...seated, connected: new Set([...connected, id]) };
    }
    case "connect": {
      const isHere = seats.some(({ id }) => id === action.seat) && !room.removed.has(action.seat);
      return isHere ? { ...lecture, connected: new Set([...connected, action.seat]) } : lecture;
    }
    case "disconnect":
      return { ...lecture, connected: without(connected, (id) => id === action.seat) };
    case "submit":
      return handedIn(lecture, action);
  }
}

function withEvents(lecture: Lecture, events: readonly RoomEvent[]): Lecture {
  const room = events.reduce(evolve, lecture.room);
  const connected = without(lecture.connected, (id) => room.removed.has(id));
  return { ...lecture, events: [...lecture.events, ...events], room, connected };
}

function without<T>(all: ReadonlySet<T>, isOut: (one: T) => boolean): ReadonlySet<T> {
  return new Set([...all].filter((one) => !isOut(one)));
}

/** As the server does it: graded beside the own earlier answers, admitted, and kept also where it is late. */
function handedIn(lecture: Lecture, action: Extract<Action, { type: "submit" }>): Lecture {
  const { room, now, submissions } = lecture;
  const { seat, part, round, revision, answer } = action;
  if (!lecture.seats.some(({ id }) => id === seat)) return lecture;
  const admitted = admitSubmission(room, seat, part, round, now);
  if (!admitted.ok) return lecture;
  const earlier = partsBefore(room, part).flatMap(({ id, state }) => {
    const own = state.name === "ready" ? null : countedOf(lecture, id, state.round, seat);
    return own?.bucket ? [[splitPartId(id).part, own.bucket] as const] : [];
  });
  const graded = grade(contentOf(contentAt(lecture), part).part, answer, new Map(earlier));
  const columns = graded.ok
    ? graded.value
    : ({ verdict: "unreadable", bucket: null, score: 0, carried: false } as const);
  const { verdict, bucket, score, carried } = columns;
  const submission: StoredSubmission = {
    ...{ id: submissionId(`s${submissions.length}`), roomId: room.id, participantId: seat, partId: part },
    ...{ round, revision, answer, receivedAt: now, late: admitted.value === "late" },
    ...{ verdict, bucket, score, carried },
  };
  return { ...lecture, submissions: [...submissions, submission] };
}

/** R13, R14: of what one handed in for a round, the highest revision that is in time and can be read; the first of equals. */
export function countedOf(
  { submissions }: Lecture,
  part: PartId,
  round: number,
  seat: ParticipantId,
): StoredSubmission | null {
  const own = submissions.filter(
    (one) => one.partId === part && one.round === round && one.participantId === seat,
  );
  return own
    .filter(({ late, bucket }) => !late && bucket !== null)
    .reduce<StoredSubmission | null>(
      (best, one) => (best && best.revision >= one.revision ? best : one),
      null,
    );
}

export function contentAt({ contentFor, room }: Lecture): RoomContent {
  return contentFor(room.questions);
}

/** What the server counts of the part on show. */
export function countsAt(lecture: Lecture): Counts {
  const { room, seats, connected } = lecture;
  const run = currentPart(room);
  const rounds = run && run.state.name !== "ready" ? run.state.round : 0;
  const counted = (classed: (own: StoredSubmission) => Omit<CountedAnswer, "participantId">) =>
    Array.from({ length: rounds }, (_, index) =>
      seats.flatMap(({ id }): readonly CountedAnswer[] => {
        const own = run && countedOf(lecture, run.id, index + 1, id);
        return own ? [{ participantId: id, ...classed(own) }] : [];
      }),
    );
  const part = run && contentOf(contentAt(lecture), run.id).part;
  return foldCounts(room, {
    rounds: counted(({ bucket, carried }) => ({ bucket: bucket ?? "", carried })),
    typed: part && counted(({ answer }) => ({ bucket: typedBucket(part, answer), carried: false })),
    ...{ number: lecture.events.length, connected, seats: seats.length, unreadable: 0, writing: 0 },
  });
}
