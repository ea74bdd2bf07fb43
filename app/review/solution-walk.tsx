"use client";

import { type KeyboardEvent, useState } from "react";
import { NetworkFigure } from "@/app/figures/network-figure";
import { Typeset } from "@/app/figures/typeset";
import { Scrolling } from "@/app/room/scrolling";
import type { Figure } from "@/lib/figure/figure";
import type { ShownStep } from "@/lib/protocol/views";

interface Props {
  readonly figure: Figure;
  /** At least one step. */
  readonly walk: readonly ShownStep[];
}

/** A worked solution over its network, one step at a time: by the buttons, or by the arrow keys while the focus is in it. */
export function SolutionWalk({ figure, walk }: Props) {
  const [index, setIndex] = useState(0);
  const step = walk[index];
  if (!step) return null;

  function go(by: number): void {
    setIndex((now) => Math.min(walk.length - 1, Math.max(0, now + by)));
  }

  function onKeyDown(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    // A figure or a formula that is too wide scrolls by the same keys.
    const isScrolled = event.target instanceof Element && event.target.closest("[role=region]") !== null;
    if (by === undefined || isScrolled || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    // The console's own keys take steps of the lecture.
    event.stopPropagation();
    go(by);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a shortcut for the two buttons inside
    <div onKeyDown={onKeyDown} className="grid grid-cols-1 gap-3">
      <Scrolling label="The solution on the network">
        <NetworkFigure
          figure={figure}
          size="narrow"
          light={step.light}
          className="mx-auto max-w-xl [--figure-ground:var(--color-card)]"
        />
      </Scrolling>
      <div className="flex items-center gap-2">
        <StepButton label="Back" isPast={index === 0} onPress={() => go(-1)} />
        <StepButton label="Next" isPast={index === walk.length - 1} onPress={() => go(1)} />
        <span className="ml-1 text-ink-2 text-sm tabular-nums">
          Step {index + 1} of {walk.length}
        </span>
      </div>
      <div aria-live="polite" className="grid grid-cols-1 gap-2 leading-snug">
        <p>
          <span className="sr-only">
            Step {index + 1} of {walk.length}.{" "}
          </span>
          <Typeset html={step.text} />
        </p>
        {step.display && (
          <Scrolling label="Formula">
            <Typeset as="div" html={step.display} />
          </Scrolling>
        )}
      </div>
    </div>
  );
}

interface ButtonProps {
  readonly label: string;
  /** There is no further step that way. The button keeps the focus, so that the keys go on working. */
  readonly isPast: boolean;
  readonly onPress: () => void;
}

function StepButton({ label, isPast, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={isPast}
      onClick={onPress}
      className="min-h-11 rounded-control border border-line bg-card px-4 font-semibold text-accent aria-disabled:cursor-default aria-disabled:text-ink-3"
    >
      {label}
    </button>
  );
}
