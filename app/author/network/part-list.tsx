import { useEffect, useRef, useState } from "react";
import { Typeset } from "@/app/figures/typeset";
import type { Html } from "@/lib/ids";
import type { Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import { exists, quantityId } from "@/lib/network/quantity";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Ask } from "@/lib/problems/own-network/ask";
import { ToolButton } from "../tool-button";
import { focusOf, nextAsk } from "./answer-kinds";
import { PartAbout } from "./part-about";
import { PartDetails } from "./part-details";
import { menuName } from "./quantity-name";
import { mostParts, type QuestionEdit } from "./question-state";
import type { Refusal } from "./refusal";

interface Props {
  readonly asks: readonly Ask[];
  readonly network: Network;
  readonly objective: Objective;
  readonly weightIndex: WeightIndex;
  /** The right answers so far, by place; null where one is not known yet. */
  readonly keys: readonly (Html | null)[];
  /** Why one part cannot be asked so, and what to do. */
  readonly refusal: Refusal | null;
  /** The part that the preview shows. */
  readonly shown: number;
  readonly onShow: (place: number) => void;
  readonly onEdit: (edit: QuestionEdit) => void;
}

/** The parts of a question in their order. */
export function PartList({
  asks,
  network,
  objective,
  weightIndex,
  keys,
  refusal,
  shown,
  onShow,
  onEdit,
}: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [done, setDone] = useState<{ readonly focus: string; readonly said: string } | null>(null);
  // The focus goes with a part that is moved, so that the same key moves it on, and to its neighbour when it is removed.
  useEffect(() => {
    if (done) list.current?.querySelector<HTMLElement>(`[data-tool="${done.focus}"]`)?.focus();
  }, [done]);

  function move(place: number, by: "up" | "down"): void {
    const to = by === "up" ? place - 1 : place + 1;
    onEdit({ type: "movePart", place, to });
    setDone({ focus: `${to}-${by}`, said: `Moved to place ${to + 1}` });
    onShow(to);
  }

  function remove(place: number): void {
    onEdit({ type: "removePart", place });
    const next = Math.min(place, asks.length - 2);
    setDone({ focus: `${next}-remove`, said: `Part ${place + 1} is removed` });
    onShow(next);
  }

  function add(): void {
    onEdit({ type: "addPart", ask: nextAsk(asks, network, objective) });
    onShow(asks.length);
  }

  return (
    <div className="grid gap-3">
      <ol ref={list} aria-label="Parts" className="grid gap-3">
        {asks.map((ask, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place, so that its menus keep the focus
            key={place}
            className={`grid gap-2 rounded-control border p-3 ${place === shown && asks.length > 1 ? "border-accent" : "border-line"}`}
            onFocus={() => onShow(place)}
          >
            <div className="flex flex-wrap items-center gap-2">
              <span className="w-5 font-semibold text-ink-2">{place + 1}</span>
              <fieldset className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
                <legend className="sr-only">Part {place + 1}</legend>
                <PartAbout
                  {...{ ask, network, objective, weightIndex }}
                  onChange={(next) => onEdit({ type: "setPart", place, ask: next })}
                />
              </fieldset>
              <span className="flex">
                <ToolButton
                  quiet
                  data-tool={`${place}-up`}
                  aria-label={`Move part ${place + 1} up`}
                  off={place === 0}
                  onClick={() => move(place, "up")}
                >
                  ↑
                </ToolButton>
                <ToolButton
                  quiet
                  data-tool={`${place}-down`}
                  aria-label={`Move part ${place + 1} down`}
                  off={place === asks.length - 1}
                  onClick={() => move(place, "down")}
                >
                  ↓
                </ToolButton>
                <ToolButton
                  quiet
                  data-tool={`${place}-remove`}
                  aria-label={`Remove part ${place + 1}`}
                  off={asks.length === 1}
                  onClick={() => remove(place)}
                >
                  ✕
                </ToolButton>
              </span>
            </div>
            <div className="pl-7">
              <PartDetails
                key={`${ask.type} ${quantityId(focusOf(ask))}`}
                {...{ ask, network, objective, weightIndex }}
                onChange={(next) => onEdit({ type: "setPart", place, ask: next })}
              />
              {exists(network.widths, focusOf(ask)) ? null : (
                <p role="alert" className="text-wrong">
                  The network has no {menuName(focusOf(ask), weightIndex)} now. Choose another one, or undo.
                </p>
              )}
              {!exists(network.widths, focusOf(ask)) ? null : refusal?.place === place ? (
                <p role="alert" className="text-wrong">
                  {refusal.sentence}
                </p>
              ) : (
                <p className="min-h-6 text-ink-2">
                  Key{" "}
                  {keys[place] ? (
                    <Typeset html={keys[place]} className="font-semibold text-ink" />
                  ) : (
                    <span className="font-semibold text-ink">…</span>
                  )}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      <ToolButton className="justify-self-start" off={asks.length === mostParts} onClick={add}>
        Add a part
      </ToolButton>
      <p aria-live="polite" className="sr-only">
        {done?.said}
      </p>
    </div>
  );
}
