import { OpenRoomForm } from "./open-room-form";
import type { ShelvedDeck } from "./shelf";
import type { UploadedRoster } from "./uploaded-list";

interface Props {
  readonly deck: ShelvedDeck;
  /** Its questions that hold the words that are sought. */
  readonly hits: readonly string[];
  /** The class lists by which students can be let in. */
  readonly rosters: readonly UploadedRoster[];
  /** Whether whoever looks at it may open rooms. */
  readonly mayOpen: boolean;
}

const mostHits = 5;

/** A deck: what it is, the way into it, and the way to start a lecture with it. */
export function DeckCard({ deck, hits, rosters, mayOpen }: Props) {
  const { id, title, description, tags, access, questions, parts } = deck;
  return (
    <article id={id} className="scroll-mt-4 rounded-card border border-line bg-card p-6 shadow-card">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="max-w-prose flex-1 basis-80">
          <h2 className="font-bold text-xl">
            <a href={`/decks/${id}`} className="inline-flex min-h-11 items-center text-accent underline">
              {title}
            </a>
          </h2>
          {description !== "" && <p className="mt-1 text-ink-2">{description}</p>}
          <p className="mt-1 text-ink-2">
            {questions.length} {questions.length === 1 ? "question" : "questions"} · {parts}{" "}
            {parts === 1 ? "part" : "parts"}
            {access === "member" && " · shared with you"}
            {access === "anybody" && " · comes with Backpoll"}
          </p>
          {tags.length > 0 && (
            <ul aria-label="Tags" className="mt-2 flex flex-wrap gap-2">
              {tags.map((tag) => (
                <li key={tag} className="rounded-full bg-soft px-3 py-0.5 text-sm">
                  {tag}
                </li>
              ))}
            </ul>
          )}
          {hits.length > 0 && (
            <ul aria-label="Questions found" className="mt-2 list-disc pl-5 text-ink-2">
              {hits.slice(0, mostHits).map((hit) => (
                <li key={hit}>{hit}</li>
              ))}
              {hits.length > mostHits && <li>and {hits.length - mostHits} more</li>}
            </ul>
          )}
        </div>
        {mayOpen && <OpenRoomForm deckId={id} deckTitle={title} rosters={rosters} />}
      </div>
    </article>
  );
}
