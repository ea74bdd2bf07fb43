"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import type { ShownSolution, ShownStep } from "@/lib/protocol/views";
import { SolutionSteps } from "./solution-steps";
import { useIsLive } from "./use-is-live";

const names = [
  ["rule", "The rule"],
  ["steps", "Step by step"],
  ["paths", "All paths"],
] as const;

/**
 * The worked solution at its depths, the shortest first; only those that there are. The server's HTML has one below the
 * other, so that they can be read without JavaScript.
 */
export function SolutionDepths({ solution }: { readonly solution: ShownSolution }) {
  const id = useId();
  const tabs = useRef<(HTMLButtonElement | null)[]>([]);
  const [chosen, setChosen] = useState(0);
  const isLive = useIsLive();
  const depths = names.flatMap(([depth, name]) => {
    const steps: readonly ShownStep[] = solution[depth];
    return steps.length > 0 ? [{ name, steps }] : [];
  });
  const shown = depths[chosen] ?? depths[0];
  if (!shown) return null;
  if (depths.length === 1) return <SolutionSteps steps={shown.steps} />;

  if (!isLive)
    return depths.map(({ name, steps }) => (
      <section key={name} className="grid gap-2">
        <h3 className="font-semibold text-ink-2 text-sm">{name}</h3>
        <SolutionSteps steps={steps} />
      </section>
    ));

  function move(event: KeyboardEvent): void {
    const to = {
      ArrowRight: (chosen + 1) % depths.length,
      ArrowLeft: (chosen + depths.length - 1) % depths.length,
      Home: 0,
      End: depths.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    // The console's own keys take steps of the lecture.
    event.stopPropagation();
    setChosen(to);
    tabs.current[to]?.focus();
  }

  return (
    <div className="grid min-w-0 gap-4">
      <div
        role="tablist"
        aria-label="How detailed"
        onKeyDown={move}
        className="grid max-w-md auto-cols-fr grid-flow-col gap-1 rounded-control bg-soft p-1"
      >
        {depths.map(({ name }, index) => (
          <button
            key={name}
            ref={(tab) => {
              tabs.current[index] = tab;
            }}
            type="button"
            role="tab"
            id={`${id}-${index}`}
            aria-selected={index === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={index === chosen ? 0 : -1}
            onClick={() => setChosen(index)}
            className="min-h-11 rounded-control px-1 font-semibold text-ink-2 text-sm aria-selected:bg-card aria-selected:text-accent aria-selected:shadow-card"
          >
            {name}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`} className="min-w-0">
        <SolutionSteps steps={shown.steps} />
      </div>
    </div>
  );
}
