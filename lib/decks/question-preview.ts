import { bucketLabel } from "@/lib/grading/bucket-label";
import type { Html } from "@/lib/ids";
import type { Question } from "@/lib/problems/question";
import { typeset } from "@/lib/problems/typeset";
import { untold } from "@/lib/problems/untold";
import type { ShownPart, ShownSolution } from "@/lib/protocol/views";
import { roomContent } from "@/lib/room/content";

/** A question as phones, projector and console will show it, keys included: for whoever writes it, and nobody else. */
export interface QuestionPreview {
  readonly title: string;
  readonly parts: readonly PartPreview[];
}

export interface PartPreview {
  /** As everybody gets it. */
  readonly shown: ShownPart;
  /** A few symbols for lists. */
  readonly name: Html;
  readonly solution: ShownSolution;
  /** The wrong answers that are expected. */
  readonly misconceptions: readonly PredictedAnswer[];
  /** What the bars of this part cannot tell, in sentences. */
  readonly untold: readonly Html[];
}

export interface PredictedAnswer {
  readonly code: string;
  readonly label: Html;
  readonly answer: Html;
}

export function questionPreview(question: Question): QuestionPreview {
  const content = [...roomContent([question]).values()];
  return {
    title: question.title,
    parts: content.map(({ part, shown, name, solution }) => ({
      shown,
      name,
      solution,
      misconceptions: part.misconceptions.map(({ code, label, bucket }) => ({
        code,
        label: typeset(label),
        answer: typeset(bucketLabel(part, bucket)),
      })),
      untold: untold(part).map(typeset),
    })),
  };
}
