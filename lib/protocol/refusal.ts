import type { Result } from "@/lib/result";
import type { Admission } from "@/lib/room/settings";

/**
 * Every reason for which a person can be refused, with the sentence that they read. Closed: a refusal that is not
 * here does not exist, and none is silent.
 */
export const refusalSentences = {
  badShape: "This message did not look as expected. Reload the page and try again.",
  upgrade: "Backpoll was updated meanwhile. Reload the page: your answers are kept.",
  roomNotFound: "No room has this code. Check the six symbols on the screen in front.",
  roomEnded: "This room has ended. Your answers are on its review page.",
  roomLocked: "The room is locked: nobody new can join. Ask your instructor to unlock it, then try again.",
  nameNotListed: "This name is not on the list of the class. Type it as your instructor has it.",
  nameNotAlone:
    "Two students on the list of the class have this name. Type your login or your student number instead.",
  nameTaken: "Somebody has already joined with this name. If it was not you, tell your instructor.",
  removed:
    "Your instructor has taken you out of this room. If that was a mistake, tell them: they can let you back in, then try again.",
  noSeat: "Type your name to take a seat in this room.",
  forbidden: "Only the instructor of this room can do that. Sign in as its instructor.",
  nameNotUsable: "Type a name: your instructor sees it beside your answers.",
  partNotFound: "This question is not part of this room. Reload the page.",
  partNotShown: "The room is at another question. Look at the current one.",
  roundNotOpen: "Answers are not open yet. Wait for your instructor to open them.",
  roundClosed:
    "Answers were already closed when yours arrived. It is kept for your instructor, but not counted.",
  roundOpen: "Answers are still open. Close them first.",
  roundNotClosed: "Close the answers first.",
  nothingTimed: "There is no time running. Open the answers or a discussion first.",
  nothingToUndo: "There is nothing to undo on these bars.",
  notRevealed: "This question is not revealed yet. Look again after the reveal.",
  alreadyRevealed: "This question is already revealed.",
  unreadable: "This answer cannot be read. It was not counted against you: mend it and submit again.",
  staleRevision: "A newer answer of yours is already saved, from another tab or phone.",
  submissionIdReused: "This answer could not be told apart from an older one. Submit it again.",
  tooFast: "That was a lot at once. It is tried again by itself in a moment.",
  tooManyTries: "Too many codes that lead nowhere came from this network. Wait a minute, then try again.",
  tooManyConnections:
    "This is open in too many places at once. Close some of its tabs: it is tried again by itself.",
  storage: "The server could not save just now. It is tried again by itself: keep this page open.",
  restarting: "The server is restarting. Your answers are kept and go out by themselves when it is back.",
  internal: "Something went wrong on the server. It was logged; try again.",
} as const;

export type RefusalCode = keyof typeof refusalSentences;

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** Worth sending the same thing again, unchanged. */
  readonly retryable: boolean;
  /** For `unreadable`: where in the typed text, counted from 0, and in which box of a vector, counted from 1. */
  readonly at?: number;
  readonly cell?: number;
  /** For `tooFast`: not before so many ms. */
  readonly retryAfterMs?: number;
  /** For `noSeat`: what the room wants to know before it gives one. */
  readonly admission?: Admission["type"];
}

const retryable: ReadonlySet<RefusalCode> = new Set([
  ...(["storage", "restarting", "internal", "tooFast", "tooManyConnections"] as const),
]);

/** A refusal with its standard sentence, or with a more exact one. */
export function refusal(code: RefusalCode, message: string = refusalSentences[code]): Refusal {
  return { code, message, retryable: retryable.has(code) };
}

/** What every acknowledgement carries. */
export type Reply<T> = Result<T, Refusal>;
