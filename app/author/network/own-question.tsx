"use client";

import { useReducer, useState } from "react";
import { useHydrated } from "@/app/live/use-hydrated";
import type { WeightIndex } from "@/lib/problems/notation";
import type { OwnNetworkParams } from "@/lib/problems/own-network/own-network";
import { begun } from "../history";
import { QuestionPreviewPanel } from "../question-preview-panel";
import { SaveBar } from "../save-bar";
import { ToolButton } from "../tool-button";
import { useLeaveWarning } from "../use-leave-warning";
import { useUndoKeys } from "../use-undo-keys";
import { askedAlone, markedBy } from "./asked-quantities";
import { workedOut } from "./exactness";
import { FillTools } from "./fill-tools";
import { NetworkEditor } from "./network-editor";
import { QuestionBuilder } from "./question-builder";
import { type AuthorAction, authored } from "./question-state";
import { startQuestion } from "./start-question";
import { useCells } from "./use-cells";
import { useFillNumbers } from "./use-fill-numbers";
import { useOwnPreview } from "./use-own-preview";

interface Props {
  /** A question to go on with; null for a new one. */
  readonly initial: OwnNetworkParams | null;
  /** How the deck writes weights. */
  readonly weightIndex: WeightIndex;
  /** Keeps the question; resolves to why it could not, and what to do, or to null. Without it there is nothing to save in. */
  readonly onSave?: (question: OwnNetworkParams) => Promise<string | null>;
}

/** A question about a network of one's own: its network, what is asked of it, and at once what everybody will see. */
export function OwnQuestion({ initial, weightIndex, onSave }: Props) {
  const first = initial ?? startQuestion;
  const [history, dispatch] = useReducer(authored, first, begun);
  const [place, setPlace] = useState(0);
  const [note, setNote] = useState("");
  const question = history.present;
  const { network, objective, ask } = question;
  const worked = workedOut(network, objective);
  const { preview, refusal, isOld, isUnreachable } = useOwnPreview(question, weightIndex);
  const shown = Math.min(place, ask.length - 1);
  const [current = first.ask[0]] = ask.slice(shown);

  function act(action: AuthorAction): void {
    // These replace what was typed, read or not.
    if (["undo", "redo", "replace", "fillNumbers"].includes(action.type)) cells.forget();
    setNote("");
    dispatch(action);
  }
  const cells = useCells(network, {
    edit: act,
    settle: () => dispatch({ type: "settle" }),
    withdraw: (at) => dispatch({ type: "withdraw", at }),
  });
  useUndoKeys(act);

  const { fill, isBusy } = useFillNumbers((kind, asked, found) => {
    if (found) {
      act({ type: "fillNumbers", of: asked.network, network: found.network });
      if (kind === "good") setNote("Of the numbers that were looked at, these tell most.");
    } else if (kind === "good")
      setNote("No good numbers were found for this network. Take fewer layers or nodes, or random numbers.");
    else setNote("No numbers were found that give exact values. Take fewer layers with a sigmoid or tanh.");
  });
  function findNumbers(kind: Parameters<typeof fill>[0]): void {
    if (refusal === null || !worked.ok) fill(kind, question);
    else setNote("Numbers are found for what is asked. Mend what is marked in the question first.");
  }

  const [kept, setKept] = useState(first);
  useLeaveWarning(onSave !== undefined && question !== kept);
  async function save(): Promise<string | null> {
    const refused = (await onSave?.({ ...question, title: question.title.trim() })) ?? null;
    if (refused === null) setKept(question);
    return refused;
  }

  const obstacle =
    cells.unread > 0
      ? "A number cannot be read. It is marked in red: mend it, then save."
      : question.title.trim() === ""
        ? "Give the question a title, then save."
        : ((worked.ok ? refusal : { sentence: worked.error })?.sentence ?? null);
  return (
    <div inert={!useHydrated()} className="grid gap-4">
      <header className="flex min-h-11 flex-wrap items-center justify-between gap-3">
        <h1 className="font-bold text-2xl">
          {initial ? "Question about a network" : "New question about a network"}
        </h1>
        <p role="status" className="text-ink-2 empty:hidden">
          {isBusy ? "Looking for numbers…" : note}
        </p>
        {onSave && <SaveBar obstacle={obstacle} isKept={question === kept} onSave={save} />}
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 min-[60rem]:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <div>
          <NetworkEditor
            {...{ network, worked, weightIndex, cells }}
            asked={askedAlone(ask, network.widths)}
            marked={current ? markedBy(current, network.widths) : []}
            onEdit={act}
            onAsk={(quantity) => {
              act({ type: "addPart", ask: { type: "derivative", of: quantity } });
              setPlace(ask.length);
            }}
            tools={
              <FillTools
                isBusy={isBusy}
                canUndo={history.past.length > 0}
                canRedo={history.future.length > 0}
                canReset={question !== first}
                onFill={findNumbers}
                onUndo={() => act({ type: "undo" })}
                onRedo={() => act({ type: "redo" })}
                onReset={() => act({ type: "replace", question: first })}
              />
            }
          />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <QuestionBuilder
            {...{ question, weightIndex, refusal, shown }}
            keys={ask.map((_, i) => (isOld ? null : (preview?.parts[i]?.solution.answer ?? null)))}
            onShow={setPlace}
            onEdit={act}
          />
          <div className="rounded-card border border-line bg-card p-5 shadow-card">
            {isUnreachable && (
              <p role="alert" className="mb-3 rounded-control bg-advice-soft p-3 text-advice">
                The preview could not be made. Check your connection, or undo what you changed last.
              </p>
            )}
            {(refusal?.place === null || !worked.ok) && (
              <p role="alert" className="mb-3 rounded-control bg-advice-soft p-3 text-advice">
                {worked.ok ? refusal?.sentence : "The preview comes back when the numbers have exact values."}
              </p>
            )}
            {preview ? (
              <div className={`motion-safe:transition-opacity ${isOld ? "opacity-50" : ""}`}>
                <QuestionPreviewPanel
                  preview={preview}
                  place={shown}
                  onPlace={setPlace}
                  remedy={
                    <ToolButton off={isBusy} onClick={() => findNumbers("good")}>
                      Find numbers that tell more
                    </ToolButton>
                  }
                />
              </div>
            ) : (
              <p className="py-24 text-center text-ink-2">The preview is on its way…</p>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
