import { useEffect, useRef } from "react";
import type { RoomSocket } from "@/app/live/room-socket";
import type { PartId } from "@/lib/ids";

const atMostEveryMs = 1_000;

/**
 * Tells the server, and so the console, for which part something is typed here that is not saved. It is no promise and
 * may get lost: at most once a second, and again after a break. `saved` is the last saved answer, with which the server
 * takes the word back.
 */
export function useWriting(socket: RoomSocket | null, part: PartId | null, saved: string | null): void {
  const said = useRef<{ at: number; part: PartId | null }>({ at: Number.NEGATIVE_INFINITY, part: null });

  // biome-ignore lint/correctness/useExhaustiveDependencies: with another saved answer it has to be said again
  useEffect(() => {
    if (!socket || (part === null && said.current.part === null)) return;
    const say = () => {
      if (!socket.connected) return;
      socket.volatile.emit("writing", part);
      said.current = { at: performance.now(), part };
    };
    const wait = Math.max(0, said.current.at + atMostEveryMs - performance.now());
    const timer = window.setTimeout(say, wait);
    socket.on("connect", say);
    return () => {
      window.clearTimeout(timer);
      socket.off("connect", say);
    };
  }, [socket, part, saved]);
}
