import type { Metadata } from "next";
import { SubmitOnce } from "@/app/forms/submit-once";
import { requireInstructor } from "@/app/sign-in/require-instructor";
import { runtime } from "@/db/runtime";
import { may } from "@/lib/accounts/may";
import { beginDeck } from "./actions";
import { DeckShelf } from "./deck-shelf";
import { deckView } from "./deck-view";
import { RoomList } from "./room-list";
import { shelved } from "./shelf";
import { TrashList } from "./trash-list";

interface Props {
  readonly searchParams: Promise<{ readonly trashed?: string }>;
}

export const metadata: Metadata = { title: "Decks" };
export const dynamic = "force-dynamic";

export default async function DecksPage({ searchParams }: Props) {
  const { id, email, role } = await requireInstructor("/decks");
  const { decks, rooms: roomStore, rosters: rosterStore } = runtime();
  const mayKeep = may(role, "keepDecks");
  const [usable, trash, rooms, lists] = await Promise.all([
    decks.listFor(id),
    decks.trashOf(id),
    roomStore.listFor(id),
    rosterStore.listByOwner(id),
  ]);
  const mayOpen = may(role, "openRooms");
  // Who only helps sees what is shared with them, not what everybody may copy.
  const own = mayKeep ? usable : usable.filter(({ access }) => access === "member");
  const views = await Promise.all(own.map(deckView));
  const rosters = lists.map((list) => ({ roster: list.id, title: list.title, students: list.students }));
  const { trashed } = await searchParams;
  return (
    <div className="mx-auto max-w-4xl px-6 py-6">
      <header className="flex flex-wrap items-center justify-between gap-x-6 border-line border-b pb-4">
        <p className="font-bold text-lg">Backpoll</p>
        <nav aria-label="Yours" className="flex flex-wrap gap-x-6">
          {may(role, "keepLists") && (
            <a href="/rosters" className="inline-flex min-h-11 items-center text-ink-2 underline">
              Class lists
            </a>
          )}
          {may(role, "inviteAssistants") && (
            <a href="/people" className="inline-flex min-h-11 items-center text-ink-2 underline">
              {may(role, "managePeople") ? "People" : "Invite assistants"}
            </a>
          )}
          <a href="/account" className="inline-flex min-h-11 items-center text-ink-2 underline">
            {email}
          </a>
        </nav>
      </header>
      <main className="grid gap-12 py-8">
        <section aria-labelledby="decks" className="grid gap-5">
          <div className="flex flex-wrap items-center justify-between gap-4">
            <h1 id="decks" className="font-bold text-3xl">
              {mayKeep ? "Your decks" : "Decks that are shared with you"}
            </h1>
            {mayKeep && (
              <div className="flex flex-wrap gap-3">
                <a
                  href="/decks/import"
                  className="inline-flex min-h-12 items-center rounded-control border border-line bg-card px-5"
                >
                  Import
                </a>
                <form action={beginDeck}>
                  <SubmitOnce className="min-h-12 rounded-control border border-accent bg-card px-5 font-semibold text-accent">
                    New deck
                  </SubmitOnce>
                </form>
              </div>
            )}
          </div>
          <DeckShelf decks={views.map(shelved)} rosters={rosters} mayOpen={mayOpen} />
          {mayKeep && <TrashList decks={trash} justNow={typeof trashed === "string" ? trashed : null} />}
        </section>
        <RoomList rooms={rooms} decks={own.map(({ deck }) => deck)} mayOpen={mayOpen} />
      </main>
    </div>
  );
}
