import type { ConsoleView, Phase, Scene } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";

/** One button of the control bar. */
export interface Step {
  readonly name: "open" | "close" | "distribution" | "reveal" | "onward";
  readonly label: string;
  readonly keyLabel: string;
  /** Null where the room does not allow it now. */
  readonly command: Command | null;
  /** The one that the clicker takes. */
  readonly next: boolean;
  readonly done: boolean;
}

const order: readonly Phase[] = ["ready", "open", "closed", "distribution", "revealed"];

/** The steps of a part in their order, and which of them can be taken now. */
export function stepsOf({ scene, next }: ConsoleView): readonly Step[] {
  const at = order.indexOf(scene.phase);
  const step = (
    name: Step["name"],
    label: string,
    keyLabel: string,
    phase: Phase,
    command: Command | null,
  ): Step => ({
    name,
    label,
    keyLabel,
    command,
    next: command !== null && command.type === next?.type,
    done: at >= order.indexOf(phase),
  });
  const part = "part" in scene ? scene.part.id : null;
  const allowed = (
    type: "openRound" | "closeRound" | "showDistribution" | "revealPart",
    ...phases: Phase[]
  ) => (part !== null && phases.includes(scene.phase) ? { type, part } : null);
  return [
    step("open", "Open", "Space", "open", allowed("openRound", "ready")),
    step("close", "Close", "Space", "closed", allowed("closeRound", "open")),
    step("distribution", "Distribution", "T", "distribution", allowed("showDistribution", "closed")),
    step("reveal", "Reveal", "A", "revealed", allowed("revealPart", "closed", "distribution")),
    {
      ...step("onward", onward(scene, next), "→", "ended", next && movesOn(next) ? next : null),
      done: false,
    },
  ];
}

function movesOn(command: Command): boolean {
  return command.type === "showPart" || command.type === "endRoom";
}

function onward(scene: Scene, next: Command | null): string {
  if (scene.phase === "lobby") return "First question";
  return next?.type === "endRoom" ? "End the room" : "Next";
}

/** How many parts nobody was asked: ending the room then may be a slip. */
export function unaskedParts({ parts }: ConsoleView): number {
  return parts.filter(({ state }) => state === "ready").length;
}
