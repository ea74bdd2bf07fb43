import { setImmediate as nextTurn } from "node:timers/promises";
import { runtime } from "@/db/runtime";
import type { PartId, ParticipantId } from "@/lib/ids";
import type { RoundOpening } from "@/lib/room/event";
import type { Room } from "@/lib/room/room";

/** The answers that count in round 1 of each part that had more rounds than one: buckets by student. */
export async function firstAnswersOf(
  { id }: Room,
  openings: readonly RoundOpening[],
): Promise<ReadonlyMap<PartId, ReadonlyMap<ParticipantId, string>>> {
  const again = new Set(openings.flatMap(({ partId, round }) => (round > 1 ? [partId] : [])));
  const found = new Map<PartId, ReadonlyMap<ParticipantId, string>>();
  for (const part of again) {
    const answers = await runtime().rooms.countedAnswers(id, part, 1);
    found.set(part, new Map(answers.map(({ participantId, bucket }) => [participantId, bucket])));
    await nextTurn();
  }
  return found;
}
