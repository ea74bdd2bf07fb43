"use client";

import { useDeferredValue, useState } from "react";
import { useHydrated } from "@/app/live/use-hydrated";
import { DeckCard } from "./deck-card";
import { foundDecks, type ShelvedDeck } from "./shelf";
import type { UploadedRoster } from "./uploaded-list";

interface Props {
  readonly decks: readonly ShelvedDeck[];
  readonly rosters: readonly UploadedRoster[];
  /** Whether whoever looks at it may open rooms. */
  readonly mayOpen: boolean;
}

/** All decks that somebody may use, and those among them that are sought. */
export function DeckShelf({ decks, rosters, mayOpen }: Props) {
  const [sought, setSought] = useState("");
  const shown = foundDecks(decks, useDeferredValue(sought));
  return (
    <div inert={!useHydrated()} className="grid gap-5">
      <label className="grid max-w-sm gap-1">
        <span className="text-ink-2 text-sm">Search decks and their questions</span>
        <input
          type="search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          className="min-h-11 rounded-control border border-line bg-card px-3"
        />
      </label>
      <p role="status" className="text-ink-2 empty:hidden">
        {sought !== "" && shown.length === 0 && "No deck and no question has these words. Try fewer of them."}
      </p>
      {shown.map(({ deck, hits }) => (
        <DeckCard key={deck.id} deck={deck} hits={hits} rosters={rosters} mayOpen={mayOpen} />
      ))}
    </div>
  );
}
