import { runtime } from "@/db/runtime";
import { seatToken, tokenHash } from "@/db/seat-token";
import type { AnswerInput } from "@/lib/grading/answer";
import type { Verdict } from "@/lib/grading/graded";
import type { OwnDiagnosis, ShownPart, ShownSolution } from "@/lib/protocol/views";
import { readJoinCode } from "@/lib/room/join-code";
import { type PartRun, type Room, regradeOf } from "@/lib/room/room";
import { solutionOf } from "@/lib/room/solution";
import type { Participant, StoredSubmission } from "@/lib/room/submission";
import { standing } from "@/lib/room/verdicts";
import { ownDiagnosis } from "@/lib/room/view";
import { contentOfRoom } from "../content-of-room";

export interface ReviewedPart {
  readonly shown: ShownPart;
  /** The own answer that counts, or else the last one that was kept; null where nothing was handed in. */
  readonly own: { readonly answer: AnswerInput; readonly state: "counted" | "late" | "unreadable" } | null;
  /** Null where the part was not revealed: then nothing here tells what is right. */
  readonly revealed: {
    readonly verdict: Verdict | null;
    readonly diagnosis: OwnDiagnosis | null;
    readonly solution: ShownSolution;
  } | null;
}

export type StudentReview =
  | { readonly state: "noRoom" }
  | { readonly state: "noSeat"; readonly room: Room }
  | {
      readonly state: "seated";
      readonly room: Room;
      readonly name: string;
      readonly parts: readonly ReviewedPart[];
    };

/** What the phone that brings these cookies may see of a room: its own answers and nobody else's. */
export async function studentReview(code: string, cookies: string | null): Promise<StudentReview> {
  const { rooms } = runtime();
  const known = readJoinCode(code);
  const room = known && (await rooms.load(known));
  if (!room) return { state: "noRoom" };
  const token = seatToken(cookies);
  const seat = token && (await rooms.participantByToken(room.id, tokenHash(room.id, token)));
  if (!seat) return { state: "noSeat", room };

  const all = await rooms.submissionsOf(seat.id);
  const parts = await Promise.all(visibleParts(room).map((run) => reviewed(room, run, seat, all)));
  return { state: "seated", room, name: seat.name, parts };
}

/** After the end every part that was asked; before it only what everybody has seen. */
function visibleParts({ parts, place }: Room): readonly PartRun[] {
  return parts.filter(({ state }) =>
    place.name === "ended" ? state.name !== "ready" : state.name === "revealed",
  );
}

async function reviewed(
  room: Room,
  { id, state }: PartRun,
  seat: Participant,
  all: readonly StoredSubmission[],
): Promise<ReviewedPart> {
  const content = contentOfRoom(room).get(id);
  if (!content) throw new Error(`The room has no content for part ${id}`);
  const counted =
    state.name === "ready"
      ? null
      : await runtime().rooms.countedSubmission(room.id, id, state.round, seat.id);
  const verdict = counted && standing(content.part, regradeOf(room, id), counted).verdict;
  return {
    shown: content.shown,
    own: ownAnswer(
      counted,
      all.findLast(({ partId }) => partId === id),
    ),
    revealed:
      state.name === "revealed"
        ? {
            solution: solutionOf(room, contentOfRoom(room), id),
            verdict: verdict && verdict !== "unreadable" ? verdict : null,
            diagnosis: counted && ownDiagnosis(room, content, counted),
          }
        : null,
  };
}

/** Named field by field: a stored submission also holds its verdict, which is not for everybody to see yet. */
function ownAnswer(
  counted: StoredSubmission | null,
  last: StoredSubmission | undefined,
): ReviewedPart["own"] {
  if (counted) return { answer: counted.answer, state: "counted" };
  return last ? { answer: last.answer, state: last.late ? "late" : "unreadable" } : null;
}
