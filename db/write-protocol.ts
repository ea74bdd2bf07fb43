import type { Millis } from "@/lib/ids";
import type { RoomEvent } from "@/lib/room/event";
import type { ErasureOrder, ErasureOutcome } from "./erasure";
import type { PurgeOrder, PurgeStep } from "./retention";
import type { Write, WriteOutcome } from "./room-store";
import type { StorageFault } from "./storage-error";

/** What the writing thread is asked for. */
export type WriteRequest =
  | { readonly type: "open"; readonly event: Extract<RoomEvent, { type: "roomOpened" }>; readonly at: Millis }
  | { readonly type: "write"; readonly writes: readonly Write[] }
  | { readonly type: "erase"; readonly order: ErasureOrder }
  | { readonly type: "purge"; readonly order: PurgeOrder }
  /** Write something that changes nothing, to see whether writing works. */
  | { readonly type: "probe" }
  /** Fold the log into the database and close. */
  | { readonly type: "close" };

/** What each request is answered with. */
export interface WriteResults {
  readonly open: boolean;
  readonly write: readonly WriteOutcome[];
  readonly erase: ErasureOutcome;
  readonly purge: PurgeStep;
  readonly probe: null;
  readonly close: null;
}

export type WriteResult = WriteResults[keyof WriteResults];

/** The answer to the request of the same number. */
export type WriteReply<Value = WriteResult> = { readonly number: number } & (
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: StorageFault; readonly message: string }
);
