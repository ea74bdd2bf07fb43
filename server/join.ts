import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { RoomStore } from "@/db/room-store";
import { tokenHash } from "@/db/seat-token";
import { type Millis, participantId } from "@/lib/ids";
import type { JoinReply, JoinRequest } from "@/lib/protocol/events";
import { type Reply, refusal } from "@/lib/protocol/refusal";
import { err, ok } from "@/lib/result";
import { admitName } from "@/lib/room/admit-name";
import { anonymousName } from "@/lib/room/anonymous-name";
import { readJoinCode } from "@/lib/room/join-code";
import type { LiveRoom, LiveRooms } from "./live-rooms";
import type { Writer } from "./writer";

export interface Joined extends JoinReply {
  readonly token: string;
}

/**
 * Takes a seat in a room. A phone that already has one there keeps it, with its name: joining twice, from two tabs
 * or after a lost reply, makes no second person.
 */
export async function join(
  request: JoinRequest,
  knownToken: string | null,
  now: Millis,
  { liveRooms, store, writer }: { liveRooms: LiveRooms; store: RoomStore; writer: Writer },
): Promise<Reply<Joined>> {
  const code = readJoinCode(request.code);
  const live = code && (await liveRooms.find(code));
  if (!live) return err(refusal("roomNotFound"));
  const roomId = live.room.id;
  const token = knownToken ?? randomBytes(32).toString("base64url");
  const hash = tokenHash(roomId, token);

  const seated = await store.participantByToken(roomId, hash);
  if (seated) return ok({ code, name: seated.name, token });

  if (live.room.locked) return err(refusal("roomLocked"));
  const { admission } = live.room.settings;
  const name = admitName(admission, request.name, anonymousName(fraction(), fraction()));
  if (!name.ok) return err(refusal(name.error.code, name.error.message));
  if (admission.type === "roster" && (await isTaken(live, name.value, store)))
    return err(refusal("nameTaken"));
  const participant = {
    id: participantId(randomUUID()),
    roomId,
    name: name.value,
    tokenHash: hash,
    joinedAt: now,
  };
  const outcome = await writer.write(live, (room) => {
    if (room.place.name === "ended") return err(refusal("roomEnded"));
    if (room.locked) return err(refusal("roomLocked"));
    return ok({ type: "row", write: { type: "takeSeat", participant } });
  });
  return outcome.ok ? ok({ code, name: name.value, token }) : outcome;
}

/** Of a list every name is one person; a seat that was taken away leaves its name free. */
async function isTaken({ room }: LiveRoom, name: string, store: RoomStore): Promise<boolean> {
  const named = await store.participantsNamed(room.id, name);
  return named.some(({ id }) => !room.removed.has(id));
}

function fraction(): number {
  return randomInt(2 ** 40) / 2 ** 40;
}
