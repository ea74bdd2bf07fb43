import type { AnswerInput } from "@/lib/grading/answer";
import { boxesOf, isSame } from "./answer";
import type { Slip } from "./outbox";

/** What was typed for a round and never submitted: a draft with something in it that is neither saved nor on its way. */
export function unsubmitted(slip: Slip, draft: AnswerInput | undefined): AnswerInput | null {
  if (!draft || boxesOf(draft).every((text) => text.trim() === "")) return null;
  const known = [slip.saved?.answer, slip.sending?.answer, slip.refused?.submission.answer];
  return known.some((answer) => answer && isSame(answer, draft)) ? null : draft;
}
