import { refusal } from "@/lib/protocol/refusal";
import { type Registers, runnerOf } from "./connect";
import type { ClientSocket } from "./sockets";

/**
 * Ends the consoles of who may not run their room any more: signed out in another window, ended on another device, expired, taken
 * off the room, or removed from the server. A connection is let in once, and may last for hours.
 */
export async function recheckConsoles(
  sockets: Iterable<Pick<ClientSocket, "data" | "handshake" | "emit" | "disconnect">>,
  registers: Pick<Registers, "accounts" | "members">,
): Promise<void> {
  for (const socket of sockets) {
    const { actor, live } = socket.data;
    if (actor.role !== "instructor") continue;
    const now = await runnerOf(live.room, socket.handshake.headers.cookie ?? "", registers);
    // What they are in the room may have changed.
    if (now.ok && now.value.userId === actor.userId) {
      socket.data = { ...socket.data, actor: now.value };
      continue;
    }
    socket.emit("refused", now.ok ? refusal("forbidden") : now.error);
    socket.disconnect(true);
  }
}
