"use client";

import { useState } from "react";
import type { LiveRoom } from "@/app/live/use-live-room";
import { useServerClock } from "@/app/live/use-server-clock";
import { useIdle } from "@/app/screen/use-idle";
import type { ConsoleView, Tally } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { Announcer } from "./announcer";
import { ConsoleDialogs, type DialogName } from "./console-dialogs";
import { ConsoleHeader } from "./console-header";
import { ControlBar } from "./control-bar";
import { Guidance } from "./guidance";
import { LobbyStage } from "./lobby-stage";
import { PartList } from "./part-list";
import { PartStage } from "./part-stage";
import { RoomLinks } from "./room-links";
import { stepsOf, unaskedParts } from "./steps";
import { summaryOf } from "./summary";
import { tallyOnShow } from "./tally-on-show";
import { useCommand } from "./use-command";
import { useConsoleKeys } from "./use-console-keys";
import { useFullScreen } from "./use-full-screen";

interface Props {
  readonly live: LiveRoom<ConsoleView>;
  readonly view: ConsoleView;
  readonly tally: Tally | null;
}

const idleMs = 3_000;
const wakers = ["pointermove", "pointerdown", "keydown", "focusin"] as const;

/** The instructor's window: what the room is at, how it answers, and the next step. */
export function RunningConsole({ live, view, tally }: Props) {
  const { busy, problem, send } = useCommand(live.socket, view.seq);
  const serverNow = useServerClock(live.socket);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const idle = useIdle(idleMs, wakers);
  const isFull = useFullScreen();
  const quiet = idle && isFull && dialog === null;
  const { scene } = view;
  const onShow = tallyOnShow(scene, tally);
  const steps = stepsOf(view);

  const take = async (command: Command | null | undefined): Promise<boolean> => {
    if (!command || busy) return false;
    if (command.type !== "endRoom" || unaskedParts(view) === 0) return send(command);
    setDialog("end");
    return false;
  };
  const links = {
    onRemote: () => setDialog("remote"),
    onSettings: () => setDialog("settings"),
    onEnd: () => void take({ type: "endRoom" }),
  };
  useConsoleKeys({ view, steps, take, open: setDialog });

  return (
    <div className={`grid min-h-dvh grid-rows-[auto_1fr_auto] lg:h-dvh ${quiet ? "cursor-none" : ""}`}>
      <ConsoleHeader
        live={live}
        view={view}
        tally={tally}
        onOpen={setDialog}
        onUnblank={() => take({ type: "blankScreen", blank: false })}
      />
      <div className="grid min-h-0 lg:grid-cols-[15rem_minmax(0,1fr)_17.5rem] xl:grid-cols-[16.5rem_minmax(0,1fr)_23rem]">
        <PartList
          view={view}
          onShow={(part) => take({ type: "showPart", part })}
          onImprovise={() => setDialog("improvise")}
        />
        <main className="min-w-0 px-7 py-6 max-md:px-4 lg:overflow-y-auto">
          {"part" in scene ? (
            <PartStage scene={scene} view={view} live={live} tally={onShow} send={take} />
          ) : (
            <LobbyStage
              live={live}
              view={view}
              present={tally?.present ?? 0}
              send={take}
              onPeople={() => setDialog("people")}
            />
          )}
        </main>
        <Guidance
          live={live}
          view={view}
          tally={onShow}
          serverNow={serverNow}
          send={take}
          onPeople={() => setDialog("people")}
          {...links}
        />
        <RoomLinks view={view} {...links} className="order-last px-4 py-5 lg:hidden" />
      </div>
      <ControlBar
        steps={steps}
        busy={busy}
        problem={problem}
        previous={view.previous}
        onTake={take}
        hidden={quiet}
      />
      <Announcer text={summaryOf(scene, tally, onShow)} />
      <ConsoleDialogs open={dialog} live={live} view={view} send={send} onClose={() => setDialog(null)} />
    </div>
  );
}
