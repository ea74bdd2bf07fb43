import type { Metadata } from "next";
import { runtime } from "@/db/runtime";
import { may } from "@/lib/accounts/may";
import { deckView } from "../deck-view";
import { DeckDesk } from "../desk/deck-desk";
import { ownDeck } from "../own-deck";
import { PageHeader } from "../page-header";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: "Deck" };
export const dynamic = "force-dynamic";

export default async function DeckPage({ params }: Props) {
  const { instructor, ...own } = await ownDeck((await params).id);
  const [view, lists] = await Promise.all([deckView(own), runtime().rosters.listByOwner(instructor.id)]);
  const rosters = lists.map((list) => ({ roster: list.id, title: list.title, students: list.students }));
  return (
    <div className="mx-auto max-w-5xl px-6 py-4">
      <PageHeader to="/decks" label="Decks and rooms" />
      <DeckDesk initial={view} rosters={rosters} mayKeep={may(instructor.role, "keepDecks")} />
    </div>
  );
}
