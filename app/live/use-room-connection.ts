import { useCallback, useEffect, useState } from "react";
import type { Handshake } from "@/lib/protocol/events";
import type { Refusal } from "@/lib/protocol/refusal";
import { type RoomSocket, refusalOf, roomSocket } from "./room-socket";

/** The state of the connection, always visible in words. */
export type Connection =
  | { readonly name: "connecting" | "live" | "reconnecting" | "offline" }
  | { readonly name: "refused"; readonly refusal: Refusal };

export interface RoomConnection {
  readonly connection: Connection;
  /** For sending. Null until the page runs in a browser. */
  readonly socket: RoomSocket | null;
  /** Tries to connect now: by the person's tap, or after a seat was taken. */
  readonly retry: () => void;
}

/** A connection to one room for as long as the page shows it, brought back whenever it breaks. */
export function useRoomConnection(code: string, as: Handshake["as"]): RoomConnection {
  const [socket, setSocket] = useState<RoomSocket | null>(null);
  const [connection, setConnection] = useState<Connection>({ name: "connecting" });

  useEffect(() => {
    const opened = roomSocket(code, as);
    setSocket(opened);
    let again: number | undefined;
    const lost = () => {
      setConnection({ name: navigator.onLine ? "reconnecting" : "offline" });
      // Where the server closed the connection itself (a restart), Socket.IO leaves coming back to us.
      window.clearTimeout(again);
      if (!opened.active) again = window.setTimeout(() => opened.connect(), Math.random() * 1_500);
    };
    const onVisible = () => {
      if (document.visibilityState === "visible") reconnect(opened);
    };
    const onOnline = () => {
      // A short break may have left the connection whole: then no "connect" will say so.
      if (opened.connected) setConnection({ name: "live" });
      else reconnect(opened);
    };
    opened.on("connect", () => setConnection({ name: "live" }));
    opened.on("disconnect", lost);
    opened.on("connect_error", (error) => {
      const refusal = refusalOf(error);
      if (refusal && !refusal.retryable) setConnection({ name: "refused", refusal });
      else lost();
    });
    window.addEventListener("online", onOnline);
    window.addEventListener("offline", lost);
    document.addEventListener("visibilitychange", onVisible);
    opened.connect();
    return () => {
      window.clearTimeout(again);
      window.removeEventListener("online", onOnline);
      window.removeEventListener("offline", lost);
      document.removeEventListener("visibilitychange", onVisible);
      opened.off();
      opened.disconnect();
    };
  }, [code, as]);

  const retry = useCallback(() => {
    setConnection({ name: socket?.connected ? "live" : "connecting" });
    if (socket) reconnect(socket);
  }, [socket]);
  return { connection, socket, retry };
}

function reconnect(socket: RoomSocket): void {
  if (!socket.connected) socket.disconnect().connect();
}
