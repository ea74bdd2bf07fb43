import { type PartId, participantId } from "@/lib/ids";
import type { Command } from "../command";
import { usualSettings } from "../settings";

/** One command of each type, about one part and another: a new type without a line here is no program. */
export function everyCommand(
  part: PartId,
  other: PartId,
): { readonly [Type in Command["type"]]: Extract<Command, { type: Type }> } {
  const somebody = [participantId("somebody")];
  return {
    showPart: { type: "showPart", part: other },
    openRound: { type: "openRound", part },
    closeRound: { type: "closeRound", part },
    startDiscussion: { type: "startDiscussion", part },
    stopDiscussion: { type: "stopDiscussion", part },
    showDistribution: { type: "showDistribution", part },
    hideDistribution: { type: "hideDistribution", part },
    revealPart: { type: "revealPart", part },
    showSolutionStep: { type: "showSolutionStep", part, step: 1 },
    adjustTimer: { type: "adjustTimer", part, byMs: 5_000 },
    pauseTimer: { type: "pauseTimer", part },
    resumeTimer: { type: "resumeTimer", part },
    mergeBars: { type: "mergeBars", part, bucket: "1", into: "2" },
    splitBar: { type: "splitBar", part, bucket: "1" },
    markBar: { type: "markBar", part, bucket: "1", correct: true },
    nameBar: { type: "nameBar", part, bucket: "1", name: "forgot the input" },
    undoRegrade: { type: "undoRegrade", part },
    improvise: {
      ...{ type: "improvise", id: "3f0d7a0e-95fb-4b43-9d16-5bc5ae3e4f6e" },
      params: { answer: { type: "number" } },
    },
    changeSettings: { type: "changeSettings", settings: usualSettings },
    lockRoom: { type: "lockRoom", locked: true },
    blankScreen: { type: "blankScreen", blank: true },
    removeParticipants: { type: "removeParticipants", participants: somebody },
    removeWave: { type: "removeWave", from: 0, to: 1 },
    restoreParticipants: { type: "restoreParticipants", participants: somebody },
    setExtraTime: { type: "setExtraTime", participant: participantId("somebody"), factor: 2 },
    endRoom: { type: "endRoom" },
  };
}
