"use client";

import { useState } from "react";
import type { LiveRoom } from "@/app/live/use-live-room";
import type { ConsoleView, Tally } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { Announcer } from "./announcer";
import { ConsoleHeader } from "./console-header";
import { ControlBar } from "./control-bar";
import { EndDialog } from "./end-dialog";
import { Guidance } from "./guidance";
import { HelpDialog } from "./help-dialog";
import { LobbyStage } from "./lobby-stage";
import { PartList } from "./part-list";
import { PartStage } from "./part-stage";
import { QrDialog } from "./qr-dialog";
import { stepsOf, unaskedParts } from "./steps";
import { summaryOf } from "./summary";
import { tallyOnShow } from "./tally-on-show";
import { useCommand } from "./use-command";
import { toggleFullScreen, useKeys } from "./use-keys";

interface Props {
  readonly live: LiveRoom<ConsoleView>;
  readonly view: ConsoleView;
  readonly tally: Tally | null;
}

/** The instructor's window: what the room is at, how it answers, and the next step. */
export function RunningConsole({ live, view, tally }: Props) {
  const { busy, problem, send } = useCommand(live.socket, view.seq);
  const [dialog, setDialog] = useState<"help" | "qr" | "end" | null>(null);
  const close = () => setDialog(null);
  const { scene, code, joinUrl } = view;
  const onShow = tallyOnShow(scene, tally);
  const steps = stepsOf(view);
  const unasked = unaskedParts(view);

  const take = (command: Command | null | undefined) => {
    if (!command || busy) return;
    if (command.type === "endRoom" && unasked > 0) setDialog("end");
    else send(command);
  };
  const step = (...types: readonly Command["type"][]) =>
    take(steps.find(({ command }) => command && types.includes(command.type))?.command);
  const onward = () => take(view.next);
  const back = () => take(view.previous);
  const showSolution = () => {
    if (scene.phase === "revealed" && scene.walk)
      take({
        type: "showSolutionStep",
        part: scene.part.id,
        step: (scene.step + 1) % (scene.walk.length + 1),
      });
  };
  const distribution = () => step("showDistribution");
  useKeys({
    ArrowRight: onward,
    PageDown: onward,
    ArrowLeft: back,
    PageUp: back,
    " ": () => step("openRound", "closeRound"),
    t: distribution,
    Enter: distribution,
    a: () => step("revealPart"),
    s: showSolution,
    q: () => setDialog("qr"),
    f: toggleFullScreen,
    "?": () => setDialog("help"),
  });

  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto] lg:h-dvh">
      <ConsoleHeader
        live={live}
        view={view}
        tally={tally}
        onQr={() => setDialog("qr")}
        onHelp={() => setDialog("help")}
      />
      <div className="grid min-h-0 lg:grid-cols-[15rem_minmax(0,1fr)_17.5rem] xl:grid-cols-[16.5rem_minmax(0,1fr)_24rem]">
        <PartList view={view} onShow={(part) => take({ type: "showPart", part })} />
        <main className="min-w-0 px-7 py-6 lg:overflow-y-auto">
          {"part" in scene ? (
            <PartStage scene={scene} solution={view.solution} tally={onShow} />
          ) : (
            <LobbyStage view={view} present={tally?.present ?? 0} />
          )}
        </main>
        <Guidance
          view={view}
          tally={onShow}
          onEnd={() => take({ type: "endRoom" })}
          onQr={() => setDialog("qr")}
          onSolution={showSolution}
        />
      </div>
      <ControlBar steps={steps} busy={busy} problem={problem} onTake={take} />
      <Announcer text={summaryOf(scene, tally, onShow)} />
      {dialog === "help" && <HelpDialog onClose={close} />}
      {dialog === "qr" && <QrDialog code={code} joinUrl={joinUrl} onClose={close} />}
      {dialog === "end" && (
        <EndDialog
          unasked={unasked}
          onClose={close}
          onEnd={() => {
            close();
            send({ type: "endRoom" });
          }}
        />
      )}
    </div>
  );
}
