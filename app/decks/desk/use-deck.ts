import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { DeckChange } from "@/lib/decks/deck-change";
import { type ChangeReply, changeDeck } from "../change-deck";
import type { DeckView } from "../deck-view";

/** How often it is asked whether somebody else changed the deck, in ms. */
const askEveryMs = 5_000;

export interface LastStep {
  /** What was done, as a sentence. */
  readonly sentence: string;
  readonly undo: DeckChange | null;
}

export interface DeckDesk {
  readonly deck: DeckView;
  readonly lastStep: LastStep | null;
  readonly problem: string | null;
  /** Takes a step, shows it at once, and says what came of it. `sentence` tells it once it is done. */
  readonly change: (change: DeckChange, sentence: string) => Promise<ChangeReply["ok"]>;
  readonly undo: () => void;
}

const unreachable =
  "The server did not answer, so nothing was changed. Check the connection and try it again.";

/** A deck on the desk: what others do to it comes in by itself, what is done here is shown before the server answers. */
export function useDeck(initial: DeckView): DeckDesk {
  const client = useQueryClient();
  const key = ["deck", initial.id];
  const underWay = useRef(0);
  const { data: deck } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<DeckView> => {
      const known = client.getQueryData<DeckView>(key) ?? initial;
      // The server's answer to a step has all that others did; asked meanwhile, it could still be without the step.
      if (underWay.current > 0) return known;
      const response = await fetch(`/decks/${initial.id}/now?revision=${known.revision}`, { signal });
      if (response.status === 204) return known;
      if (!response.ok) throw new Error(`The deck was refused: ${response.status}`);
      return response.json();
    },
    initialData: initial,
    refetchInterval: askEveryMs,
    refetchOnMount: "always",
  });
  const [lastStep, setLastStep] = useState<LastStep | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function change(asked: DeckChange, sentence: string): Promise<boolean> {
    underWay.current += 1;
    // What can be taken back is the last step that was taken, never the one before it.
    setLastStep(null);
    await client.cancelQueries({ queryKey: key });
    client.setQueryData<DeckView>(key, (now) => now && atOnce(now, asked));
    const reply = await changeDeck(initial.id, asked).catch(() => null);
    underWay.current -= 1;
    // Steps are taken one after the other: the last reply has them all, an earlier one would show less than is shown.
    if (underWay.current === 0) {
      if (reply?.deck) client.setQueryData<DeckView>(key, reply.deck);
      else void client.invalidateQueries({ queryKey: key });
    }
    setProblem(reply === null ? unreachable : reply.ok ? null : reply.sentence);
    if (underWay.current === 0) setLastStep(reply?.ok ? { sentence, undo: reply.undo } : null);
    return reply?.ok ?? false;
  }

  return {
    deck,
    lastStep,
    problem,
    change,
    undo: () => void (lastStep?.undo && change(lastStep.undo, "Taken back.").then(() => setLastStep(null))),
  };
}

/** What can be shown before the server has answered: places and what is gone. Words wait. */
function atOnce(deck: DeckView, change: DeckChange): DeckView {
  switch (change.type) {
    case "removeQuestion":
      return { ...deck, questions: deck.questions.filter(({ id }) => id !== change.id) };
    case "moveQuestion": {
      const moved = deck.questions.filter(({ id }) => id === change.id);
      const others = deck.questions.filter(({ id }) => id !== change.id);
      const place = others.findIndex(({ id }) => id === change.inFrontOf);
      return { ...deck, questions: others.toSpliced(place < 0 ? others.length : place, 0, ...moved) };
    }
    default:
      return deck;
  }
}
