import { useState } from "react";
import { storedQuestion } from "@/lib/decks/stored-question";
import type { QuestionSource } from "@/lib/problems/question";
import { changeDeck } from "../change-deck";

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

/** Saves a question into its deck: a new one at its end, one that was there in its place. Then `onSaved`. */
export function useSaveQuestion(
  deckId: string,
  before: QuestionSource | null,
  onSaved: (id: string) => void,
): SaveQuestion {
  const [conflict, setConflict] = useState<Conflict | null>(null);

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
      onSaved(known ? known.id : (reply.deck.questions.at(-1)?.id ?? question.id));
      return null;
    }
    if (reply.kind !== "questionChanged" && reply.kind !== "questionGone") return reply.sentence;
    setConflict({ mine: question, theirs: reply.now });
    return undecided;
  }

  return {
    conflict,
    save: (question) => send(question, before),
    keepBoth: async () => conflict && send(conflict.mine, null),
    replaceTheirs: async () => conflict && send(conflict.mine, conflict.theirs),
  };
}
