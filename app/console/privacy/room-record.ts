import { preparedContentOfRoom } from "@/app/review/content-of-room";
import { runtime } from "@/db/runtime";
import { saidOf } from "@/lib/room/bars";
import { contentOf } from "@/lib/room/content";
import { type Room, weightIndexOf } from "@/lib/room/room";
import { partNumbers } from "../exports/part-numbers";
import { type RecordLine, recordLines } from "./record-lines";

/** What was done with the data of a room, the latest first. */
export async function roomRecord(room: Room): Promise<readonly RecordLine[]> {
  const { audit, privacy } = runtime();
  const [entries, regrades, content] = await Promise.all([
    audit.ofRoom(room.id),
    privacy.regrades(room.id),
    preparedContentOfRoom(room),
  ]);
  return recordLines(entries, regrades, {
    numbers: partNumbers(room),
    labelOf: (part, bucket) => saidOf(contentOf(content, part), bucket, weightIndexOf(room, part)).label,
  });
}
