"use client";

import { useState } from "react";
import { Histogram } from "@/app/figures/histogram";
import type { Scene, Tally } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { BarTools } from "./bar-tools";
import { RoundsCard } from "./rounds-card";

interface Props {
  readonly scene: Extract<Scene, { round: number }>;
  readonly tally: Tally | null;
  readonly hasKey: boolean;
  readonly canUndo: boolean;
  readonly send: (command: Command) => void;
}

/** How the class answers, what can be decided about it, and how it changed from round to round. Only the instructor sees it. */
export function AnswersSection({ scene, tally, hasKey, canUndo, send }: Props) {
  const { part, phase, round } = scene;
  const [paused, setPaused] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const { answered = 0, present = 0, unreadable = 0 } = tally ?? {};
  const bars = tally?.bars ?? [];
  const bar = bars.find(({ bucket }) => bucket === chosen);
  const before = tally?.rounds?.at(-2);
  return (
    <section aria-label="Answers" className="grid gap-4">
      <p className="text-ink-2">
        {round > 1 && <strong className="text-ink">Round {round} · </strong>}
        <strong className="text-ink">{answered}</strong> of {present} answered
        {unreadable ? ` · ${unreadable} unreadable` : ""} · only you see this
      </p>
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
        {...(phase === "open" || paused ? { onPause: setPaused } : {})}
        selected={bar?.bucket ?? null}
        actions={(of) => (
          <button
            type="button"
            aria-label={`Change the bar ${of.bucket}`}
            aria-expanded={of.bucket === chosen}
            onClick={() => setChosen(of.bucket === chosen ? null : of.bucket)}
            className="min-h-11 min-w-11 rounded-control text-ink-2 text-xl hover:bg-soft"
          >
            ⋯
          </button>
        )}
      />
      {bar && (
        <BarTools
          part={part.id}
          bar={bar}
          others={bars.filter(({ bucket }) => bucket !== bar.bucket)}
          hasKey={hasKey}
          send={send}
          onClose={() => setChosen(null)}
        />
      )}
      {canUndo && (
        <button
          type="button"
          onClick={() => send({ type: "undoRegrade", part: part.id })}
          className="min-h-11 justify-self-start font-semibold text-accent underline"
        >
          Undo the last change of the bars
        </button>
      )}
      {tally?.flow && tally.rounds && <RoundsCard rounds={tally.rounds} flow={tally.flow} />}
    </section>
  );
}
