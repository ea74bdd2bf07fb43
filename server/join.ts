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
  const drawn = admission.type === "anonymous" ? await freeName(live, store) : "";
  const admitted = admitName(admission, request.name, drawn);
  if (!admitted.ok) return err(refusal(admitted.error.code, admitted.error.message));
  const name = admitted.value;
  const participant = { id: participantId(randomUUID()), roomId, name, tokenHash: hash, joinedAt: now };
  const sit = () =>
    writer.write(live, (room) => {
      if (room.place.name === "ended") return err(refusal("roomEnded"));
      if (room.locked) return err(refusal("roomLocked"));
      return ok({ type: "row", write: { type: "takeSeat", participant } });
    });
  const outcome = await (admission.type === "roster" ? alone(live, name, store, sit) : sit());
  return outcome.ok ? ok({ code, name, token }) : outcome;
}

const underWay = new WeakMap<LiveRoom, Set<string>>();

/** Of a list every name is one person, also where two phones ask in the same moment. */
async function alone<T>(live: LiveRoom, name: string, store: RoomStore, sit: () => Promise<Reply<T>>) {
  const names = underWay.get(live) ?? new Set();
  underWay.set(live, names);
  if (names.has(name)) return err(refusal("nameTaken"));
  names.add(name);
  try {
    return (await isTaken(live, name, store)) ? err(refusal("nameTaken")) : await sit();
  } finally {
    names.delete(name);
  }
}

/** A seat that was taken away leaves its name free. */
async function isTaken({ room }: LiveRoom, name: string, store: RoomStore): Promise<boolean> {
  const named = await store.participantsNamed(room.id, name);
  return named.some(({ id }) => !room.removed.has(id));
}

const draws = 5;

/** A drawn name that nobody has yet, as far as a few draws find one: two of the same cannot be told apart. */
async function freeName(live: LiveRoom, store: RoomStore): Promise<string> {
  let name = anonymousName(fraction(), fraction());
  for (let draw = 1; draw < draws && (await isTaken(live, name, store)); draw += 1)
    name = anonymousName(fraction(), fraction());
  return name;
}

function fraction(): number {
  return randomInt(2 ** 40) / 2 ** 40;
}
