import type { Metadata } from "next";
import { bringVersionBack } from "@/app/decks/actions";
import { deckToChange } from "@/app/decks/own-deck";
import { PageHeader } from "@/app/decks/page-header";
import { SubmitOnce } from "@/app/forms/submit-once";
import { runtime } from "@/db/runtime";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: "Versions" };
export const dynamic = "force-dynamic";

const dates = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

export default async function VersionsPage({ params }: Props) {
  const { deck } = await deckToChange((await params).id, "/versions");
  const versions = await runtime().decks.versions(deck.id);
  return (
    <div className="mx-auto max-w-4xl px-6 py-4">
      <PageHeader to={`/decks/${deck.id}`} label={deck.title} />
      <main className="grid gap-5 py-6">
        <div className="max-w-prose">
          <h1 className="font-bold text-3xl">Versions</h1>
          <p className="mt-2 text-ink-2">
            What this deck was, the last first. Rooms keep the version they were opened with, whatever becomes
            of the deck.
          </p>
        </div>
        <ol className="border-line border-t">
          {versions.map(({ number, by, at, questions }, index) => (
            <li
              key={number}
              className="flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-b py-2"
            >
              <span className="min-w-0 flex-1 basis-56">
                <strong>Version {number}</strong>
                <span className="block text-ink-2 text-sm">
                  <time dateTime={new Date(at).toISOString()}>{dates.format(at)}</time> ·{" "}
                  {by ?? "an account that is gone"} · {questions} {questions === 1 ? "question" : "questions"}
                </span>
              </span>
              {index === 0 ? (
                <span className="text-ink-2">as it is now</span>
              ) : (
                <form action={bringVersionBack.bind(null, deck.id, number)}>
                  <SubmitOnce className="min-h-11 rounded-control border border-line bg-card px-4">
                    Bring back<span className="sr-only"> version {number}</span>
                  </SubmitOnce>
                </form>
              )}
            </li>
          ))}
        </ol>
      </main>
    </div>
  );
}
