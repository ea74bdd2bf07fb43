import { SubmitOnce } from "@/app/forms/submit-once";
import { deleteDeck, restoreDeck } from "./actions";

interface Props {
  readonly decks: readonly { readonly id: string; readonly title: string }[];
  /** The one that was just moved there. */
  readonly justNow: string | null;
}

/** What was thrown away, and the way to have it back. */
export function TrashList({ decks, justNow }: Props) {
  if (decks.length === 0) return null;
  return (
    <details open={decks.some(({ id }) => id === justNow)} className="border-line border-t pt-3">
      <summary className="min-h-11 py-2.5 text-ink-2">Trash ({decks.length})</summary>
      <ul className="border-line border-t">
        {decks.map(({ id, title }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-5 border-line border-b py-1.5">
            <span className="min-w-0 flex-1 basis-56">{title}</span>
            <form action={restoreDeck.bind(null, id)}>
              <SubmitOnce className="min-h-11 rounded-control border border-accent px-4 font-semibold text-accent">
                Bring back<span className="sr-only"> {title}</span>
              </SubmitOnce>
            </form>
            <details>
              <summary className="min-h-11 px-2 py-2.5 text-wrong">
                Delete for good…<span className="sr-only"> {title}</span>
              </summary>
              <form action={deleteDeck.bind(null, id)} className="grid gap-2 pb-2">
                <p className="max-w-prose text-ink-2">
                  The deck and its versions are gone then. Rooms that used it keep their questions and
                  answers.
                </p>
                <SubmitOnce className="min-h-11 justify-self-start rounded-control border border-wrong px-4 font-semibold text-wrong">
                  Delete it for good
                </SubmitOnce>
              </form>
            </details>
          </li>
        ))}
      </ul>
    </details>
  );
}
