"use client";

import { useState } from "react";
import type { Millis } from "@/lib/ids";
import type { Person } from "@/lib/protocol/views";
import { joinedSince } from "./people-list";
import { type Order, waveRemoval } from "./people-orders";

interface Props {
  readonly people: readonly Person[];
  readonly serverNow: () => Millis;
  readonly locked: boolean;
  readonly give: (order: Order) => Promise<void>;
}

const spans = [1, 2, 5];
const mostNamed = 12;
const minuteMs = 60_000;

/** Against a crowd of strangers who got hold of the code: takes out everybody who joined in the last minutes. */
export function RemoveWave({ people, serverNow, locked, give }: Props) {
  // From the moment of the choice on: nobody drops out of it while the names are read.
  const [chosen, setChosen] = useState<{ readonly minutes: number; readonly from: Millis } | null>(null);
  const now = serverNow();
  const wave = chosen ? joinedSince(people, chosen.from) : [];
  const choose = (minutes: number) => setChosen({ minutes, from: serverNow() - minutes * minuteMs });
  return (
    <details className="rounded-card border border-line px-4">
      <summary className="min-h-11 py-2.5 font-semibold">Remove a wave of strangers</summary>
      <div className="grid gap-3 pb-4">
        <p id="wave" className="text-ink-2 text-sm">
          Everybody who joined in the last…
          {!locked && " Lock the room first where more keep coming."}
        </p>
        <fieldset aria-labelledby="wave" className="flex flex-wrap gap-2">
          {spans.map((minutes) => (
            <button
              key={minutes}
              type="button"
              aria-pressed={chosen?.minutes === minutes}
              onClick={() => choose(minutes)}
              className="min-h-11 rounded-control border border-line px-4 font-semibold aria-pressed:border-accent aria-pressed:bg-accent-soft"
            >
              {minutes} {minutes === 1 ? "minute" : "minutes"}:{" "}
              {chosen?.minutes === minutes
                ? wave.length
                : joinedSince(people, now - minutes * minuteMs).length}
            </button>
          ))}
        </fieldset>
        {chosen && wave.length === 0 && <p role="status">Nobody joined in that time.</p>}
        {wave.length > 0 && (
          <>
            <p className="text-sm">
              {wave
                .toReversed()
                .slice(0, mostNamed)
                .map(({ name }) => name)
                .join(", ")}
              {wave.length > mostNamed && ` and ${wave.length - mostNamed} more`}
            </p>
            <button
              type="button"
              onClick={() => {
                void give(waveRemoval(wave));
                setChosen(null);
              }}
              className="min-h-11 justify-self-start rounded-control bg-accent px-5 font-semibold text-on-accent"
            >
              Remove {wave.length === 1 ? "this one" : `these ${wave.length}`}
            </button>
          </>
        )}
      </div>
    </details>
  );
}
