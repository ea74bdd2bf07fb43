"use client";

import { useLiveRoom } from "@/app/live/use-live-room";
import { Connecting } from "./connecting";
import { EndedRoom } from "./ended-room";
import { RunningConsole } from "./running-console";

/** The console of a room, as long as it is connected or was. */
export function LiveConsole({ code }: { readonly code: string }) {
  const live = useLiveRoom(code, "console");
  if (!live.snapshot || live.connection.name === "refused") return <Connecting live={live} />;
  const { view, tally } = live.snapshot;
  if (view.scene.phase === "ended") return <EndedRoom view={view} />;
  return <RunningConsole live={live} view={view} tally={tally} />;
}
