import { runtime } from "@/db/runtime";
import { seatToken, tokenHash } from "@/db/seat-token";
import type { Verdict } from "@/lib/grading/grade";
import type { ShownPart, ShownSolution } from "@/lib/protocol/views";
import { readJoinCode } from "@/lib/room/join-code";
import type { PartRun, Room } from "@/lib/room/room";
import type { Participant, StoredSubmission } from "@/lib/room/submission";
import { contentOfRoom } from "../content-of-room";

export interface ReviewedPart {
  readonly shown: ShownPart;
  /** The own answer that counts, or else the last one that was kept; null where nothing was handed in. */
  readonly submission: StoredSubmission | null;
  readonly counted: boolean;
  /** Null where the part was not revealed: then nothing here tells what is right. */
  readonly revealed: { readonly verdict: Verdict | null; readonly solution: ShownSolution } | null;
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
  const { verdict } = counted ?? {};
  return {
    shown: content.shown,
    submission: counted ?? all.findLast(({ partId }) => partId === id) ?? null,
    counted: counted !== null,
    revealed:
      state.name === "revealed"
        ? { solution: content.solution, verdict: verdict && verdict !== "unreadable" ? verdict : null }
        : null,
  };
}
