import type { Metadata } from "next";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { DeckCard } from "./deck-card";
import { RoomList } from "./room-list";
import { shownDeck } from "./shown-deck";

export const metadata: Metadata = { title: "Decks" };
export const dynamic = "force-dynamic";

export default async function DecksPage() {
  const { id, email } = await requireInstructor("/decks");
  const { decks: deckStore, rooms: roomStore, rosters: rosterStore } = runtime();
  const [decks, rooms, lists] = await Promise.all([
    deckStore.list(),
    roomStore.listByOwner(id),
    rosterStore.listByOwner(id),
  ]);
  const rosters = lists.map((list) => ({ roster: list.id, title: list.title, students: list.students }));
  return (
    <div className="mx-auto max-w-4xl px-6 py-6">
      <header className="flex flex-wrap items-center justify-between gap-x-6 border-line border-b pb-4">
        <p className="font-bold text-lg">Backpoll</p>
        <nav aria-label="Yours" className="flex flex-wrap gap-x-6">
          <a href="/rosters" className="inline-flex min-h-11 items-center text-ink-2 underline">
            Class lists
          </a>
          <a href="/account" className="inline-flex min-h-11 items-center text-ink-2 underline">
            {email}
          </a>
        </nav>
      </header>
      <main className="grid gap-12 py-8">
        <section aria-labelledby="decks" className="grid gap-5">
          <h1 id="decks" className="font-bold text-3xl">
            Your decks
          </h1>
          {decks.map((deck) => (
            <DeckCard key={deck.id} deck={shownDeck(deck)} rosters={rosters} />
          ))}
        </section>
        <RoomList rooms={rooms} decks={decks} />
      </main>
    </div>
  );
}
