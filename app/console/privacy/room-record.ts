import { runtime } from "@/db/runtime";
import { html } from "@/lib/ids";
import { saidOf } from "@/lib/room/bars";
import { contentOf } from "@/lib/room/content";
import { type Room, weightIndexOf } from "@/lib/room/room";
import { partNumbers } from "../exports/part-numbers";
import { type RecordLine, recordLines } from "./record-lines";

/** What was done with the data of a room, the latest first, as `reader` reads it. */
export async function roomRecord(room: Room, reader: string): Promise<readonly RecordLine[]> {
  const { audit, privacy } = runtime();
  const [entries, regrades] = await Promise.all([audit.ofRoom(room.id), privacy.regrades(room.id)]);
  const runners = await runtime().members.ofRoom(room);
  const names = {
    ...{ numbers: partNumbers(room), labelOf: () => html("") },
    who: (id: string | null) =>
      id === reader ? "You" : (runners.find((one) => one.id === id)?.name ?? "Somebody who ran the room"),
  };
  if (regrades.length === 0) return recordLines(entries, regrades, names);
  // Typesetting a room takes a moment: only where a bar is to be named.
  const { content } = await runtime().questions.of(room);
  return recordLines(entries, regrades, {
    ...names,
    labelOf: (part, bucket) => saidOf(contentOf(content, part), bucket, weightIndexOf(room, part)).label,
  });
}
