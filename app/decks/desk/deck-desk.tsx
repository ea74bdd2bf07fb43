"use client";

import { useDeferredValue, useState } from "react";
import { useHydrated } from "@/app/live/use-hydrated";
import type { DeckView } from "../deck-view";
import { OpenRoomForm } from "../open-room-form";
import type { UploadedRoster } from "../uploaded-list";
import { AddQuestion } from "./add-question";
import { DeckHead } from "./deck-head";
import { DeckTools } from "./deck-tools";
import { found } from "./found";
import { NotationSwitch } from "./notation-switch";
import { QuestionRows } from "./question-rows";
import { StepNote } from "./step-note";
import { useDeck } from "./use-deck";

interface Props {
  readonly initial: DeckView;
  readonly rosters: readonly UploadedRoster[];
  /** Whether whoever works on it may have decks and open rooms. */
  readonly mayKeep: boolean;
}

/** A deck to work on: its words, its questions in their order, and everything that can be done with it. */
export function DeckDesk({ initial, rosters, mayKeep }: Props) {
  const desk = useDeck(initial);
  const { deck } = desk;
  const [sought, setSought] = useState("");
  const shown = found(deck.questions, useDeferredValue(sought));
  const mayChange = deck.access !== "anybody";
  const parts = deck.questions.reduce((sum, question) => sum + question.parts, 0);
  return (
    <main inert={!useHydrated()} className="grid grid-cols-[minmax(0,1fr)] gap-8 py-6">
      <div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-5">
        <DeckHead key={deck.id} desk={desk} mayChange={mayChange} />
        {mayKeep && <OpenRoomForm deckId={deck.id} deckTitle={deck.title} rosters={rosters} />}
      </div>
      {/* No grid: the note of the last step could not stay in sight beyond its row. */}
      <section aria-labelledby="questions" className="flex flex-col gap-4">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <div>
            <h2 id="questions" className="font-bold text-2xl">
              Questions
            </h2>
            <p className="text-ink-2">
              {deck.questions.length} {deck.questions.length === 1 ? "question" : "questions"} · {parts}{" "}
              {parts === 1 ? "part" : "parts"}
            </p>
          </div>
          {deck.questions.length > 5 && (
            <label className="grid gap-1">
              <span className="text-ink-2 text-sm">Search in this deck</span>
              <input
                type="search"
                value={sought}
                onChange={(event) => setSought(event.target.value)}
                className="min-h-11 w-64 rounded-control border border-line bg-card px-3"
              />
            </label>
          )}
        </div>
        {mayChange && <AddQuestion deckId={deck.id} />}
        <StepNote desk={desk} />
        {sought !== "" && (
          <p role="status" className="text-ink-2">
            {shown.length === 0
              ? "No question has these words. Try fewer of them."
              : `${shown.length} of ${deck.questions.length} questions`}
          </p>
        )}
        <QuestionRows desk={desk} shown={shown} mayChange={mayChange} mayMove={mayChange && sought === ""} />
      </section>
      <NotationSwitch desk={desk} />
      <DeckTools deck={deck} mayKeep={mayKeep} />
    </main>
  );
}
