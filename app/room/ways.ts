import type { RoomSocket } from "@/app/live/room-socket";
import { sync } from "@/app/live/sync";
import { postSubmission } from "./post-submission";
import type { Ways } from "./sender";

const replyWithinMs = 4_000;
/** For so long a broken socket is given time to come back by itself. */
const socketDownMs = 3_000;

/** The socket, and behind it plain HTTP. */
export function waysOf(code: string, socket: RoomSocket): Ways & { readonly stop: () => void } {
  let downSince = performance.now();
  const onDown = () => {
    downSince = performance.now();
  };
  socket.on("disconnect", onDown);
  return {
    now() {
      // Never into Socket.IO's own buffer: it would flood the server with old copies on the next connect.
      if (socket.connected)
        return (submission) => socket.timeout(replyWithinMs).emitWithAck("submit", submission);
      if (performance.now() - downSince < socketDownMs) return null;
      return (submission) => postSubmission(code, submission);
    },
    mine: async () => (await sync(socket, replyWithinMs)).mine,
    stop: () => void socket.off("disconnect", onDown),
  };
}
