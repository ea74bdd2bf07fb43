"use client";

import { useRouter } from "next/navigation";
import type { ListedFamily } from "@/app/author/generated/family-list";
import { GeneratedPicker } from "@/app/author/generated/generated-picker";
import { OtherNumbers } from "@/app/author/generated/other-numbers";
import { OwnQuestion } from "@/app/author/network/own-question";
import { PlainQuestion } from "@/app/author/plain/plain-question";
import { useHydrated } from "@/app/live/use-hydrated";
import type { WeightIndex } from "@/lib/problems/notation";
import type { QuestionSource } from "@/lib/problems/question";
import { RowPreview } from "../desk/row-preview";
import { ConflictNote } from "./conflict-note";
import type { Edited } from "./edited";
import { useSaveQuestion } from "./use-save-question";

interface Props {
  readonly deckId: string;
  readonly revision: number;
  readonly weightIndex: WeightIndex;
  readonly edited: Edited;
  /** The question that is changed, as it was; null for a new one. */
  readonly before: QuestionSource | null;
  readonly families: readonly ListedFamily[];
  readonly firstSeed: number;
}

/** One question on the desk, new or from the deck, with the way to write it. */
export function QuestionDesk({ deckId, revision, weightIndex, edited, before, families, firstSeed }: Props) {
  const router = useRouter();
  const { conflict, save, keepBoth, replaceTheirs } = useSaveQuestion(deckId, before, (id) => {
    // Of ready-made ones several are taken in one visit.
    if (edited.kind !== "generated") router.push(`/decks/${deckId}#${id}`);
  });
  const saved = (family: string) => (params: unknown) =>
    save({ id: before?.id ?? `${family}-${crypto.randomUUID().slice(0, 8)}`, family, params });
  return (
    <div inert={!useHydrated()} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {conflict && <ConflictNote conflict={conflict} onKeepBoth={keepBoth} onReplace={replaceTheirs} />}
      {edited.kind === "network" && (
        <OwnQuestion initial={edited.initial} weightIndex={weightIndex} onSave={saved("own")} />
      )}
      {edited.kind === "plain" && (
        <PlainQuestion initial={edited.initial} weightIndex={weightIndex} onSave={saved("plain")} />
      )}
      {edited.kind === "generated" && (
        <GeneratedPicker families={families} weightIndex={weightIndex} firstSeed={firstSeed} onAdd={save} />
      )}
      {edited.kind === "otherNumbers" && before && (
        <OtherNumbers
          {...edited}
          weightIndex={weightIndex}
          firstSeed={firstSeed}
          current={<RowPreview deckId={deckId} revision={revision} id={before.id} />}
          onTake={save}
        />
      )}
    </div>
  );
}
