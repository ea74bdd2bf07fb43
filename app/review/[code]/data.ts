import { runtime } from "@/db/runtime";
import { seatToken, tokenHash } from "@/db/seat-token";
import { readJoinCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";
import type { Participant } from "@/lib/room/submission";
import { type ReviewedPart, reviewedParts } from "./reviewed-parts";

export type StudentReview =
  | { readonly state: "noRoom" }
  | { readonly state: "noSeat"; readonly room: Room }
  | {
      readonly state: "seated";
      readonly room: Room;
      readonly name: string;
      /** Of the private link to this review. */
      readonly key: string;
      readonly parts: readonly ReviewedPart[];
    };

/** What the phone that brings these cookies may see of a room: its own answers and nobody else's. */
export async function studentReview(code: string, cookies: string | null): Promise<StudentReview> {
  return reviewOf(code, async ({ id }) => {
    const token = seatToken(cookies);
    return token === null ? null : runtime().rooms.participantByToken(id, tokenHash(id, token));
  });
}

/** The same for who brings the key of a private link. A key of another room is as good as none. */
export async function linkedReview(code: string, key: string): Promise<StudentReview> {
  return reviewOf(code, async ({ id }) => {
    const known = runtime().reviewKeys.seatOf(key);
    const seat = known && (await runtime().rooms.participant(known));
    return seat?.roomId === id ? seat : null;
  });
}

async function reviewOf(
  code: string,
  seatIn: (room: Room) => Promise<Participant | null>,
): Promise<StudentReview> {
  const known = readJoinCode(code);
  const room = known && (await runtime().rooms.load(known));
  if (!room) return { state: "noRoom" };
  const seat = await seatIn(room);
  if (!seat || room.removed.has(seat.id)) return { state: "noSeat", room };
  const [key, parts] = [runtime().reviewKeys.keyOf(seat.id), await reviewedParts(room, seat)];
  return { state: "seated", room, name: seat.name, key, parts };
}
