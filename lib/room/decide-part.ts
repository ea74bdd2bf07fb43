import type { Millis } from "@/lib/ids";
import type { RefusalCode } from "@/lib/protocol/refusal";
import { assertNever, err, ok, type Result } from "@/lib/result";
import type { Command } from "./command";
import type { RoomEvent } from "./event";
import type { PartRun, Room } from "./room";
import { adjusted, paused, resumed, startedTimer } from "./timer";

export type PartCommand = Extract<
  Command,
  {
    readonly type:
      | "openRound"
      | "closeRound"
      | "startDiscussion"
      | "stopDiscussion"
      | "showDistribution"
      | "hideDistribution"
      | "revealPart"
      | "showSolutionStep"
      | "adjustTimer"
      | "pauseTimer"
      | "resumeTimer";
  }
>;

type Decision = Result<readonly RoomEvent[], RefusalCode>;

/** What a step of the part on show leads to. */
export function decideOnPart(
  { settings }: Room,
  { id: part, state }: PartRun,
  command: PartCommand,
  now: Millis,
): Decision {
  switch (command.type) {
    case "openRound": {
      // R5
      if (state.name === "revealed") return err("alreadyRevealed");
      if (state.name === "open") return err("roundOpen");
      const round = state.name === "ready" ? 1 : state.round + 1;
      const timer = startedTimer(settings.answerSeconds, now);
      return ok([{ type: "roundOpened", part, round, openedAt: now, timer }]);
    }
    case "closeRound": // R6
      if (state.name !== "open") return err("roundNotOpen");
      return ok([{ type: "roundClosed", part, round: state.round }]);
    case "startDiscussion": // R24
      if (state.name === "revealed") return err("alreadyRevealed");
      if (state.name === "discussing") return ok([]);
      if (state.name !== "closed" && state.name !== "distribution") return err("roundNotClosed");
      return ok([
        {
          ...{ type: "discussionStarted", part, round: state.round },
          timer: startedTimer(settings.discussionSeconds, now),
        },
      ]);
    case "stopDiscussion":
      if (state.name !== "discussing") return ok([]);
      return ok([{ type: "discussionStopped", part, round: state.round }]);
    case "showDistribution": // R7
      if (state.name !== "closed" && state.name !== "discussing") return err("roundNotClosed");
      return ok([{ type: "distributionShown", part, round: state.round }]);
    case "hideDistribution":
      if (state.name !== "distribution") return ok([]);
      return ok([{ type: "distributionHidden", part, round: state.round }]);
    case "revealPart": // R8
      if (state.name === "revealed") return err("alreadyRevealed");
      if (state.name === "ready" || state.name === "open") return err("roundNotClosed");
      return ok([{ type: "partRevealed", part, round: state.round }]);
    case "showSolutionStep": // R27
      if (state.name !== "revealed") return err("notRevealed");
      return ok(state.step === command.step ? [] : [{ type: "solutionStepShown", part, step: command.step }]);
    case "adjustTimer":
    case "pauseTimer":
    case "resumeTimer": // R25
      if (state.name !== "open" && state.name !== "discussing") return err("nothingTimed");
      return ok(timerEvents({ id: part, state }, command, now));
    default:
      return assertNever(command);
  }
}

function timerEvents(
  { id: part, state: { timer } }: PartRun & { readonly state: { readonly name: "open" | "discussing" } },
  command: Extract<PartCommand, { type: "adjustTimer" | "pauseTimer" | "resumeTimer" }>,
  now: Millis,
): readonly RoomEvent[] {
  if (command.type === "adjustTimer") {
    const changed = adjusted(timer, command.byMs, now);
    return changed === timer ? [] : [{ type: "timerSet", part, timer: changed }];
  }
  if (timer === null) return [];
  const changed = command.type === "pauseTimer" ? paused(timer, now) : resumed(timer, now);
  return changed === timer ? [] : [{ type: "timerSet", part, timer: changed }];
}
