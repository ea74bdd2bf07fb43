import type { Metadata } from "next";
import { headers } from "next/headers";
import { dropDeckLink, makeDeckLink, unshareDeck } from "@/app/decks/actions";
import { ownDeck } from "@/app/decks/own-deck";
import { PageHeader } from "@/app/decks/page-header";
import { ShareForm } from "@/app/decks/share-form";
import { SubmitOnce } from "@/app/forms/submit-once";
import { runtime } from "@/db/runtime";

interface Props {
  readonly params: Promise<{ readonly id: string }>;
}

export const metadata: Metadata = { title: "Share" };
export const dynamic = "force-dynamic";

const button = "min-h-11 rounded-control border border-line bg-card px-4";

export default async function SharingPage({ params }: Props) {
  const { deck, access, instructor } = await ownDeck((await params).id, "/sharing");
  const { decks, origin } = runtime();
  const members = await decks.members(deck.id);
  const isOwner = access === "owner";
  const host = (await headers()).get("host");
  const link =
    deck.linkKey &&
    `${host ? new URL(origin).protocol : ""}${host ? `//${host}` : origin}/shared/${deck.linkKey}`;
  return (
    <div className="mx-auto max-w-4xl px-6 py-4">
      <PageHeader to={`/decks/${deck.id}`} label={deck.title} />
      <main className="grid gap-10 py-6">
        <section aria-labelledby="people" className="grid gap-4">
          <div className="max-w-prose">
            <h1 className="font-bold text-3xl">Share</h1>
            <h2 id="people" className="mt-4 font-semibold text-xl">
              Who works on this deck
            </h2>
            <p className="text-ink-2">
              They change it, and open rooms with it as you do; assistants open none. Nobody’s work is lost:
              where two change the same question, the second is asked.
            </p>
          </div>
          {members.length > 0 && (
            <ul className="border-line border-t">
              {members.map(({ userId, name, email }) => (
                <li key={userId} className="flex flex-wrap items-center gap-x-5 border-line border-b py-1.5">
                  <span className="min-w-0 flex-1 basis-56">
                    {name} <span className="text-ink-2">{email}</span>
                  </span>
                  {(isOwner || userId === instructor.id) && (
                    <form action={unshareDeck.bind(null, deck.id, userId)}>
                      <SubmitOnce className={button}>
                        {userId === instructor.id ? "Leave this deck" : "Take off"}
                        <span className="sr-only"> {name}</span>
                      </SubmitOnce>
                    </form>
                  )}
                </li>
              ))}
            </ul>
          )}
          {isOwner && <ShareForm deckId={deck.id} />}
        </section>
        {isOwner && (
          <section aria-labelledby="link" className="grid gap-4">
            <div className="max-w-prose">
              <h2 id="link" className="font-semibold text-xl">
                A link to read it
              </h2>
              <p className="text-ink-2">
                Whoever has it sees the questions, without answers. Who is signed in here can make a copy,
                with answers. Do not give it to your class before the lecture.
              </p>
            </div>
            {link && (
              <p className="select-all break-all rounded-control bg-soft p-3 font-mono text-sm">{link}</p>
            )}
            <div className="flex flex-wrap gap-3">
              <form action={makeDeckLink.bind(null, deck.id)}>
                <SubmitOnce className={button}>
                  {link ? "Make another link, this one ends" : "Make a link"}
                </SubmitOnce>
              </form>
              {link && (
                <form action={dropDeckLink.bind(null, deck.id)}>
                  <SubmitOnce className={`${button} text-wrong`}>End the link</SubmitOnce>
                </form>
              )}
            </div>
          </section>
        )}
      </main>
    </div>
  );
}
