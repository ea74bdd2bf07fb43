import { roomOf } from "@/app/console/room-of";
import { runtime } from "@/db/runtime";
import { mayInRoom } from "@/lib/accounts/may";
import type { Room } from "@/lib/room/room";
import { type Piece, streamOf } from "./stream";

/** What a route handler of a room is given. */
export interface RoomContext {
  readonly params: Promise<{ readonly code: string }>;
}

/** A file that is made while it is sent. */
export interface Download {
  /** Its name, which goes into the record of exports too: "submissions.csv". */
  readonly name: string;
  readonly type: "text/csv" | "application/json";
  readonly pieces: AsyncIterable<Piece>;
}

/** Why there is no file, in a sentence for the instructor. */
export interface NoDownload {
  readonly status: 400 | 409;
  readonly sentence: string;
}

/**
 * Sends a file of a room to who may export it alone, and writes down that it was taken. Rooms of others are as if they did
 * not exist.
 */
export async function download(
  request: Request,
  { params }: RoomContext,
  fileOf: (room: Room) => Promise<Download | NoDownload>,
): Promise<Response> {
  const { accounts, audit } = runtime();
  const instructor = await accounts.instructorOf(request.headers);
  if (!instructor) return refused(401, "Sign in as the instructor of this room, then download again.");
  const access = await roomOf((await params).code, instructor);
  if (!access || !mayInRoom(access.as, "export"))
    return refused(
      404,
      "None of the rooms that you may export has this code. Your rooms are listed below your decks.",
    );
  const { room } = access;
  const file = await fileOf(room);
  if ("status" in file) return refused(file.status, file.sentence);
  const body = streamOf(file.pieces, (rows, isWhole) =>
    audit.add({
      ...{ at: Date.now(), actorId: instructor.id, roomId: room.id, action: "exported" },
      detail: `${file.name}, ${counted(rows)}${isWhole ? "" : ", broken off"}`,
    }),
  );
  return new Response(body, {
    headers: {
      "content-type": `${file.type}; charset=utf-8`,
      "content-disposition": `attachment; filename="backpoll-${room.code}-${file.name}"`,
      "cache-control": "no-store",
    },
  });
}

function counted(rows: number): string {
  return rows === 1 ? "1 row" : `${rows.toLocaleString("en")} rows`;
}

function refused(status: 401 | 404 | NoDownload["status"], sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
