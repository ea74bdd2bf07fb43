"use client";

import { type ReactNode, useState } from "react";
import type { Difficulty } from "@/lib/problems/family";
import type { WeightIndex } from "@/lib/problems/notation";
import type { QuestionSource } from "@/lib/problems/question";
import { QuestionPreviewPanel } from "../question-preview-panel";
import { SeedField } from "./seed-field";
import { useGenerated } from "./use-generated";

interface Props {
  readonly family: { readonly code: string; readonly name: string };
  readonly difficulty: Difficulty;
  readonly weightIndex: WeightIndex;
  readonly firstSeed: number;
  /** The question as it stands in the deck. */
  readonly current: ReactNode;
  /** Null once they are in the deck; else the sentence to show. */
  readonly onTake: (source: QuestionSource) => Promise<string | null>;
}

/** Other numbers for a ready-made question of a deck: it is in view as it stands there until some are drawn. */
export function OtherNumbers({ family, difficulty, weightIndex, firstSeed, current, onTake }: Props) {
  const [seed, setSeed] = useState<number | null>(null);
  const { generated, isOld, isUnreachable } = useGenerated(
    seed === null ? null : { family: family.code, difficulty, seed, weightIndex },
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isReady = generated !== null && !isOld && !busy;

  async function take(): Promise<void> {
    if (!isReady) return;
    setBusy(true);
    setProblem(await onTake(generated.source));
    setBusy(false);
  }

  return (
    <>
      <div className="max-w-prose">
        <h1 className="font-bold text-2xl">Other numbers: {family.name}</h1>
        <p className="mt-1 text-ink-2">
          The question keeps its place in the deck. Easier and longer ones are under “Ready-made” there.
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <SeedField seed={seed} next={seed === null ? firstSeed : seed + 1} onSeed={setSeed} />
        <button
          type="button"
          aria-disabled={!isReady}
          onClick={take}
          className="min-h-12 rounded-control bg-accent px-6 font-semibold text-on-accent aria-disabled:opacity-60"
        >
          {busy ? "Saving…" : "Take these numbers"}
        </button>
      </div>
      <p role="status" className="min-h-6 text-ink-2">
        {isUnreachable
          ? "The server did not answer. Check the connection, then choose “Another one”."
          : (problem ??
            (seed === null ? "So it stands in the deck. Choose “Another one” to draw others." : ""))}
      </p>
      <div aria-busy={isOld} className={`max-w-4xl ${isOld ? "opacity-60" : ""}`}>
        {generated ? <QuestionPreviewPanel preview={generated.preview} /> : current}
      </div>
    </>
  );
}
