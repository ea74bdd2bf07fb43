"use client";

import { useRef, useState } from "react";
import { Histogram } from "@/app/figures/histogram";
import { labelOf } from "@/app/figures/label-of";
import type { Scene, Tally } from "@/lib/protocol/views";
import type { RegradeCommand } from "@/lib/room/command";
import { AnswersHead } from "./answers-head";
import { type BarChange, BarChangeSentence } from "./bar-change";
import { BarTools } from "./bar-tools";
import { RoundsCard } from "./rounds-card";
import { useBarDrag } from "./use-bar-drag";

interface Props {
  readonly scene: Extract<Scene, { round: number }>;
  readonly tally: Tally | null;
  readonly hasKey: boolean;
  readonly canUndo: boolean;
  /** Whether the room took it. */
  readonly send: (command: RegradeCommand) => Promise<boolean>;
}

/** How the class answers, what can be decided about it, and how it changed from round to round. Only the instructor sees it. */
export function AnswersSection({ scene, tally, hasKey, canUndo, send }: Props) {
  const { part, phase, round } = scene;
  const [paused, setPaused] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const [change, setChange] = useState<BarChange | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const answered = tally?.answered ?? 0;
  const bars = tally?.bars ?? [];
  const bar = bars.find(({ bucket }) => bucket === chosen);
  const before = tally?.rounds?.at(-2);

  async function decide(command: RegradeCommand): Promise<void> {
    const labels = new Map(bars.map((one) => [one.bucket, labelOf(one)]));
    if (await send(command)) setChange({ command, labels, hasKey });
  }
  function buttonOf(bucket: string): HTMLElement | undefined {
    const buttons = area.current?.querySelectorAll<HTMLElement>("[data-bucket]") ?? [];
    return [...buttons].find(({ dataset }) => dataset.bucket === bucket);
  }
  function choose(bucket: string): void {
    setChosen(bucket === chosen ? null : bucket);
    buttonOf(bucket)?.scrollIntoView({ block: "nearest" });
  }
  /** The focus goes back to the bar, or to the one that it is now part of. */
  function close(focused: string): void {
    setChosen(null);
    buttonOf(focused)?.focus();
  }
  function merge(bucket: string, into: string): void {
    void decide({ type: "mergeBars", part: part.id, bucket, into });
    close(into);
  }
  const drag = useBarDrag(area, { pick: choose, merge });

  return (
    <section aria-label="Answers" className="grid gap-4">
      <AnswersHead round={round} tally={tally} settled={phase !== "open"} />
      <div ref={area} className={`select-none ${drag ? "cursor-grabbing" : ""}`}>
        <Histogram
          key={part.id}
          bars={bars}
          rest={tally?.rest ?? null}
          answered={answered}
          values={tally?.values ?? null}
          rounds={before ? { before: before.round, now: round, answeredBefore: before.answered } : null}
          size="console"
          showTruth
          growing={phase === "open"}
          paused={paused}
          {...((phase === "open" && answered > 0) || paused ? { onPause: setPaused } : {})}
          selected={drag ? (drag.over ?? drag.bucket) : (bar?.bucket ?? null)}
          actions={({ bucket }) => (
            <button
              type="button"
              data-bucket={bucket}
              aria-label={`Change the bar ${bucket}`}
              aria-expanded={bucket === chosen}
              onClick={() => choose(bucket)}
              // Room below for the tools, which lie over the bars.
              className="min-h-11 min-w-11 scroll-mt-4 rounded-control text-ink-2 text-xl hover:bg-soft lg:scroll-mb-72"
            >
              ⋯
            </button>
          )}
        />
      </div>
      {bar && !drag && (
        <BarTools
          part={part.id}
          bar={bar}
          others={bars.filter(({ bucket }) => bucket !== bar.bucket)}
          hasKey={hasKey}
          send={(command) => void decide(command)}
          onMerge={(into) => merge(bar.bucket, into)}
          onClose={() => close(bar.bucket)}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-4">
        <p ref={status} role="status" tabIndex={-1} className="outline-none">
          {drag?.over && `Let go to count them together: ${drag.bucket} and ${drag.over}`}
          {change && !drag && <BarChangeSentence change={change} />}
        </p>
        {!change && !canUndo && !drag && bars.length > 1 && phase !== "open" && (
          <p className="text-ink-2 text-sm max-lg:hidden">
            Choose a bar to mark or to name it. Drag it onto another to count them together.
          </p>
        )}
        {canUndo && (
          <button
            type="button"
            onClick={() => {
              void decide({ type: "undoRegrade", part: part.id });
              // The button may go with the last change; the place stays.
              status.current?.focus();
            }}
            className="min-h-11 font-semibold text-accent underline"
          >
            Undo<span className={change ? "sr-only" : ""}> the last change of the bars</span>
          </button>
        )}
      </div>
      {tally?.flow && tally.rounds && (
        <RoundsCard
          rounds={tally.rounds}
          flow={tally.flow}
          withShares={phase === "open" || tally.rounds.length > 2}
        />
      )}
    </section>
  );
}
