import type { AnswerInput } from "@/lib/grading/answer";
import type { Refusal } from "@/lib/protocol/refusal";
import type { MyAnswer, ShownAnswer } from "@/lib/protocol/views";
import { emptyAnswer, fits, isComplete, isSame } from "./answer";
import type { Slip } from "./outbox";

/** Where an answer is on its way: each state says what the student has to know, in words. */
export type AnswerState =
  | { readonly name: "empty" }
  | { readonly name: "draft" }
  /** The answer of the round before, which does not count in this one until it is confirmed. */
  | { readonly name: "earlier" }
  | { readonly name: "sending"; readonly trouble: Refusal | null }
  | { readonly name: "saved"; readonly saved: MyAnswer }
  | { readonly name: "refused"; readonly refusal: Refusal };

/**
 * What the pad holds: what is being typed, else what was refused and waits to be mended, else what is on its way,
 * else what is saved, else the own answer of the round before. A slip's refused answer is only of interest while nothing
 * newer is saved.
 */
export function padAnswer(
  slip: Slip,
  draft: AnswerInput | null,
  shape: ShownAnswer,
  before: AnswerInput | null = null,
): AnswerInput | null {
  const { refused, sending, saved } = slip;
  const candidates = [draft, refused?.submission.answer, sending?.answer, saved?.answer, before];
  return candidates.find((answer) => answer && fits(answer, shape)) ?? emptyAnswer(shape);
}

export function answerState(
  slip: Slip,
  answer: AnswerInput | null,
  shape: ShownAnswer,
  before: AnswerInput | null = null,
): AnswerState {
  const { sending, refused, saved } = slip;
  if (sending && isSame(answer, sending.answer))
    return { name: "sending", trouble: refused?.refusal ?? null };
  // While another answer is on its way, the saved one is about to be replaced: submitting it again means something.
  if (saved && !sending && isSame(answer, saved.answer)) return { name: "saved", saved };
  if (refused && isSame(answer, refused.submission.answer))
    return { name: "refused", refusal: refused.refusal };
  if (isSame(answer, emptyAnswer(shape))) return { name: "empty" };
  return { name: before !== null && isSame(answer, before) ? "earlier" : "draft" };
}

/** What the button under the pad says, and whether it does anything. */
export function submitButton(state: AnswerState, answer: AnswerInput | null, hasSaved: boolean) {
  if (state.name === "saved") return { label: "Saved", enabled: false };
  const enabled = state.name !== "sending" && isComplete(answer);
  if (state.name === "earlier") return { label: "Confirm answer", enabled };
  return { label: hasSaved ? "Change answer" : "Submit", enabled };
}
