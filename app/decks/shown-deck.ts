import { type Deck, sourcesOf } from "@/db/deck-store";
import type { Html } from "@/lib/ids";
import { questionFrom } from "@/lib/problems/families";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Question } from "@/lib/problems/question";
import { typeset } from "@/lib/problems/typeset";
import { untold } from "@/lib/problems/untold";

export interface ShownQuestion {
  readonly id: string;
  readonly title: string;
  readonly stem: Html;
  readonly parts: readonly { readonly id: string; readonly prompt: Html; readonly untold: readonly Html[] }[];
}

/** A deck as its owner sees it: every question typeset, and the ones that no longer can be built, with the reason. */
export interface ShownDeck {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly weightIndex: WeightIndex;
  readonly questions: readonly ShownQuestion[];
  readonly broken: readonly { readonly id: string; readonly reason: string }[];
}

export function shownDeck(deck: Deck): ShownDeck {
  const { id, title, description, weightIndex } = deck;
  const built = sourcesOf(deck).map((source) => ({ id: source.id, outcome: questionFrom(source) }));
  return {
    id,
    title,
    description,
    weightIndex,
    questions: built.flatMap(({ outcome }) => (outcome.ok ? [shownQuestion(outcome.value)] : [])),
    broken: built.flatMap((one) => (one.outcome.ok ? [] : [{ id: one.id, reason: one.outcome.error }])),
  };
}

function shownQuestion({ id, title, stem, parts }: Question): ShownQuestion {
  return {
    id,
    title,
    stem: typeset(stem),
    parts: parts.map((part) => ({
      id: part.id,
      prompt: typeset(part.prompt),
      untold: untold(part).map(typeset),
    })),
  };
}
