import type { Refusal } from "@/lib/protocol/refusal";

/** The state of the connection, always visible in words. */
export type Connection =
  | { readonly name: "connecting" | "live" | "reconnecting" | "offline" | "restarting" | "signIn" }
  | { readonly name: "refused"; readonly refusal: Refusal };

/** What is known of a connection. */
export interface Link {
  readonly connected: boolean;
  /** What the device says of its network. */
  readonly online: boolean;
  /** How long there has been no connection; 0 where there is one. */
  readonly downMs: number;
  /** It was there before, or the first try failed. */
  readonly lost: boolean;
  /** The server has said that it is going down. */
  readonly restarting: boolean;
  /** Something else answers in the server's place. */
  readonly signIn: boolean;
  /** The server's word that trying again does not help. */
  readonly refusal: Refusal | null;
}

/** Until then a break is called one that mends itself. */
export const offlineAfterMs = 10_000;
const restartWithinMs = 20_000;

export function connectionOf(link: Link): Connection {
  if (link.refusal) return { name: "refused", refusal: link.refusal };
  if (!link.online) return { name: "offline" };
  if (link.connected) return { name: "live" };
  if (link.signIn) return { name: "signIn" };
  if (link.restarting && link.downMs < restartWithinMs) return { name: "restarting" };
  if (link.downMs >= offlineAfterMs) return { name: "offline" };
  return { name: link.lost ? "reconnecting" : "connecting" };
}
