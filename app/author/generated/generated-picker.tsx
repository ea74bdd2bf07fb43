"use client";

import { useState } from "react";
import { levels } from "@/app/practice/levels";
import type { Difficulty } from "@/lib/problems/family";
import type { WeightIndex } from "@/lib/problems/notation";
import type { QuestionSource } from "@/lib/problems/question";
import { QuestionPreviewPanel } from "../question-preview-panel";
import { FamilyList, type ListedFamily } from "./family-list";
import { SeedField } from "./seed-field";
import { useGenerated } from "./use-generated";

interface Props {
  readonly families: readonly ListedFamily[];
  readonly weightIndex: WeightIndex;
  /** Where numbers begin: others than those that students practise with. */
  readonly firstSeed: number;
  /** Null once it is saved; else the sentence to show. */
  readonly onAdd: (source: QuestionSource) => Promise<string | null>;
}

/** Questions that are ready: the kind, how hard, and other numbers until they please. */
export function GeneratedPicker({ families, weightIndex, firstSeed, onAdd }: Props) {
  const [family, setFamily] = useState(families[0]?.code ?? "");
  const [difficulty, setDifficulty] = useState<Difficulty>(2);
  const [seed, setSeed] = useState(firstSeed);
  const { generated, isOld, isUnreachable } = useGenerated({ family, difficulty, seed, weightIndex });
  const [said, setSaid] = useState("");
  const [added, setAdded] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const isAdded = generated !== null && added.includes(generated.source.id);

  async function add(): Promise<void> {
    if (!generated || isOld || busy) return;
    setBusy(true);
    const problem = await onAdd(generated.source);
    setBusy(false);
    setSaid(problem ?? `Added “${generated.preview.title}”. Choose the next one, or go back to the deck.`);
    if (problem === null) setAdded([...added, generated.source.id]);
  }

  return (
    <>
      <h1 className="font-bold text-2xl">A ready-made question</h1>
      <div className="grid gap-8 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <FamilyList families={families} chosen={family} onChoose={setFamily} />
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
          <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
            <fieldset className="flex flex-wrap gap-1.5">
              <legend className="mb-1 text-ink-2 text-sm">How hard</legend>
              {levels.map(({ level, name }) => (
                <button
                  key={level}
                  type="button"
                  aria-pressed={level === difficulty}
                  onClick={() => setDifficulty(level)}
                  className="min-h-11 rounded-control border-2 border-line bg-card px-3 aria-pressed:border-accent aria-pressed:bg-accent-soft"
                >
                  {name}
                </button>
              ))}
            </fieldset>
            <SeedField seed={seed} next={seed + 1} onSeed={setSeed} />
            <button
              type="button"
              aria-disabled={generated === null || isOld || busy || isAdded}
              onClick={() => void (isAdded || add())}
              className="min-h-12 rounded-control bg-accent px-6 font-semibold text-on-accent aria-disabled:opacity-60"
            >
              {isAdded ? "Added ✓" : "Add to the deck"}
            </button>
          </div>
          <p role="status" className="min-h-6 text-ink-2">
            {isUnreachable
              ? "The server did not answer. Check the connection, then choose “Another one”."
              : said}
          </p>
          <div aria-busy={isOld} className={isOld ? "opacity-60" : ""}>
            {!generated && !isUnreachable && <p className="text-ink-2">A question is being drawn…</p>}
            {generated && <QuestionPreviewPanel preview={generated.preview} />}
          </div>
        </div>
      </div>
    </>
  );
}
