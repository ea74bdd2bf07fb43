import { readExportQuery } from "@/app/console/exports/export-query";
import { type RoomGrades, roomGrades } from "@/app/console/exports/room-grades";
import type { RoomRoster } from "@/db/roster-store";
import type { Room } from "@/lib/room/room";
import { type Download, download, type NoDownload, type RoomContext } from "./download";
import type { Piece } from "./stream";

/** What a grade file is made of: the address says the rule, and the class list who is who. */
export interface GradeSources {
  readonly room: Room;
  readonly list: RoomRoster;
  readonly column: RoomGrades["column"];
  readonly pointsPossible: number;
  readonly params: URLSearchParams;
}

/** Sends grades as a file; refused in a sentence where the rule cannot be read or there is no class list. */
export function gradeFile(
  request: Request,
  context: RoomContext,
  fileOf: (sources: GradeSources) => Download | NoDownload,
): Promise<Response> {
  return download(request, context, async (room) => {
    const params = new URL(request.url).searchParams;
    const query = readExportQuery(params);
    if (!query.ok) return { status: 400, sentence: query.error };
    const { list, column } = await roomGrades(room, query.value);
    if (list === null) return { status: 409, sentence: noList };
    return fileOf({ room, list, column, pointsPossible: query.value.rule.pointsPossible, params });
  });
}

const noList =
  "This room has no class list yet. Choose one on the page of the class list, then download again.";

/** A small file in one piece. */
export async function* inOnePiece(text: string, rows: number): AsyncGenerator<Piece, void> {
  yield { text, rows };
}
