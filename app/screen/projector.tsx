"use client";

import { toggleFullScreen, useKeys } from "@/app/console/use-keys";
import { useLiveRoom } from "@/app/live/use-live-room";
import { useServerClock } from "@/app/live/use-server-clock";
import { ConnectionNote } from "./connection-note";
import { Message } from "./message";
import { phaseSentence } from "./phase-sentence";
import { ProjectorScene } from "./projector-scene";
import { toggleTheme } from "./theme";
import { useBlank } from "./use-blank";
import { useIdle } from "./use-idle";

interface Props {
  readonly code: string;
  readonly origin: string;
  readonly reviewQr: string;
}

/** What everybody in the hall sees: never a name, and nothing before it is to be shown. */
export function Projector({ code, origin, reviewQr }: Props) {
  const { snapshot, connection, socket } = useLiveRoom(code, "projector");
  const [blank, toggleBlank] = useBlank(snapshot?.view.blank ?? false);
  const serverNow = useServerClock(socket);
  const idle = useIdle(3_000);
  useKeys({ f: toggleFullScreen, d: toggleTheme, b: toggleBlank, ".": toggleBlank });

  return (
    <div className={`h-dvh overflow-hidden ${idle ? "cursor-none" : ""} ${blank ? "bg-blank" : ""}`}>
      {blank && (
        <main className="sr-only">
          <h1>The screen is blank. Press B to go on.</h1>
        </main>
      )}
      {/* Kept while the screen is dark: it comes back at once and as it was. */}
      <div inert={blank} className={`h-full ${blank ? "invisible" : ""}`}>
        {connection.name === "refused" ? (
          <Message title="Nothing to show">{connection.refusal.message}</Message>
        ) : snapshot ? (
          <>
            <p role="status" className="sr-only">
              {phaseSentence(snapshot.view.scene)}
            </p>
            <ProjectorScene
              view={snapshot.view}
              tally={snapshot.tally}
              origin={origin}
              reviewQr={reviewQr}
              serverNow={serverNow}
            />
            <ConnectionNote connection={connection} />
          </>
        ) : (
          <Message title="One moment…">Connecting to the room.</Message>
        )}
      </div>
    </div>
  );
}
