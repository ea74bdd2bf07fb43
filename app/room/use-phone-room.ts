import { useEffect, useState } from "react";
import { createFeed, withPushes } from "@/app/live/feed";
import { type RoomConnection, useRoomConnection } from "@/app/live/use-room-connection";
import type { Snapshot } from "@/lib/protocol/events";

export interface PhoneRoom extends RoomConnection {
  readonly snapshot: Snapshot | undefined;
}

const againMs = 1_000;

/** The live state of a room on a phone. Held in plain state: a query cache would cost every phone 10 kB. */
export function usePhoneRoom(code: string): PhoneRoom {
  const room = useRoomConnection(code, "student");
  const { socket } = room;
  const [snapshot, setSnapshot] = useState<Snapshot>();

  useEffect(() => {
    if (!socket) return;
    const feed = createFeed(socket);
    let again: number | undefined;
    const load = () => {
      window.clearTimeout(again);
      feed.sync().then(setSnapshot, () => {
        if (socket.connected) again = window.setTimeout(load, againMs);
      });
    };
    const stop = feed.listen(load, (pushes) => setSnapshot((old) => old && withPushes(old, pushes)));
    if (socket.connected) load();
    return () => {
      stop();
      window.clearTimeout(again);
    };
  }, [socket]);

  return { ...room, snapshot };
}
