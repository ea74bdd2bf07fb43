import type { ConsoleView, Phase } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/room";

/** One button of the control bar. */
export interface Step {
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
  const step = (label: string, keyLabel: string, phase: Phase, command: Command | null): Step => ({
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
    step("Open", "Space", "open", allowed("openRound", "ready")),
    step("Close", "Space", "closed", allowed("closeRound", "open")),
    step("Distribution", "T", "distribution", allowed("showDistribution", "closed")),
    step("Reveal", "A", "revealed", allowed("revealPart", "closed", "distribution")),
    { ...step(onward(next), "→", "ended", next && movesOn(next) ? next : null), done: false },
  ];
}

function movesOn(command: Command): boolean {
  return command.type === "showPart" || command.type === "endRoom";
}

function onward(next: Command | null): string {
  return next?.type === "endRoom" ? "End the room" : "Next question";
}

/** How many parts nobody was asked: ending the room then may be a slip. */
export function unaskedParts({ parts }: ConsoleView): number {
  return parts.filter(({ state }) => state === "ready").length;
}
