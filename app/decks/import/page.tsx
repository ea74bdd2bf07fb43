import type { Metadata } from "next";
import { PageHeader } from "@/app/decks/page-header";
import { requireMay } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { ImportDeck } from "./import-deck";

interface Props {
  /** `into`: the deck that takes the questions; without it they become one of their own. */
  readonly searchParams: Promise<{ readonly into?: string }>;
}

export const metadata: Metadata = { title: "Import" };
export const dynamic = "force-dynamic";

export default async function ImportPage({ searchParams }: Props) {
  const { id } = await requireMay("/decks", "keepDecks");
  const { into } = await searchParams;
  const found = typeof into === "string" ? await runtime().decks.forUser(into, id) : null;
  const deck = found && found.access !== "anybody" ? found.deck : null;
  return (
    <div className="mx-auto max-w-4xl px-6 py-4">
      <PageHeader to={deck ? `/decks/${deck.id}` : "/decks"} label={deck ? deck.title : "Decks and rooms"} />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-6 py-6">
        <div className="max-w-prose">
          <h1 className="font-bold text-3xl">{deck ? "Import questions" : "Import a deck"}</h1>
          <p className="mt-2 text-ink-2">
            A deck of Backpoll (JSON), Moodle’s GIFT, or a table (CSV) that names its columns. You see line by
            line what is taken before anything is kept.
          </p>
        </div>
        <ImportDeck into={deck ? { id: deck.id, title: deck.title } : null} />
      </main>
    </div>
  );
}
