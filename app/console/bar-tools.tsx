"use client";

import { type FormEvent, useEffect, useRef } from "react";
import { labelOf } from "@/app/figures/label-of";
import { Typeset } from "@/app/figures/typeset";
import type { PartId } from "@/lib/ids";
import type { Bar } from "@/lib/protocol/views";
import type { RegradeCommand } from "@/lib/room/command";

interface Props {
  readonly part: PartId;
  readonly bar: Bar;
  /** What it can be merged into. */
  readonly others: readonly Bar[];
  /** Whether a key decides where nothing is marked. */
  readonly hasKey: boolean;
  readonly send: (command: RegradeCommand) => void;
  readonly onMerge: (into: string) => void;
  readonly onClose: () => void;
}

const tool =
  "min-h-11 rounded-control border border-line bg-card px-4 font-semibold aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent";

/** What can be decided about one bar. Everything takes effect at once, everywhere, and can be undone. */
export function BarTools({ part, bar, others, hasKey, send, onMerge, onClose }: Props) {
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { bucket, marked, merged, name } = bar;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another bar was chosen
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    // Beside the bars where there is room for both; on a small screen they come into sight.
    if (!matchMedia("(min-width: 64rem)").matches) section.current?.scrollIntoView({ block: "nearest" });
  }, [bucket]);

  const mark = (correct: boolean | null) => send({ type: "markBar", part, bucket, correct });
  function rename(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = new FormData(event.currentTarget).get("name");
    const text = typeof typed === "string" ? typed.trim() : "";
    send({ type: "nameBar", part, bucket, name: text === "" ? null : text });
  }

  return (
    <section
      ref={section}
      aria-labelledby="bar-tools"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
      className="z-10 grid scroll-mb-56 gap-4 rounded-card border border-accent bg-card p-5 shadow-card lg:sticky lg:bottom-0 lg:p-4"
    >
      <div className="flex items-start justify-between gap-4">
        <h3 ref={heading} id="bar-tools" tabIndex={-1} className="font-semibold text-lg outline-none">
          The bar <Typeset html={labelOf(bar)} />
        </h3>
        <button type="button" onClick={onClose} className="-my-2 min-h-11 px-2 font-semibold text-accent">
          Done
        </button>
      </div>
      <div className="flex flex-wrap gap-2">
        <button type="button" aria-pressed={marked === true} onClick={() => mark(true)} className={tool}>
          ✓ Counts as right
        </button>
        <button type="button" aria-pressed={marked === false} onClick={() => mark(false)} className={tool}>
          ✕ Counts as wrong
        </button>
        <button type="button" aria-pressed={marked === null} onClick={() => mark(null)} className={tool}>
          {hasKey ? "As the key says" : "Not marked"}
        </button>
        {merged.length > 0 && (
          <button type="button" onClick={() => send({ type: "splitBar", part, bucket })} className={tool}>
            Split again
          </button>
        )}
      </div>
      <form key={`${bucket} ${name}`} onSubmit={rename} className="flex flex-wrap items-end gap-2">
        <label className="grid min-w-0 flex-1 gap-1 text-sm">
          What it shows, in your words
          <input
            name="name"
            defaultValue={name ?? ""}
            maxLength={80}
            placeholder="for example: forgot the bias"
            className="min-h-11 w-full min-w-0 rounded-control border border-line bg-paper px-3 text-base"
          />
        </label>
        <button type="submit" className={tool}>
          Name it
        </button>
      </form>
      {others.length > 0 && (
        <div className="grid gap-2">
          <h4 className="text-sm">Count it together with</h4>
          <div className="flex flex-wrap gap-2">
            {others.map((other) => (
              <button
                key={other.bucket}
                type="button"
                aria-label={`Count it together with ${other.bucket}`}
                onClick={() => onMerge(other.bucket)}
                className={tool}
              >
                <Typeset html={other.label} />
              </button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}
