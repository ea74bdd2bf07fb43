import { useCallback, useEffect } from "react";
import type { Millis } from "@/lib/ids";
import type { RoomSocket } from "./room-socket";
import { clockOf, sync } from "./sync";

const wantedSamples = 3;
const everyMs = 2_000;

/**
 * The server's clock, for what counts down: every reply of the server sets it. A page that shows it asks until it has
 * three, so that one slow reply does not decide.
 */
export function useServerClock(socket: RoomSocket | null): () => Millis {
  useEffect(() => {
    if (!socket) return;
    const timer = window.setInterval(() => {
      const isWanted = clockOf(socket).count() < wantedSamples && document.visibilityState === "visible";
      // Without a reply it is asked again.
      if (isWanted && socket.connected) sync(socket, everyMs).catch(() => undefined);
    }, everyMs);
    return () => window.clearInterval(timer);
  }, [socket]);
  return useCallback(() => (socket ? clockOf(socket).now() : Date.now()), [socket]);
}
