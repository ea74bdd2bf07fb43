import type { Accounts } from "@/db/accounts";
import { refusal } from "@/lib/protocol/refusal";
import type { ClientSocket } from "./sockets";

/**
 * Ends the consoles whose session is over: signed out in another window, ended on another device, or expired. A connection
 * is let in once, and may last for hours.
 */
export async function recheckConsoles(
  sockets: Iterable<Pick<ClientSocket, "data" | "handshake" | "emit" | "disconnect">>,
  { instructorOf }: Pick<Accounts, "instructorOf">,
): Promise<void> {
  for (const socket of sockets) {
    const { actor } = socket.data;
    if (actor.role !== "instructor") continue;
    const cookie = socket.handshake.headers.cookie ?? "";
    const now = await instructorOf(new Headers({ cookie }));
    if (now?.id === actor.userId) continue;
    socket.emit("refused", refusal("forbidden"));
    socket.disconnect(true);
  }
}
