import type { Millis, PartId, ParticipantId, RoomCode, RoomId } from "@/lib/ids";
import type { QuestionSource } from "@/lib/problems/question";
import type { RoomSettings } from "./settings";
import type { Timer } from "./timer";

/** What happened, in the past tense: the truth of a room is the list of these. What older rooms lack is optional. */
export type RoomEvent =
  | {
      readonly type: "roomOpened";
      readonly id: RoomId;
      readonly code: RoomCode;
      readonly ownerId: string;
      readonly title: string;
      readonly deckId?: string;
      readonly questions: readonly QuestionSource[];
      readonly parts: readonly PartId[];
      readonly settings?: RoomSettings;
    }
  | { readonly type: "partShown"; readonly part: PartId }
  | {
      readonly type: "roundOpened";
      readonly part: PartId;
      readonly round: number;
      readonly openedAt: Millis;
      readonly timer?: Timer | null;
    }
  | { readonly type: "roundClosed"; readonly part: PartId; readonly round: number }
  | {
      readonly type: "discussionStarted";
      readonly part: PartId;
      readonly round: number;
      readonly timer: Timer | null;
    }
  | { readonly type: "discussionStopped"; readonly part: PartId; readonly round: number }
  /** Of the open round or of the discussion; null takes it away. */
  | { readonly type: "timerSet"; readonly part: PartId; readonly timer: Timer | null }
  | { readonly type: "distributionShown"; readonly part: PartId; readonly round: number }
  | { readonly type: "distributionHidden"; readonly part: PartId; readonly round: number }
  | { readonly type: "partRevealed"; readonly part: PartId; readonly round: number }
  | { readonly type: "solutionStepShown"; readonly part: PartId; readonly step: number }
  | { readonly type: "barsMerged"; readonly part: PartId; readonly bucket: string; readonly into: string }
  | { readonly type: "barSplit"; readonly part: PartId; readonly bucket: string }
  /** Null: as the key says. */
  | {
      readonly type: "barMarked";
      readonly part: PartId;
      readonly bucket: string;
      readonly correct: boolean | null;
    }
  | {
      readonly type: "barNamed";
      readonly part: PartId;
      readonly bucket: string;
      readonly name: string | null;
    }
  /** What was decided last about the bars is as if it had not been. */
  | { readonly type: "regradeUndone"; readonly part: PartId }
  /** A question that was not in the deck, with its parts after `after`, or first where that is null. */
  | {
      readonly type: "questionImprovised";
      readonly question: QuestionSource;
      readonly parts: readonly PartId[];
      readonly after: PartId | null;
    }
  | { readonly type: "settingsChanged"; readonly settings: RoomSettings }
  | { readonly type: "roomLocked"; readonly locked: boolean }
  | { readonly type: "screenBlanked"; readonly blank: boolean }
  | { readonly type: "participantsRemoved"; readonly participants: readonly ParticipantId[] }
  | { readonly type: "participantsRestored"; readonly participants: readonly ParticipantId[] }
  | { readonly type: "extraTimeSet"; readonly participant: ParticipantId; readonly factor: number }
  | { readonly type: "roomEnded" };

/** When a round was opened for answers. */
export interface RoundOpening {
  readonly partId: PartId;
  readonly round: number;
  readonly openedAt: Millis;
}
