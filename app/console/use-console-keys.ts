import type { ConsoleView } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import type { DialogName } from "./console-dialogs";
import type { Step } from "./steps";
import { toggleFullScreen, useKeys } from "./use-keys";

interface Keyed {
  readonly view: ConsoleView;
  readonly steps: readonly Step[];
  readonly take: (command: Command | null | undefined) => void;
  readonly open: (dialog: DialogName) => void;
}

/** The keys of the console, as the help lists them. A clicker sends PageDown, PageUp, and b or a full stop. */
export function useConsoleKeys({
  view: { scene, next, previous, onward, blank },
  steps,
  take,
  open,
}: Keyed): void {
  const step = (name: Step["name"]) => take(steps.find((one) => one.name === name)?.command);
  const onNext = () => take(next);
  const distribution = () => step("distribution");
  const onBack = () => take(previous);
  const timed = scene.phase === "open" || scene.phase === "discussing" ? scene : null;
  const adjust = (byMs: number) => take(timed && { type: "adjustTimer", part: timed.part.id, byMs });
  const pause = () => {
    if (!timed?.timer) return;
    take({ type: timed.timer.state === "paused" ? "resumeTimer" : "pauseTimer", part: timed.part.id });
  };
  const onBlank = () => take({ type: "blankScreen", blank: !blank });
  useKeys({
    ...{ ArrowRight: onNext, PageDown: onNext, ArrowLeft: onBack, PageUp: onBack },
    " ": () => (scene.phase === "open" ? step("close") : scene.phase === "ready" && step("open")),
    ...{ t: distribution, Enter: distribution },
    a: () => step("reveal"),
    d: () => step("discuss"),
    r: () => step("revote"),
    s: () => step("solution"),
    n: () => take(scene.phase === "open" ? null : onward),
    "[": () => adjust(-5_000),
    "]": () => adjust(5_000),
    "0": pause,
    ...{ b: onBlank, ".": onBlank },
    i: () => open("improvise"),
    p: () => open("people"),
    q: () => open("qr"),
    f: toggleFullScreen,
    "?": () => open("help"),
  });
}
