import { EditableText } from "./editable-text";
import { TagField } from "./tag-field";
import type { DeckDesk } from "./use-deck";

interface Props {
  readonly desk: DeckDesk;
  readonly mayChange: boolean;
}

/** What a deck is called, and what its instructors say of it. Saved when the field is left. */
export function DeckHead({ desk: { deck, change }, mayChange }: Props) {
  if (!mayChange)
    return (
      <div className="max-w-prose flex-1 basis-80">
        <h1 className="font-bold text-3xl">{deck.title}</h1>
        <p className="mt-2 text-ink-2">{deck.description}</p>
        <p className="mt-2 text-ink-2">
          It comes with Backpoll: run it as it is, or make a copy of it below and change that.
        </p>
      </div>
    );
  return (
    <div className="grid min-w-0 max-w-prose flex-1 basis-80 grid-cols-[minmax(0,1fr)] gap-2">
      <h1 className="sr-only">{deck.title}</h1>
      <EditableText
        label="Title"
        value={deck.title}
        most={120}
        isRequired
        className="font-bold text-3xl"
        onSave={(title, before) => change({ type: "retitle", before, title }, "Title saved.")}
      />
      <EditableText
        label="What it is for"
        value={deck.description}
        most={1_000}
        isRequired={false}
        className="text-ink-2"
        onSave={(description, before) => change({ type: "describe", before, description }, "Saved.")}
      />
      <TagField
        tags={deck.tags}
        onAdd={(add) => change({ type: "tag", add, remove: [] }, "Tags saved.")}
        onRemove={(tag) => void change({ type: "tag", add: [], remove: [tag] }, `“${tag}” was taken off.`)}
      />
    </div>
  );
}
