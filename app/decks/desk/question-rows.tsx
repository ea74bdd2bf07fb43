import { useRef } from "react";
import type { QuestionCard } from "@/lib/decks/question-card";
import type { DeckView } from "../deck-view";
import type { PlacedCard } from "./found";
import { QuestionRow } from "./question-row";
import type { DeckDesk } from "./use-deck";

interface Props {
  readonly desk: DeckDesk;
  readonly shown: readonly PlacedCard[];
  readonly mayChange: boolean;
  /** Not while only some are shown: their places would say nothing. */
  readonly mayMove: boolean;
}

/** The questions of a deck in their order. They are moved by dragging, or by the arrow keys on their handle. */
export function QuestionRows({ desk, shown, mayChange, mayMove }: Props) {
  const { deck, change } = desk;
  const list = useRef<HTMLOListElement>(null);

  function move(id: string, inFrontOf: string | null): void {
    const place = placeOf(deck, id, inFrontOf);
    if (place === null) return;
    const { title } = deck.questions.find((card) => card.id === id) ?? { title: "" };
    void change(
      { type: "moveQuestion", id, inFrontOf },
      `“${title}” is question ${place} of ${deck.questions.length} now.`,
    );
  }

  /** By one place up (−1) or down (1). The handle keeps the focus. */
  function moveBy(id: string, by: -1 | 1): void {
    const index = deck.questions.findIndex((card) => card.id === id);
    const after = by < 0 ? index - 1 : index + 2;
    if (after < 0 || (by > 0 && index === deck.questions.length - 1)) return;
    move(id, deck.questions[after]?.id ?? null);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(id)}"]`)?.focus(),
    );
  }

  function changesOf({ id, title, hash }: QuestionCard) {
    return {
      duplicate: () =>
        void change({ type: "duplicateQuestion", id }, `A copy of “${title}” stands behind it.`),
      remove: () =>
        void change({ type: "removeQuestion", id, before: hash }, `“${title}” was taken out of the deck.`),
    };
  }

  if (deck.questions.length === 0)
    return (
      <p className="rounded-card border border-line border-dashed p-8 text-center text-ink-2">
        No question yet. Choose above how to begin: the quickest is “Ready-made”.
      </p>
    );
  return (
    <ol ref={list} className="border-line border-t">
      {shown.map(({ card, place }) => (
        <QuestionRow
          key={card.id}
          deckId={deck.id}
          revision={deck.revision}
          card={card}
          place={place}
          onMove={mayMove ? { by: (by) => moveBy(card.id, by), inFrontOf: move } : null}
          nextId={deck.questions[place]?.id ?? null}
          onChange={mayChange ? changesOf(card) : null}
        />
      ))}
    </ol>
  );
}

/** Where a question comes to stand, counted from 1; null where it stands there already. */
function placeOf({ questions }: DeckView, id: string, inFrontOf: string | null): number | null {
  const index = questions.findIndex((card) => card.id === id);
  if (id === inFrontOf || (questions[index + 1]?.id ?? null) === inFrontOf) return null;
  const others = questions.filter((card) => card.id !== id);
  const place = others.findIndex((card) => card.id === inFrontOf);
  return (place < 0 ? others.length : place) + 1;
}
