"use client";

import { SolutionDepths } from "@/app/review/solution-depths";
import { SolutionWalk } from "@/app/review/solution-walk";
import type { Figure } from "@/lib/figure/figure";
import type { PartId, RoomCode } from "@/lib/ids";
import type { ShownSolution } from "@/lib/protocol/views";
import { DetailsOnDemand } from "./details-on-demand";
import { useFetched } from "./use-fetched";

/** What the server says of the solution of a part. */
export interface SolutionData {
  readonly solution: ShownSolution;
  readonly figure: Figure | null;
}

interface Props {
  readonly code: RoomCode;
  readonly part: PartId;
}

/** The way to the right answer. The instructor knows it as a rule, so that nothing is loaded before it is asked for. */
export function WorkedSolution(props: Props) {
  return (
    <DetailsOnDemand summary="Worked solution">
      <LoadedSolution {...props} />
    </DetailsOnDemand>
  );
}

function LoadedSolution({ code, part }: Props) {
  const loaded = useFetched<SolutionData>(
    `/console/${code}/review/solution?${new URLSearchParams({ part })}`,
  );
  if (loaded.state === "loading") return <p className="text-ink-2">Loading…</p>;
  if (loaded.state === "failed")
    return (
      <p role="alert" className="text-wrong">
        The solution did not load. Close this section and open it again.
      </p>
    );
  const { solution, figure } = loaded.data;
  const hasWalk = solution.walk.some(({ light }) => light !== null);
  return (
    <>
      <SolutionDepths solution={solution} />
      {figure && hasWalk && (
        <details className="border-line border-t pt-1">
          <summary className="min-h-11 py-2.5 font-semibold text-accent">Step by step on the network</summary>
          <SolutionWalk figure={figure} walk={solution.walk} />
        </details>
      )}
    </>
  );
}
