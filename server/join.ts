import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { RoomStore, Write } from "@/db/room-store";
import type { RosterStore } from "@/db/roster-store";
import { tokenHash } from "@/db/seat-token";
import { type Millis, type ParticipantId, participantId, type RoomId } from "@/lib/ids";
import type { JoinReply, JoinRequest } from "@/lib/protocol/events";
import { type Refusal, type Reply, refusal } from "@/lib/protocol/refusal";
import { err, ok, type Result } from "@/lib/result";
import { anonymousName } from "@/lib/room/anonymous-name";
import { readJoinCode } from "@/lib/room/join-code";
import type { Room } from "@/lib/room/room";
import { admit } from "./admit";
import type { LiveRoom, LiveRooms } from "./live-rooms";
import type { RoomClock } from "./room-clock";
import type { Intent, Writer } from "./writer";

export interface Joined extends JoinReply {
  readonly token: string;
}

interface Registers {
  readonly liveRooms: LiveRooms;
  readonly store: RoomStore;
  readonly rosters: Pick<RosterStore, "findStudent" | "seatsOf">;
  readonly writer: Writer;
  readonly clock: Pick<RoomClock, "set">;
}

/**
 * Takes a seat in a room. A phone that already has one there keeps it, with its name: joining twice, from two tabs
 * or after a lost reply, makes no second person.
 */
export async function join(
  request: JoinRequest,
  knownToken: string | null,
  now: Millis,
  { liveRooms, store, rosters, writer, clock }: Registers,
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
  const admitted = await admit(live.room, request, () => freeName(live, store), rosters);
  if (!admitted.ok) return admitted;
  const { name, student, extraTime } = admitted.value;
  const participant = { id: participantId(randomUUID()), roomId, name, tokenHash: hash, joinedAt: now };
  const seat: Exclude<Write, { type: "appendEvents" }> = {
    type: "takeSeat",
    participant,
    ...(student && { student }),
  };
  const sit = async () => {
    // Handed in together, so that no answer of this seat comes between it and its time.
    const [taken, timed] = await Promise.all([
      writer.write(live, (room) => whileOpen(room, { type: "row", write: seat })),
      extraTime > 1
        ? writer.write(live, (room) =>
            whileOpen(room, {
              type: "events",
              events: [{ type: "extraTimeSet", participant: participant.id, factor: extraTime }],
            }),
          )
        : null,
    ]);
    if (timed?.ok) clock.set(live);
    return taken;
  };
  const isListed = student !== null || live.room.settings.admission.type === "roster";
  const seatsTaken = () =>
    student ? rosters.seatsOf(roomId, student.rosterId, student.row) : seatsNamed(store, roomId, name);
  const person = student ? `row ${student.row}` : name;
  const outcome = await (isListed ? alone(live, person, seatsTaken, sit) : sit());
  return outcome.ok ? ok({ code, name, token }) : outcome;
}

function whileOpen(room: Room, intent: Intent): Result<Intent, Refusal> {
  if (room.place.name === "ended") return err(refusal("roomEnded"));
  return room.locked ? err(refusal("roomLocked")) : ok(intent);
}

const underWay = new WeakMap<LiveRoom, Set<string>>();

/** Of a list everybody is one person, also where two phones ask in the same moment. */
async function alone<T>(
  live: LiveRoom,
  person: string,
  seatsTaken: () => Promise<readonly ParticipantId[]>,
  sit: () => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const people = underWay.get(live) ?? new Set();
  underWay.set(live, people);
  if (people.has(person)) return err(refusal("nameTaken"));
  people.add(person);
  try {
    return isTaken(live, await seatsTaken()) ? err(refusal("nameTaken")) : await sit();
  } finally {
    people.delete(person);
  }
}

/** A seat that was taken away leaves its name free. */
function isTaken({ room }: LiveRoom, seats: readonly ParticipantId[]): boolean {
  return seats.some((id) => !room.removed.has(id));
}

async function seatsNamed(store: RoomStore, roomId: RoomId, name: string): Promise<readonly ParticipantId[]> {
  return (await store.participantsNamed(roomId, name)).map(({ id }) => id);
}

const draws = 5;

/** A drawn name that nobody has yet, as far as a few draws find one: two of the same cannot be told apart. */
async function freeName(live: LiveRoom, store: RoomStore): Promise<string> {
  let name = anonymousName(fraction(), fraction());
  for (let draw = 1; draw < draws && isTaken(live, await seatsNamed(store, live.room.id, name)); draw += 1)
    name = anonymousName(fraction(), fraction());
  return name;
}

function fraction(): number {
  return randomInt(2 ** 40) / 2 ** 40;
}
