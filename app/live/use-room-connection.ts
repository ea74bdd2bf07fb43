import { useEffect, useMemo, useRef, useState } from "react";
import type { Handshake } from "@/lib/protocol/events";
import type { Connection } from "./connection";
import { keepConnected } from "./keep-connected";
import { type RoomSocket, roomSocket } from "./room-socket";

export type { Connection } from "./connection";

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
  const retry = useRef<() => void>(undefined);

  useEffect(() => {
    const opened = roomSocket(code, as);
    setSocket(opened);
    const kept = keepConnected(opened, setConnection);
    retry.current = kept.retry;
    return kept.stop;
  }, [code, as]);

  return useMemo(() => ({ connection, socket, retry: () => retry.current?.() }), [connection, socket]);
}
