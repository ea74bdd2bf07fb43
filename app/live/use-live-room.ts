"use client";

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import type { Handshake, Snapshot } from "@/lib/protocol/events";
import type { Refusal } from "@/lib/protocol/refusal";
import type { ConsoleView, Mine, PublicView, Tally } from "@/lib/protocol/views";
import { type RoomSocket, refusalOf, roomSocket } from "./room-socket";

/** The state of the connection, always visible in words. */
export type Connection =
  | { readonly name: "connecting" | "live" | "reconnecting" | "offline" }
  | { readonly name: "refused"; readonly refusal: Refusal };

export interface LiveRoom<View extends PublicView> {
  readonly snapshot: Snapshot<View> | undefined;
  readonly connection: Connection;
  /** For sending. Null until the page runs in a browser. */
  readonly socket: RoomSocket | null;
  /** Tries to connect now: by the person's tap, or after a seat was taken. */
  readonly retry: () => void;
}

/**
 * The live state of a room. The socket only feeds the query cache: one entry per room and role, asked for whole on
 * every (re)connect and patched by what the server pushes; a push that is older than what we have changes nothing.
 */
export function useLiveRoom(code: string, as: "console"): LiveRoom<ConsoleView>;
export function useLiveRoom(code: string, as: "student" | "projector"): LiveRoom<PublicView>;
export function useLiveRoom(code: string, as: Handshake["as"]): LiveRoom<PublicView> {
  const queryClient = useQueryClient();
  const [socket, setSocket] = useState<RoomSocket | null>(null);
  const [connection, setConnection] = useState<Connection>({ name: "connecting" });

  useEffect(() => {
    const opened = roomSocket(code, as);
    setSocket(opened);
    const unbind = feedCache(opened, queryClient, snapshotKey(code, as));
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
    const onOnline = () => reconnect(opened);
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
      unbind();
      opened.disconnect();
    };
  }, [code, as, queryClient]);

  const { data } = useQuery({
    queryKey: snapshotKey(code, as),
    queryFn: () => (socket ? sync(socket) : Promise.reject(new Error("not connected"))),
    enabled: socket !== null && connection.name === "live",
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
  });
  const retry = useCallback(() => {
    setConnection({ name: "connecting" });
    if (socket) reconnect(socket);
  }, [socket]);
  return { snapshot: data, connection, socket, retry };
}

function reconnect(socket: RoomSocket): void {
  if (!socket.connected) socket.disconnect().connect();
}

function snapshotKey(code: string, as: Handshake["as"]) {
  return ["room", code, as] as const;
}

/** Asks for the whole state. A refusal cannot happen here but by a bug of the server: it is tried again. */
async function sync(socket: RoomSocket): Promise<Snapshot> {
  const reply = await socket.timeout(8_000).emitWithAck("sync");
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

function feedCache(socket: RoomSocket, queryClient: QueryClient, key: ReturnType<typeof snapshotKey>) {
  const patch = (change: (old: Snapshot) => Snapshot) =>
    queryClient.setQueryData<Snapshot>(key, (old) => old && change(old));
  const onView = (view: PublicView) => patch((old) => (view.seq < old.view.seq ? old : { ...old, view }));
  const onTally = (tally: Tally) =>
    patch((old) => (old.tally && tally.number < old.tally.number ? old : { ...old, tally }));
  const onMine = (mine: Mine) =>
    patch((old) => (old.mine && mine.seq < old.mine.seq ? old : { ...old, mine }));
  const onConnect = () => void queryClient.invalidateQueries({ queryKey: key });
  socket.on("view", onView);
  socket.on("tally", onTally);
  socket.on("mine", onMine);
  socket.on("connect", onConnect);
  return () => {
    socket.off("view", onView);
    socket.off("tally", onTally);
    socket.off("mine", onMine);
    socket.off("connect", onConnect);
  };
}
