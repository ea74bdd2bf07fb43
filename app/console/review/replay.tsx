"use client";

import { useState } from "react";
import type { PartId, RoomCode } from "@/lib/ids";
import { DetailsOnDemand } from "./details-on-demand";
import type { ReplayData } from "./replay-data";
import { ReplayPlayer } from "./replay-player";
import { useFetched } from "./use-fetched";

interface Props {
  readonly code: RoomCode;
  readonly part: PartId;
  readonly rounds: number;
}

/** How the bars of each round grew, for who wants to see it: nothing is loaded before. */
export function Replay(props: Props) {
  return (
    <DetailsOnDemand summary="Replay how the bars grew">
      <ChosenRound {...props} />
    </DetailsOnDemand>
  );
}

function ChosenRound({ code, part, rounds }: Props) {
  const [round, setRound] = useState(1);
  return (
    <>
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
    </>
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
