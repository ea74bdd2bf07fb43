import type { Millis, PartId, ParticipantId } from "@/lib/ids";
import type { ImprovisedParams } from "@/lib/problems/improvised";
import type { RoomSettings } from "./settings";

/** What an instructor wants to happen. `part` is the one on show. */
export type Command =
  | { readonly type: "showPart"; readonly part: PartId }
  /** The first round of a part, or a further one. */
  | { readonly type: "openRound"; readonly part: PartId }
  | { readonly type: "closeRound"; readonly part: PartId }
  | { readonly type: "startDiscussion"; readonly part: PartId }
  | { readonly type: "stopDiscussion"; readonly part: PartId }
  | { readonly type: "showDistribution"; readonly part: PartId }
  | { readonly type: "hideDistribution"; readonly part: PartId }
  | { readonly type: "revealPart"; readonly part: PartId }
  /** 0 shows the bars. */
  | { readonly type: "showSolutionStep"; readonly part: PartId; readonly step: number }
  | { readonly type: "adjustTimer"; readonly part: PartId; readonly byMs: number }
  | { readonly type: "pauseTimer"; readonly part: PartId }
  | { readonly type: "resumeTimer"; readonly part: PartId }
  | RegradeCommand
  /** Asks at once what is on the board. `id` is made by the page, so that a resend asks it once. */
  | { readonly type: "improvise"; readonly id: string; readonly params: ImprovisedParams }
  | { readonly type: "changeSettings"; readonly settings: RoomSettings }
  | { readonly type: "lockRoom"; readonly locked: boolean }
  | { readonly type: "blankScreen"; readonly blank: boolean }
  | { readonly type: "removeParticipants"; readonly participants: readonly ParticipantId[] }
  /** Everybody who joined from `from` to `to`: a wave of strangers. */
  | { readonly type: "removeWave"; readonly from: Millis; readonly to: Millis }
  | { readonly type: "restoreParticipants"; readonly participants: readonly ParticipantId[] }
  /** 1 is everybody's time. */
  | { readonly type: "setExtraTime"; readonly participant: ParticipantId; readonly factor: number }
  | { readonly type: "endRoom" };

/** What an instructor decides about the bars of the part on show. */
export type RegradeCommand =
  | { readonly type: "mergeBars"; readonly part: PartId; readonly bucket: string; readonly into: string }
  | { readonly type: "splitBar"; readonly part: PartId; readonly bucket: string }
  | {
      readonly type: "markBar";
      readonly part: PartId;
      readonly bucket: string;
      readonly correct: boolean | null;
    }
  | {
      readonly type: "nameBar";
      readonly part: PartId;
      readonly bucket: string;
      readonly name: string | null;
    }
  | { readonly type: "undoRegrade"; readonly part: PartId };
