"use client";

import { useState } from "react";
import type { PartId, RoomCode } from "@/lib/ids";
import type { ReplayData } from "./replay-data";
import { ReplayPlayer } from "./replay-player";
import { useFetched } from "./use-fetched";

interface Props {
  readonly code: RoomCode;
  readonly part: PartId;
  readonly rounds: number;
}

/** How the bars of each round grew, for who wants to see it: nothing is loaded before. */
export function Replay({ code, part, rounds }: Props) {
  const [open, setOpen] = useState(false);
  const [round, setRound] = useState(1);
  return (
    <details
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-line border-t pt-1 print:hidden"
    >
      <summary className="min-h-11 py-2.5 font-semibold text-accent">Replay how the bars grew</summary>
      {open && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pb-4">
          {rounds > 1 && (
            <fieldset className="flex flex-wrap gap-2">
              <legend className="sr-only">Which round</legend>
              {Array.from({ length: rounds }, (_, index) => index + 1).map((one) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={one === round}
                  onClick={() => setRound(one)}
                  className="min-h-11 rounded-control border-2 border-line px-4 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold"
                >
                  Round {one}
                </button>
              ))}
            </fieldset>
          )}
          <LoadedRound key={round} {...{ code, part, round }} />
        </div>
      )}
    </details>
  );
}

function LoadedRound({ code, part, round }: { code: RoomCode; part: PartId; round: number }) {
  const query = new URLSearchParams({ part, round: `${round}` });
  const loaded = useFetched<ReplayData>(`/console/${code}/review/replay?${query}`);
  if (loaded.state === "loading") return <p className="text-ink-2">Loading…</p>;
  if (loaded.state === "failed")
    return (
      <p role="alert" className="text-wrong">
        The replay did not load. Close this section and open it again.
      </p>
    );
  if (loaded.data.moves.length === 0) return <p className="text-ink-2">Nobody answered in this round.</p>;
  return <ReplayPlayer data={loaded.data} />;
}
