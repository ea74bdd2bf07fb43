import type { Millis } from "@/lib/ids";
import type { RoomEvent } from "@/lib/room/event";
import type { Write, WriteOutcome } from "./room-store";
import type { StorageFault } from "./storage-error";

/** What the writing thread is asked for. */
export type WriteRequest =
  | { readonly type: "open"; readonly event: Extract<RoomEvent, { type: "roomOpened" }>; readonly at: Millis }
  | { readonly type: "write"; readonly writes: readonly Write[] }
  /** Write something that changes nothing, to see whether writing works. */
  | { readonly type: "probe" }
  /** Fold the log into the database and close. */
  | { readonly type: "close" };

export type WriteResult = boolean | readonly WriteOutcome[] | null;

/** The answer to the request of the same number. */
export type WriteReply = { readonly number: number } & (
  | { readonly ok: true; readonly value: WriteResult }
  | { readonly ok: false; readonly fault: StorageFault; readonly message: string }
);
