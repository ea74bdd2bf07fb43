import type { QuestionPreview } from "@/lib/decks/question-preview";
import type { WeightIndex } from "@/lib/problems/notation";
import type { OwnNetworkParams } from "@/lib/problems/own-network/own-network";
import { useLastGood } from "../use-last-good";
import { useQuestionPreview } from "../use-question-preview";
import { type Refusal, refusalOf } from "./refusal";

interface OwnPreview {
  /** The last one that could be built; null before the first. */
  readonly preview: QuestionPreview | null;
  /** Why the question as it is now cannot be built. */
  readonly refusal: Refusal | null;
  /** The preview is of a question that could still be built. One of a moment ago is as good as none, and does not count. */
  readonly isOld: boolean;
  readonly isUnreachable: boolean;
}

/** How a question about an own network will look; what was built last stays while there is nothing newer. */
export function useOwnPreview(question: OwnNetworkParams, weightIndex: WeightIndex): OwnPreview {
  // A title that is missing is said beside it.
  const params = { ...question, title: question.title.trim() || "Untitled" };
  const { preview, isOld, isUnreachable } = useQuestionPreview(
    { id: "preview", family: "own", params },
    weightIndex,
  );
  const last = useLastGood(preview?.ok ? preview.value : null);
  const refusal = preview && !preview.ok && !isOld ? refusalOf(preview.error) : null;
  return { preview: last, refusal, isOld: preview?.ok === false, isUnreachable };
}
