"use client";

import { useState } from "react";
import { toggleFullScreen, useKeys } from "@/app/console/use-keys";
import { useLiveRoom } from "@/app/live/use-live-room";
import { Message } from "./message";
import { ProjectorScene } from "./projector-scene";
import { toggleTheme } from "./theme";
import { useIdle } from "./use-idle";

interface Props {
  readonly code: string;
  readonly origin: string;
  readonly reviewQr: string;
}

/** What everybody in the hall sees: never a name, and nothing before it is to be shown. */
export function Projector({ code, origin, reviewQr }: Props) {
  const { snapshot, connection } = useLiveRoom(code, "projector");
  const [blank, setBlank] = useState(false);
  const idle = useIdle(3_000);
  const toggleBlank = () => setBlank((now) => !now);
  useKeys({ f: toggleFullScreen, d: toggleTheme, b: toggleBlank, ".": toggleBlank });

  return (
    <div className={`h-dvh overflow-hidden ${idle ? "cursor-none" : ""}`}>
      {connection.name === "refused" ? (
        <Message title="Nothing to show">{connection.refusal.message}</Message>
      ) : snapshot ? (
        <ProjectorScene
          view={snapshot.view}
          tally={snapshot.tally}
          connection={connection}
          origin={origin}
          reviewQr={reviewQr}
        />
      ) : (
        <Message title="One moment…">Connecting to the room.</Message>
      )}
      {(blank || snapshot?.view.blank) && (
        <div data-theme="dark" className="fixed inset-0 bg-paper">
          <p className="sr-only">The screen is blank. Press B to go on.</p>
        </div>
      )}
    </div>
  );
}
