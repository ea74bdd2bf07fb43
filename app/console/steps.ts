import type { ConsoleView, Phase, Scene } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";

/** One button of the control bar. */
export interface Step {
  readonly name: "open" | "close" | "discuss" | "revote" | "distribution" | "reveal" | "solution" | "onward";
  readonly label: string;
  readonly keyLabel: string;
  /** Null where the room does not allow it now. */
  readonly command: Command | null;
  /** The one that the clicker takes. */
  readonly next: boolean;
  readonly done: boolean;
}

type PartStep = Extract<
  Command["type"],
  "openRound" | "closeRound" | "startDiscussion" | "stopDiscussion" | "showDistribution" | "revealPart"
>;

/** The steps of a part in their order, and which of them can be taken now. */
export function stepsOf({ scene, next, onward }: ConsoleView): readonly Step[] {
  const round = "round" in scene ? scene.round : 0;
  const is = (...phases: readonly Phase[]) => phases.includes(scene.phase);
  const command = (type: PartStep, ...phases: readonly Phase[]): Command | null =>
    "part" in scene && is(...phases) ? { type, part: scene.part.id } : null;
  const again = is("closed", "discussing", "distribution");
  const steps: readonly Omit<Step, "next">[] = [
    {
      ...{ name: "open", label: "Open", keyLabel: "Space", done: round > 0 },
      command: command("openRound", "ready"),
    },
    {
      ...{ name: "close", label: round > 1 ? `Close round ${round}` : "Close", keyLabel: "Space" },
      command: command("closeRound", "open"),
      done: is("closed", "discussing", "distribution", "revealed"),
    },
    {
      ...{ name: "discuss", label: is("discussing") ? "Stop discussing" : "Discuss", keyLabel: "D" },
      command: is("discussing")
        ? command("stopDiscussion", "discussing")
        : command("startDiscussion", "closed", "distribution"),
      done: round > 1 && !is("discussing"),
    },
    {
      ...{ name: "revote", label: revoteLabel(round, again), keyLabel: "R" },
      command: command("openRound", "closed", "discussing", "distribution"),
      done: round > 1 && !again,
    },
    {
      ...{ name: "distribution", label: "Distribution", keyLabel: "T" },
      command: command("showDistribution", "closed", "discussing"),
      done: is("distribution", "revealed"),
    },
    {
      ...{ name: "reveal", label: "Reveal", keyLabel: "A", done: is("revealed") },
      command: command("revealPart", "closed", "discussing", "distribution"),
    },
    ...solutionStep(scene),
    {
      name: "onward",
      label: onwardLabel(scene, onward),
      keyLabel: "N",
      command: onwardCommand(scene, onward),
      done: false,
    },
  ];
  return steps.map((step) => ({ ...step, next: step.command !== null && isSame(step.command, next) }));
}

/** How many parts nobody was asked: ending the room then may be a slip. */
export function unaskedParts({ parts }: ConsoleView): number {
  return parts.filter(({ state }) => state === "ready").length;
}

function revoteLabel(round: number, again: boolean): string {
  if (again) return `Open round ${round + 1}`;
  return round > 1 ? `Round ${round}` : "Re-vote";
}

/** The walk through the worked solution on the projector, from the reveal on. */
function solutionStep(scene: Scene): readonly Omit<Step, "next">[] {
  if (scene.phase !== "revealed" || scene.stepCount === 0) return [];
  const { part, step, stepCount } = scene;
  const isLast = step >= stepCount;
  return [
    {
      ...{ name: "solution", keyLabel: "S", done: isLast },
      label: isLast ? `Solution, ${step} of ${stepCount}` : `Solution, ${step + 1} of ${stepCount}`,
      command: isLast ? null : { type: "showSolutionStep", part: part.id, step: step + 1 },
    },
  ];
}

/** From the lobby or a part that is over; before that it would skip what is asked. */
function onwardCommand({ phase }: Scene, onward: Command): Command | null {
  return phase === "lobby" || phase === "revealed" ? onward : null;
}

function onwardLabel({ phase }: Scene, onward: Command): string {
  if (phase === "lobby") return onward.type === "endRoom" ? "End the room" : "First question";
  return onward.type === "endRoom" ? "End the room" : "Next question";
}

function isSame(one: Command, other: Command | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
