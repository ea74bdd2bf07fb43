import { randomInt } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { editedFrom, editedNew } from "@/app/decks/edit/edited";
import { QuestionDesk } from "@/app/decks/edit/question-desk";
import { deckToChange } from "@/app/decks/own-deck";
import { PageHeader } from "@/app/decks/page-header";
import { trainedBy } from "@/lib/practice/trained";
import { families } from "@/lib/problems/families";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
  /** `question` of the deck, or `new` by its kind. */
  readonly searchParams: Promise<{ readonly question?: string; readonly new?: string }>;
}

export const metadata: Metadata = { title: "Question" };
export const dynamic = "force-dynamic";

export default async function EditPage({ params, searchParams }: Props) {
  const { deck } = await deckToChange((await params).id, "/edit");
  const asked = await searchParams;
  const before = deck.questions.find(({ id }) => id === asked.question) ?? null;
  const edited = before ? editedFrom(before) : editedNew(asked.new);
  if (edited === null) notFound();
  return (
    <div className="mx-auto max-w-[96rem] px-6 py-4">
      <PageHeader to={`/decks/${deck.id}`} label={deck.title} />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-6 py-6">
        <QuestionDesk
          deckId={deck.id}
          revision={deck.revision}
          weightIndex={deck.weightIndex}
          edited={edited}
          before={before}
          families={families.map(({ code, name }) => ({ code, name, trains: trainedBy(code) }))}
          // Others than the last visit showed first.
          firstSeed={randomInt(1, 100_000)}
        />
      </main>
    </div>
  );
}
