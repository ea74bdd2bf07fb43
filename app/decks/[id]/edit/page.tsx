import { randomInt } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { QuestionDesk } from "@/app/decks/edit/question-desk";
import { kindOf, questionKind } from "@/app/decks/edit/question-kind";
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

const titles = {
  network: "A question from a network",
  generated: "A ready-made question",
  plain: "A question in your own words",
} as const;

export default async function EditPage({ params, searchParams }: Props) {
  const { deck } = await deckToChange((await params).id, "/edit");
  const asked = await searchParams;
  const before = deck.questions.find(({ id }) => id === asked.question) ?? null;
  const kind = before ? kindOf(before) : questionKind(asked.new);
  if (kind === null) notFound();
  const listed = families.map(({ code, name }) => ({ code, name, trains: trainedBy(code) }));
  const mostlyOwn = before ? listed.filter(({ code }) => code === before.family) : listed;
  return (
    <div className="mx-auto max-w-7xl px-6 py-4">
      <PageHeader to={`/decks/${deck.id}`} label={deck.title} />
      <main className="grid grid-cols-[minmax(0,1fr)] gap-6 py-6">
        <h1 className="font-bold text-3xl">{titles[kind]}</h1>
        <QuestionDesk
          deckId={deck.id}
          weightIndex={deck.weightIndex}
          kind={kind}
          before={before}
          families={mostlyOwn}
          // Others than the last visit showed first.
          firstSeed={randomInt(1, 100_000)}
        />
      </main>
    </div>
  );
}
