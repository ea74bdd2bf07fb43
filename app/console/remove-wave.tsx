"use client";

import { useState } from "react";
import type { Millis } from "@/lib/ids";
import type { Person } from "@/lib/protocol/views";
import type { Command } from "@/lib/room/command";
import { wave } from "./people-list";

interface Props {
  readonly people: readonly Person[];
  readonly serverNow: () => Millis;
  readonly send: (command: Command) => void;
}

const spans = [1, 2, 5];
const mostNamed = 8;

/** Against a crowd of strangers who got hold of the code: takes out everybody who joined in the last minutes. */
export function RemoveWave({ people, serverNow, send }: Props) {
  const [minutes, setMinutes] = useState<number | null>(null);
  const now = serverNow();
  const hit = minutes === null ? [] : wave(people, minutes, now);
  return (
    <details className="rounded-card border border-line px-4">
      <summary className="min-h-11 py-2.5 font-semibold">Remove a wave of strangers</summary>
      <div className="grid gap-3 pb-4">
        <p className="text-ink-2 text-sm">Everybody who joined in the last</p>
        <div className="flex flex-wrap gap-2">
          {spans.map((span) => (
            <button
              key={span}
              type="button"
              aria-pressed={minutes === span}
              onClick={() => setMinutes(span)}
              className="min-h-11 rounded-control border border-line px-4 font-semibold aria-pressed:border-accent aria-pressed:bg-accent-soft"
            >
              {span} {span === 1 ? "minute" : "minutes"}: {wave(people, span, now).length}
            </button>
          ))}
        </div>
        {minutes !== null && hit.length === 0 && <p role="status">Nobody joined in that time.</p>}
        {minutes !== null && hit.length > 0 && (
          <>
            <p className="text-sm">
              {hit
                .slice(0, mostNamed)
                .map(({ name }) => name)
                .join(", ")}
              {hit.length > mostNamed && ` and ${hit.length - mostNamed} more`}
            </p>
            <button
              type="button"
              onClick={() => {
                // Until later than now: who joins while this is read belongs to the wave.
                send({ type: "removeWave", from: now - minutes * 60_000, to: serverNow() + 1_000 });
                setMinutes(null);
              }}
              className="min-h-11 justify-self-start rounded-control bg-accent px-5 font-semibold text-on-accent"
            >
              Remove {hit.length === 1 ? "this one" : `these ${hit.length}`}
            </button>
            <p className="text-ink-2 text-sm">Each can be let back in from the list above.</p>
          </>
        )}
      </div>
    </details>
  );
}
