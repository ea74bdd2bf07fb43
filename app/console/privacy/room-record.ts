import { runtime } from "@/db/runtime";
import { html } from "@/lib/ids";
import { saidOf } from "@/lib/room/bars";
import { contentOf } from "@/lib/room/content";
import { type Room, weightIndexOf } from "@/lib/room/room";
import { partNumbers } from "../exports/part-numbers";
import { type RecordLine, recordLines } from "./record-lines";

/** What was done with the data of a room, the latest first. */
export async function roomRecord(room: Room): Promise<readonly RecordLine[]> {
  const { audit, privacy } = runtime();
  const [entries, regrades] = await Promise.all([audit.ofRoom(room.id), privacy.regrades(room.id)]);
  const names = { numbers: partNumbers(room), labelOf: () => html("") };
  if (regrades.length === 0) return recordLines(entries, regrades, names);
  // Typesetting a room takes a moment: only where a bar is to be named.
  const { content } = await runtime().questions.of(room);
  return recordLines(entries, regrades, {
    ...names,
    labelOf: (part, bucket) => saidOf(contentOf(content, part), bucket, weightIndexOf(room, part)).label,
  });
}
