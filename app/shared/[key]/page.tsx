import "katex/dist/katex.min.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { copyLinkedDeck } from "@/app/decks/actions";
import { SubmitOnce } from "@/app/forms/submit-once";
import { LinkedQuestion } from "@/app/shared/linked-question";
import { inTurns } from "@/db/in-turns";
import { runtime } from "@/db/runtime";
import { sourcesOf } from "@/lib/decks/deck-content";
import { readOnlyQuestions } from "@/lib/decks/read-only-question";

interface Props {
  readonly params: Promise<{ readonly key: string }>;
}

export const metadata: Metadata = { title: "A shared deck", robots: { index: false } };
export const dynamic = "force-dynamic";

/** A deck for whoever has its link: what is asked, without what is right. */
export default async function SharedDeckPage({ params }: Props) {
  const { key } = await params;
  const { decks, accounts } = runtime();
  const deck = await decks.byLinkKey(key);
  if (!deck) notFound();
  const [questions, instructor] = await Promise.all([
    inTurns(readOnlyQuestions(sourcesOf(deck))),
    accounts.instructorOf(await headers()),
  ]);
  return (
    <main className="mx-auto grid max-w-3xl gap-6 px-6 py-8">
      <header className="grid gap-2">
        <h1 className="font-bold text-3xl">{deck.title}</h1>
        <p className="text-ink-2">{deck.description}</p>
        {instructor ? (
          <form action={copyLinkedDeck.bind(null, key)}>
            <SubmitOnce className="min-h-12 rounded-control bg-accent px-5 font-semibold text-on-accent">
              Copy it to my decks
            </SubmitOnce>
          </form>
        ) : (
          <p className="text-ink-2">
            Instructors of this server can{" "}
            <a href="/sign-in" className="text-accent underline">
              sign in
            </a>
            , open this link again and make a copy.
          </p>
        )}
      </header>
      <ol className="grid gap-6">
        {questions.map((question, index) => (
          <LinkedQuestion key={question.id} place={index + 1} question={question} />
        ))}
      </ol>
    </main>
  );
}
