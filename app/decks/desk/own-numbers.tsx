import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { QuestionCard } from "@/lib/decks/question-card";
import { setVariants } from "../set-variants";

interface Props {
  readonly deckId: string;
  readonly card: QuestionCard;
}

const unreachable = "The server did not answer. Check the connection and try it again.";

/** Whether every student has own numbers: then copying does not help, and the bars are classes of answers. */
export function OwnNumbers({ deckId, card: { id, variants } }: Props) {
  const client = useQueryClient();
  /** What was asked for while it is being drawn. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isBusy = wanted !== null;
  const [problem, setProblem] = useState<string | null>(null);

  async function set(own: boolean): Promise<void> {
    setWanted(own);
    const reply = await setVariants(deckId, id, own).catch(() => null);
    setProblem(reply === null ? unreachable : reply.ok ? null : reply.sentence);
    if (reply?.deck) client.setQueryData(["deck", deckId], reply.deck);
    setWanted(null);
  }

  return (
    <div className="mb-3 grid gap-1">
      <label className="inline-flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          checked={wanted ?? variants > 1}
          disabled={isBusy}
          onChange={(event) => void set(event.target.checked)}
          className="size-5 accent-accent"
        />
        <span>Every student has own numbers</span>
      </label>
      <p role="status" className="text-ink-2 text-sm empty:hidden">
        {isBusy
          ? "Numbers are being drawn…"
          : variants > 1 &&
            `${variants} different ones, dealt by chance. The bars say what each answer is consistent with; the projector shows the first.`}
      </p>
      <p role="alert" className="text-wrong empty:hidden">
        {problem}
      </p>
    </div>
  );
}
