import { useState } from "react";
import type { QuestionCard } from "@/lib/decks/question-card";
import { OwnNumbers } from "./own-numbers";
import { RowPreview } from "./row-preview";
import { useRowDrag } from "./use-row-drag";

interface Props {
  readonly deckId: string;
  readonly revision: number;
  readonly card: QuestionCard;
  readonly place: number;
  /** Null where it cannot be moved. */
  readonly onMove: {
    readonly by: (by: -1 | 1) => void;
    readonly inFrontOf: (id: string, inFrontOf: string | null) => void;
  } | null;
  readonly nextId: string | null;
  /** Null where the deck cannot be changed. */
  readonly onChange: { readonly duplicate: () => void; readonly remove: () => void } | null;
}

/** One question of a deck: its handle, its title, and what it looks like when it is opened. */
export function QuestionRow({ deckId, revision, card, place, onMove, nextId, onChange }: Props) {
  const [open, setOpen] = useState(false);
  const { row, handle, edge } = useRowDrag(card.id, nextId, onMove?.inFrontOf ?? null);
  const { id, title, parts, variants, problem } = card;
  return (
    <li
      ref={row}
      id={id}
      data-edge={edge}
      // The browser need not lay out what is far away: a deck may hold hundreds.
      className="relative scroll-mt-4 border-line border-b [contain-intrinsic-size:auto_3.2rem] [content-visibility:auto] data-[edge=bottom]:shadow-[0_2px_0_0_var(--color-accent)] data-[edge=top]:shadow-[0_-2px_0_0_var(--color-accent)]"
    >
      <div className="flex flex-wrap items-center justify-end gap-x-1">
        {onMove && (
          <button
            ref={handle}
            type="button"
            data-handle={id}
            aria-label={`Move ${title}, question ${place}: arrow up or down`}
            onKeyDown={(event) => {
              if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
              event.preventDefault();
              onMove.by(event.key === "ArrowUp" ? -1 : 1);
            }}
            className="min-h-11 min-w-8 cursor-grab rounded-control text-ink-3 active:cursor-grabbing"
          >
            <span aria-hidden="true">⠿</span>
          </button>
        )}
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex min-h-12 min-w-0 flex-1 basis-60 items-center gap-3 rounded-control px-1 text-left hover:bg-soft"
        >
          <span className="w-8 text-right font-semibold text-ink-2 tabular-nums">{place}</span>
          <span className="min-w-0 flex-1">
            <span className="line-clamp-2 wrap-anywhere">{title}</span>
            {problem !== null && (
              <span className="block text-advice text-sm">Left out of rooms: {problem}</span>
            )}
          </span>
          <span className="text-right text-ink-2 text-sm max-sm:max-w-24 sm:whitespace-nowrap">
            {variants > 1 && "own numbers · "}
            {parts === 1 ? "1 part" : `${parts} parts`}
          </span>
          <span aria-hidden="true" className={`w-4 text-center text-ink-2 ${open ? "rotate-90" : ""}`}>
            ›
          </span>
        </button>
        {onChange && (
          <div className="flex">
            <a
              href={`/decks/${deckId}/edit?question=${encodeURIComponent(id)}`}
              className="inline-flex min-h-11 items-center rounded-control px-3 text-accent"
            >
              Edit<span className="sr-only"> {title}</span>
            </a>
            <button
              type="button"
              onClick={onChange.duplicate}
              className="min-h-11 rounded-control px-3 text-ink-2"
            >
              Duplicate<span className="sr-only"> {title}</span>
            </button>
            <button
              type="button"
              onClick={onChange.remove}
              className="min-h-11 rounded-control px-3 text-ink-2"
            >
              Remove<span className="sr-only"> {title}</span>
            </button>
          </div>
        )}
      </div>
      {open && (
        <div className="pt-1 pb-6 pl-10 max-md:pl-1">
          {onChange && !isWritten(card) && <OwnNumbers deckId={deckId} card={card} />}
          <RowPreview deckId={deckId} revision={revision} id={id} />
        </div>
      )}
    </li>
  );
}

/** In an instructor's own words: there are no other numbers to draw. */
function isWritten({ family }: QuestionCard): boolean {
  return family === "plain";
}
