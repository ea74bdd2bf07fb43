"use client";

import { useMemo, useState } from "react";
import type { WeightIndex } from "@/lib/problems/notation";
import { type PlainParams, plainCode } from "@/lib/problems/plain/plain-params";
import { fieldStyle } from "../field";
import { QuestionPreviewPanel } from "../question-preview-panel";
import { SaveBar } from "../save-bar";
import { ToolButton } from "../tool-button";
import { useLastGood } from "../use-last-good";
import { useLeaveWarning } from "../use-leave-warning";
import { useQuestionPreview } from "../use-question-preview";
import { ImageField } from "./image-field";
import { PartCard } from "./part-card";
import { draftOf, emptyPart, type PartDraft, startDraft } from "./plain-draft";
import { readDraft } from "./read-draft";

interface Props {
  /** A question to go on with; null for a new one. */
  readonly initial: PlainParams | null;
  readonly weightIndex: WeightIndex;
  /** Keeps the question; resolves to why it could not, and what to do, or to null. */
  readonly onSave: (question: PlainParams) => Promise<string | null>;
}

const mostParts = 12;

/** A question in the instructor's own words, and at once what everybody will see. */
export function PlainQuestion({ initial, weightIndex, onSave }: Props) {
  const first = initial ? draftOf(initial) : startDraft;
  const [draft, setDraft] = useState(first);
  const [kept, setKept] = useState(draft);
  const [place, setPlace] = useState(0);
  useLeaveWarning(draft !== kept);
  const read = useMemo(() => readDraft(draft), [draft]);
  const shown = useLastGood(read.ok ? read.value : null);
  const { preview, isOld } = useQuestionPreview(
    { id: "preview", family: plainCode, params: shown },
    weightIndex,
  );
  const refused = read.ok && preview && !preview.ok && !isOld ? preview.error : null;
  const problem = read.ok ? null : read.error;

  const setParts = (parts: readonly PartDraft[]) => setDraft({ ...draft, parts });
  const changed = (at: number, change: Partial<PartDraft>) => {
    setPlace(at);
    setParts(draft.parts.map((part, index) => (index === at ? { ...part, ...change } : part)));
  };
  function move(at: number, by: -1 | 1): void {
    const [part] = draft.parts.slice(at);
    if (part) setParts(draft.parts.toSpliced(at, 1).toSpliced(at + by, 0, part));
    setPlace(at + by);
  }
  async function save(): Promise<string | null> {
    if (!read.ok) return read.error.sentence;
    const sentence = await onSave(read.value);
    if (sentence === null) setKept(draft);
    return sentence;
  }

  return (
    <div className="grid gap-4">
      <header className="flex min-h-11 flex-wrap items-center justify-between gap-3">
        <h1 className="font-bold text-2xl">
          {initial ? "Question in your own words" : "New question in your own words"}
        </h1>
        <SaveBar
          obstacle={problem?.sentence ?? (refused && `It cannot be asked yet: ${refused}.`)}
          isKept={draft === kept}
          onSave={save}
        />
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[60rem]:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <section
            aria-label="Question"
            className="grid gap-4 rounded-card border border-line bg-card p-5 shadow-card"
          >
            <label className="grid gap-1">
              <span className="text-ink-2 text-sm">Title</span>
              <input
                value={draft.title}
                maxLength={80}
                onChange={(event) => setDraft({ ...draft, title: event.target.value })}
                className={fieldStyle}
              />
            </label>
            <label className="grid gap-1">
              <span className="text-ink-2 text-sm">
                Situation, if it needs one. Everywhere: **bold**, - lists, and formulas as in $x^2$
              </span>
              <textarea
                value={draft.stem}
                rows={3}
                maxLength={4_000}
                onChange={(event) => setDraft({ ...draft, stem: event.target.value })}
                className={`${fieldStyle} py-2`}
              />
            </label>
            <ImageField image={draft.image ?? null} onChange={(image) => setDraft({ ...draft, image })} />
            {problem?.place === null && <p className="text-advice">{problem.sentence}</p>}
          </section>
          {draft.parts.map((part, at) => (
            <PartCard
              key={part.key}
              part={part}
              place={at}
              count={draft.parts.length}
              problem={problem?.place === at ? problem.sentence : null}
              onChange={(change) => changed(at, change)}
              onMove={(by) => move(at, by)}
              onRemove={() => {
                setParts(draft.parts.toSpliced(at, 1));
                setPlace(Math.max(0, at - 1));
              }}
            />
          ))}
          {draft.parts.length < mostParts && (
            <ToolButton
              className="justify-self-start"
              onClick={() => {
                setParts([...draft.parts, emptyPart(Math.max(...draft.parts.map(({ key }) => key)) + 1)]);
                setPlace(draft.parts.length);
              }}
            >
              + Another part
            </ToolButton>
          )}
        </div>
        <div className="rounded-card border border-line bg-card p-5 shadow-card min-[60rem]:sticky min-[60rem]:top-4">
          {refused && (
            <p role="alert" className="mb-3 rounded-control bg-advice-soft p-3 text-advice">
              It cannot be asked yet: {refused}.
            </p>
          )}
          {preview?.ok && (
            <div className={isOld || !read.ok ? "opacity-60" : ""}>
              <QuestionPreviewPanel preview={preview.value} place={place} onPlace={setPlace} />
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
