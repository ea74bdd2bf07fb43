import { assertNever } from "@/lib/result";
import type { Command } from "./command";
import { currentPart, isPartOpen, type PartRun, type Room } from "./room";
import { courseFor } from "./settings";

/** What a step depends on beside the room: how the round went, and how long the worked solution is. */
export interface StepFacts {
  /** Share of the right among the counted answers, 0 … 1; null where nobody answered or nothing is right yet. */
  readonly share: number | null;
  /** Steps of the worked solution on the projector. */
  readonly solutionSteps: number;
}

/** The one next step of the linear machine: what a clicker's PageDown does. Null after the end. */
export function nextStep(room: Room, facts: StepFacts): Command | null {
  if (room.place.name === "ended") return null;
  const run = currentPart(room);
  if (!run) return stepFromLobby(room);
  const { id: part, state } = run;
  switch (state.name) {
    case "ready":
    case "discussing":
      return { type: "openRound", part };
    case "open":
      return { type: "closeRound", part };
    case "closed":
      return isDiscussionDue(room, state.round, facts)
        ? { type: "startDiscussion", part }
        : { type: "showDistribution", part };
    case "distribution":
      return { type: "revealPart", part };
    case "revealed":
      return state.step < facts.solutionSteps
        ? { type: "showSolutionStep", part, step: state.step + 1 }
        : stepOnward(room);
    default:
      return assertNever(state);
  }
}

/** PageUp: one step back where that takes nothing away from anybody, else to the part before. Null while answers are open. */
export function previousStep(room: Room): Command | null {
  const run = currentPart(room);
  if (!run || isPartOpen(room)) return null;
  const { id: part, state } = run;
  if (state.name === "discussing") return { type: "stopDiscussion", part };
  if (state.name === "distribution") return { type: "hideDistribution", part };
  if (state.name === "revealed" && state.step > 0)
    return { type: "showSolutionStep", part, step: state.step - 1 };
  const before = room.parts[room.parts.indexOf(run) - 1];
  return before ? { type: "showPart", part: before.id } : null;
}

/** To the part after the one on show (from the lobby: the first), or to the end. */
export function stepOnward(room: Room): Command {
  const run = currentPart(room);
  if (!run) return stepFromLobby(room);
  const following = room.parts[room.parts.indexOf(run) + 1];
  return following ? { type: "showPart", part: following.id } : { type: "endRoom" };
}

/** Once per part: after a second round the bars tell more than a third one would. */
function isDiscussionDue({ settings }: Room, round: number, { share }: StepFacts): boolean {
  return round === 1 && share !== null && courseFor(settings, share) === "discuss";
}

function stepFromLobby({ parts: [first] }: { readonly parts: readonly PartRun[] }): Command {
  return first ? { type: "showPart", part: first.id } : { type: "endRoom" };
}
