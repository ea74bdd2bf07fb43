import { NotationSwitch } from "./notation-switch";
import { OpenRoomForm } from "./open-room-form";
import { QuestionList } from "./question-list";
import type { ShownDeck } from "./shown-deck";
import type { UploadedRoster } from "./uploaded-list";

interface Props {
  readonly deck: ShownDeck;
  /** The class lists by which students can be let in. */
  readonly rosters: readonly UploadedRoster[];
}

/** A deck: what is in it, and the way to start a lecture with it. */
export function DeckCard({ deck, rosters }: Props) {
  const parts = deck.questions.reduce((sum, question) => sum + question.parts.length, 0);
  return (
    <article id={deck.id} className="scroll-mt-4 rounded-card border border-line bg-card p-6 shadow-card">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="max-w-prose flex-1 basis-80">
          <h2 className="font-bold text-xl">{deck.title}</h2>
          <p className="mt-1 text-ink-2">{deck.description}</p>
          <p className="mt-1 text-ink-2">
            {deck.questions.length} questions · {parts} parts
          </p>
        </div>
        <OpenRoomForm deckId={deck.id} deckTitle={deck.title} rosters={rosters} />
      </div>
      {deck.broken.length > 0 && (
        <ul className="mt-4 rounded-control bg-advice-soft p-3 text-advice">
          {deck.broken.map(({ id, reason }) => (
            <li key={id}>
              Question “{id}” is left out: {reason}
            </li>
          ))}
        </ul>
      )}
      <NotationSwitch deck={deck} />
      <QuestionList questions={deck.questions} />
    </article>
  );
}
