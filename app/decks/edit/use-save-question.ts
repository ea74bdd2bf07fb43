import { useState } from "react";
import { storedQuestion } from "@/lib/decks/stored-question";
import type { QuestionSource } from "@/lib/problems/question";
import { changeDeck } from "../change-deck";
import { setVariants } from "../set-variants";

/** Two instructors wrote the same question: what the other one made of it. */
export interface Conflict {
  readonly mine: QuestionSource;
  readonly theirs: QuestionSource | null;
}

interface SaveQuestion {
  readonly conflict: Conflict | null;
  /** Null once it is saved; else the sentence to show. */
  readonly save: (question: QuestionSource) => Promise<string | null>;
  readonly keepBoth: () => Promise<string | null>;
  readonly replaceTheirs: () => Promise<string | null>;
}

const unreachable =
  "The server did not answer, so it is not saved yet. Check the connection and save it again.";
/** Beside the button; the note of the conflict says the rest. */
const undecided = "Not saved yet: choose above what becomes of it.";

/**
 * Saves a question into its deck: a new one at its end, one that was there in its place. Where every student had own
 * numbers, these are drawn anew for what it is now. Then `onSaved`.
 */
export function useSaveQuestion(
  deckId: string,
  before: QuestionSource | null,
  onSaved: (id: string) => void,
): SaveQuestion {
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [kept, setKept] = useState(before);

  async function send(question: QuestionSource, known: QuestionSource | null): Promise<string | null> {
    const reply = await changeDeck(
      deckId,
      known
        ? { type: "replaceQuestion", before: storedQuestion(known), question: storedQuestion(question) }
        : { type: "addQuestions", questions: [storedQuestion(question)], inFrontOf: null },
    ).catch(() => null);
    if (reply === null) return unreachable;
    if (reply.ok) {
      setConflict(null);
      const id = known ? known.id : (reply.deck.questions.at(-1)?.id ?? question.id);
      // Of new ones several may be added in one visit.
      if (before) setKept({ ...question, id });
      const problem = (known ?? kept)?.variants ? await drawnAnew(deckId, id) : null;
      if (problem === null) onSaved(id);
      return problem;
    }
    if (reply.kind !== "questionChanged" && reply.kind !== "questionGone") return reply.sentence;
    setConflict({ mine: question, theirs: reply.now });
    return undecided;
  }

  return {
    conflict,
    save: (question) => send(question, kept),
    keepBoth: async () => conflict && send(conflict.mine, null),
    replaceTheirs: async () => conflict && send(conflict.mine, conflict.theirs),
  };
}

/** Null, or what to know about the question that is saved. */
async function drawnAnew(deckId: string, id: string): Promise<string | null> {
  const reply = await setVariants(deckId, id, true).catch(() => null);
  if (reply?.ok) return null;
  const why = reply?.sentence ?? "The server did not answer. Tick their box in the deck again.";
  return `It is saved, but without own numbers for every student. ${why}`;
}
