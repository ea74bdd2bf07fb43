import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { QuestionPreview } from "@/lib/decks/question-preview";
import type { Difficulty } from "@/lib/problems/family";
import type { WeightIndex } from "@/lib/problems/notation";
import type { QuestionSource } from "@/lib/problems/question";

interface Asked {
  readonly family: string;
  readonly difficulty: Difficulty;
  readonly seed: number;
  readonly weightIndex: WeightIndex;
}

interface Generated {
  readonly source: QuestionSource;
  readonly preview: QuestionPreview;
}

/** A drawn question; the one before stays while the next is drawn. Null asks for none. */
export function useGenerated(asked: Asked | null) {
  const { data, isPlaceholderData, isError } = useQuery({
    queryKey: ["generated", asked],
    enabled: asked !== null,
    queryFn: async ({ signal }): Promise<Generated> => {
      if (asked === null) throw new Error("Nothing is asked for");
      const query = new URLSearchParams({
        ...asked,
        difficulty: String(asked.difficulty),
        seed: String(asked.seed),
      });
      const response = await fetch(`/author/generated?${query}`, { signal });
      if (!response.ok) throw new Error(`The question was refused: ${response.status}`);
      return response.json();
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  return { generated: data ?? null, isOld: isPlaceholderData, isUnreachable: isError };
}
