import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { QuestionPreview } from "@/lib/decks/question-preview";
import type { WeightIndex } from "@/lib/problems/notation";
import type { QuestionSource } from "@/lib/problems/question";
import type { Result } from "@/lib/result";

export interface PreviewState {
  /** The last one that arrived; null before the first. The error says what does not fit. */
  readonly preview: Result<QuestionPreview, string> | null;
  /** What is shown is of parameters that have changed since. */
  readonly isOld: boolean;
  readonly isUnreachable: boolean;
}

/** How a question will look, asked anew whenever it changes. The last one stays while the next is under way. */
export function useQuestionPreview(source: QuestionSource, weightIndex: WeightIndex): PreviewState {
  const { data, isPlaceholderData, isError } = useQuery({
    queryKey: ["preview", weightIndex, source],
    queryFn: async ({ signal }): Promise<Result<QuestionPreview, string>> => {
      const { weightIndex: _, ...stored } = source;
      const body = JSON.stringify({ source: stored, weightIndex });
      const response = await fetch("/author/preview", { method: "POST", body, signal });
      if (!response.ok) throw new Error(`The preview was refused: ${response.status}`);
      return response.json();
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: 1,
  });
  return { preview: data ?? null, isOld: isPlaceholderData, isUnreachable: isError };
}
