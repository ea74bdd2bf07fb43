"use client";

import { type ReactNode, useId, useState } from "react";
import { useLoadLater } from "@/app/room/use-later";
import type { QuestionPreview } from "@/lib/decks/question-preview";
import { ConsolePreview } from "./console-preview";
import { PhonePreview } from "./phone-preview";
import { ProjectorPreview } from "./projector-preview";
import { Segments } from "./segments";

const views = [
  { id: "console", label: "You" },
  { id: "phone", label: "Phones" },
  { id: "projector", label: "Projector" },
] as const;

interface Props {
  readonly preview: QuestionPreview;
  /** The part in view, counted from 0, where whoever shows the preview decides about it. */
  readonly place?: number;
  readonly onPlace?: (place: number) => void;
  /** What can be done where the bars of a part cannot tell everything. */
  readonly remedy?: ReactNode;
}

/** A question as it will be seen in the room: by the instructor with key and expected answers, by phones, on the wall. */
export function QuestionPreviewPanel({ preview, place: given, onPlace, remedy }: Props) {
  const [view, setView] = useState<(typeof views)[number]["id"]>("console");
  const [own, setOwn] = useState(0);
  const id = useId();
  const place = given ?? own;
  const setPlace = onPlace ?? setOwn;
  // The phone's figure comes after its first paint, and here it is in view at once.
  useLoadLater(true);
  const part = preview.parts[Math.min(place, preview.parts.length - 1)];
  if (!part) return null;
  return (
    <section aria-labelledby={id} className="grid content-start gap-3">
      <h2 id={id} className="sr-only">
        Preview
      </h2>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Segments label="As it is seen by" options={views} value={view} onChange={setView} />
        {preview.parts.length > 1 && (
          <fieldset className="flex flex-wrap">
            <legend className="sr-only">Part</legend>
            {preview.parts.map(({ shown }, index) => (
              <button
                key={shown.id}
                type="button"
                aria-label={`Part ${index + 1}`}
                aria-pressed={part.shown.id === shown.id}
                onClick={() => setPlace(index)}
                className="min-h-11 min-w-11 rounded-control text-ink-2 aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-ink"
              >
                {index + 1}
              </button>
            ))}
          </fieldset>
        )}
      </div>
      {view === "console" && <ConsolePreview key={part.shown.id} part={part} remedy={remedy} />}
      {view === "phone" && <PhonePreview part={part.shown} />}
      {view === "projector" && <ProjectorPreview part={part.shown} />}
    </section>
  );
}
