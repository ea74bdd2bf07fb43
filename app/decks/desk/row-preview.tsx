import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { QuestionPreviewPanel } from "@/app/author/question-preview-panel";
import type { QuestionPreview } from "@/lib/decks/question-preview";
import type { Result } from "@/lib/result";

interface Props {
  readonly deckId: string;
  readonly revision: number;
  readonly id: string;
}

/** What a question of the deck looks like: asked for when its row is opened. */
export function RowPreview({ deckId, revision, id }: Props) {
  const { data, isError, refetch } = useQuery({
    queryKey: ["question", deckId, id, revision],
    queryFn: async ({ signal }): Promise<Result<QuestionPreview, string>> => {
      const response = await fetch(`/decks/${deckId}/question?of=${encodeURIComponent(id)}`, { signal });
      if (!response.ok) throw new Error(`The question was refused: ${response.status}`);
      return response.json();
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
  return (
    <div>
      {data?.ok && <QuestionPreviewPanel preview={data.value} />}
      {data && !data.ok && <p className="text-advice">{data.error}</p>}
      <p role="status" className="text-ink-2 empty:hidden">
        {!data && !isError && "One moment…"}
      </p>
      {isError && (
        <p role="alert">
          The server did not answer.{" "}
          <button type="button" onClick={() => void refetch()} className="min-h-11 text-accent underline">
            Ask again
          </button>
        </p>
      )}
    </div>
  );
}
