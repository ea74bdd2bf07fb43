"use client";

import { useRouter } from "next/navigation";
import type { ListedFamily } from "@/app/author/generated/family-list";
import { GeneratedPicker } from "@/app/author/generated/generated-picker";
import { useHydrated } from "@/app/live/use-hydrated";
import type { WeightIndex } from "@/lib/problems/notation";
import type { QuestionSource } from "@/lib/problems/question";
import { ConflictNote } from "./conflict-note";
import type { QuestionKind } from "./question-kind";
import { useSaveQuestion } from "./use-save-question";

interface Props {
  readonly deckId: string;
  readonly weightIndex: WeightIndex;
  readonly kind: QuestionKind;
  /** The question that is changed; null for a new one. */
  readonly before: QuestionSource | null;
  readonly families: readonly ListedFamily[];
  readonly firstSeed: number;
}

/** One question on the desk, new or from the deck, with the way to write it. */
export function QuestionDesk({ deckId, weightIndex, kind, before, families, firstSeed }: Props) {
  const router = useRouter();
  const toDeck = (id: string) => router.push(`/decks/${deckId}#${id}`);
  const { conflict, save, keepBoth, replaceTheirs } = useSaveQuestion(deckId, before, (id) => {
    // Of ready-made ones several are taken in one visit.
    if (kind !== "generated" || before) toDeck(id);
  });
  return (
    <div inert={!useHydrated()} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {conflict && <ConflictNote conflict={conflict} onKeepBoth={keepBoth} onReplace={replaceTheirs} />}
      {kind === "generated" && (
        <GeneratedPicker families={families} weightIndex={weightIndex} firstSeed={firstSeed} onAdd={save} />
      )}
    </div>
  );
}
