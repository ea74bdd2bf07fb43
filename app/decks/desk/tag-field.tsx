import { type FormEvent, useState } from "react";

interface Props {
  readonly tags: readonly string[];
  /** False where they were refused: what was typed stays. */
  readonly onAdd: (tags: string[]) => Promise<boolean>;
  readonly onRemove: (tag: string) => void;
}

/** Words by which a deck is found: added one by one, taken off by a tap. */
export function TagField({ tags, onAdd, onRemove }: Props) {
  const [text, setText] = useState("");

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const added = text.split(",").map((tag) => tag.trim());
    const fresh = added.filter((tag) => tag !== "" && !tags.includes(tag));
    if (fresh.length === 0 || (await onAdd(fresh))) setText("");
  }

  return (
    <form onSubmit={add} className="flex flex-wrap items-center gap-2">
      <span id="tags" className="text-ink-2 text-sm">
        Tags
      </span>
      <ul aria-labelledby="tags" className="flex flex-wrap gap-2 empty:hidden">
        {tags.map((tag) => (
          <li key={tag}>
            <button
              type="button"
              onClick={() => onRemove(tag)}
              className="min-h-11 rounded-full bg-soft px-3.5"
            >
              {tag}
              <span aria-hidden="true" className="ml-2 text-ink-2">
                ×
              </span>
              <span className="sr-only">, take off</span>
            </button>
          </li>
        ))}
      </ul>
      <input
        aria-label="Add a tag"
        placeholder="Add a tag"
        value={text}
        maxLength={40}
        onChange={(event) => setText(event.target.value)}
        className="min-h-11 w-36 rounded-control border border-line bg-card px-3"
      />
    </form>
  );
}
