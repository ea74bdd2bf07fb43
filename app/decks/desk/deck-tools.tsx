import { SubmitOnce } from "@/app/forms/submit-once";
import { duplicateDeck, trashDeck } from "../actions";
import type { DeckView } from "../deck-view";

const tool = "inline-flex min-h-11 items-center rounded-control border border-line bg-card px-4";

const formats = [
  { format: "json", label: "Save as JSON" },
  { format: "gift", label: "Save as GIFT" },
  { format: "csv", label: "Save as CSV" },
] as const;

interface Props {
  readonly deck: DeckView;
  /** Whether whoever works on it may have decks of their own. */
  readonly mayKeep: boolean;
}

/** What is done with a deck as a whole. */
export function DeckTools({ deck: { id, access }, mayKeep }: Props) {
  return (
    <section aria-labelledby="tools" className="grid gap-3 border-line border-t pt-6">
      <h2 id="tools" className="font-semibold text-xl">
        The whole deck
      </h2>
      <div className="flex flex-wrap gap-3">
        {mayKeep && (
          <form action={duplicateDeck.bind(null, id)}>
            <SubmitOnce className={tool} pending="Copying…">
              Make a copy
            </SubmitOnce>
          </form>
        )}
        {access !== "anybody" && (
          <>
            <a href={`/decks/${id}/sharing`} className={tool}>
              Share…
            </a>
            <a href={`/decks/${id}/versions`} className={tool}>
              Versions…
            </a>
          </>
        )}
        {mayKeep && access !== "anybody" && (
          <a href={`/decks/import?into=${id}`} className={tool}>
            Import questions…
          </a>
        )}
        {formats.map(({ format, label }) => (
          <a key={format} href={`/decks/${id}/file?format=${format}`} download className={tool}>
            {label}
          </a>
        ))}
        {mayKeep && access === "owner" && (
          <form action={trashDeck.bind(null, id)}>
            <SubmitOnce className={`${tool} text-wrong`} pending="Moving…">
              Move to the trash
            </SubmitOnce>
          </form>
        )}
      </div>
    </section>
  );
}
