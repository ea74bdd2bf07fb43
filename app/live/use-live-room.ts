"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { Handshake, Snapshot } from "@/lib/protocol/events";
import type { ConsoleView, PublicView } from "@/lib/protocol/views";
import { createFeed, withPushes } from "./feed";
import { type RoomConnection, useRoomConnection } from "./use-room-connection";

export interface LiveRoom<View extends PublicView> extends RoomConnection {
  readonly snapshot: Snapshot<View> | undefined;
}

/**
 * The live state of a room for the console and the projector. The socket only feeds the query cache: one entry per
 * room and role, asked for whole on every (re)connect and patched by what the server pushes.
 */
export function useLiveRoom(code: string, as: "console"): LiveRoom<ConsoleView>;
export function useLiveRoom(code: string, as: "projector"): LiveRoom<PublicView>;
export function useLiveRoom(code: string, as: Exclude<Handshake["as"], "student">): LiveRoom<PublicView> {
  const queryClient = useQueryClient();
  const room = useRoomConnection(code, as);
  const { socket, connection } = room;
  const queryKey = useMemo(() => ["room", code, as], [code, as]);
  const feed = useMemo(() => socket && createFeed(socket), [socket]);

  useEffect(
    () =>
      feed?.listen(
        () => void queryClient.invalidateQueries({ queryKey }),
        (pushes, isSynced) => {
          // Before that there is the state of an earlier connection, perhaps to an earlier start of the server. Written to, it
          // would count as fresh and never be asked for again, while its higher numbers outrank all that comes.
          if (!isSynced) return;
          queryClient.setQueryData<Snapshot>(queryKey, (old) => old && withPushes(old, pushes));
        },
      ),
    [feed, queryClient, queryKey],
  );

  const { data } = useQuery({
    queryKey,
    queryFn: () => (feed ? feed.sync() : Promise.reject(new Error("There is no connection yet"))),
    enabled: feed !== null && connection.name === "live",
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });
  return { ...room, snapshot: data };
}
