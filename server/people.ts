import type { RoomStore } from "@/db/room-store";
import { type Reply, refusal } from "@/lib/protocol/refusal";
import type { Person } from "@/lib/protocol/views";
import { err, ok } from "@/lib/result";
import { runs } from "@/lib/room/actor";
import { extraTimeOf } from "@/lib/room/admission";
import { currentPart } from "@/lib/room/room";
import type { Seat } from "./sockets";

/** Everybody with a seat, for who runs the room only. */
export async function people({ live, actor }: Seat, store: RoomStore): Promise<Reply<readonly Person[]>> {
  const { room, connected, writing } = live;
  if (!runs(actor, room)) return err(refusal("forbidden"));
  const run = currentPart(room);
  const isAsked = run !== null && run.state.name !== "ready";
  const [seats, answers] = await Promise.all([
    store.participants(room.id),
    isAsked ? store.countedAnswers(room.id, run.id, run.state.round) : [],
  ]);
  const answered = new Set(answers.map(({ participantId }) => participantId));
  return ok(
    seats.map(({ id, name, joinedAt }) => ({
      ...{ id, name, joinedAt },
      online: connected.has(id),
      answered: answered.has(id),
      writing: run?.state.name === "open" && writing.get(id) === run.id,
      removed: room.removed.has(id),
      extraTime: extraTimeOf(room, id),
    })),
  );
}
