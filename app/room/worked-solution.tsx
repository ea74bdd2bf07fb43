import { useState } from "react";
import type { RoomSocket } from "@/app/live/room-socket";
import { SolutionSteps } from "@/app/review/solution-steps";
import type { PartId } from "@/lib/ids";
import type { BriefSolution, ShownSolution } from "@/lib/protocol/views";
import { useOnDemand } from "./use-on-demand";

interface Props {
  readonly part: PartId;
  readonly solution: BriefSolution;
  readonly socket: RoomSocket | null;
}

/** The way to the right answer: the rule at once, every step for who asks. A whole class is not sent what few read. */
export function WorkedSolution({ part, solution, socket }: Props) {
  const onDemand = useOnDemand();
  const [whole, setWhole] = useState<ShownSolution | "none" | "asked" | "failed">("none");

  function ask(): void {
    setWhole(socket?.connected ? "asked" : "failed");
    if (!socket?.connected) return;
    socket.timeout(8_000).emit("solution", part, (lost, reply) => {
      setWhole(lost || !reply.ok ? "failed" : reply.value);
    });
  }

  if (solution.rule.length === 0) return null;
  return (
    <section className="grid gap-4 border-line border-t px-4 pt-5 pb-[max(2rem,env(safe-area-inset-bottom))]">
      <h2 className="font-bold text-xl">Worked solution</h2>
      {typeof whole === "object" && onDemand.state === "ready" ? (
        <onDemand.parts.SolutionDepths solution={whole} />
      ) : (
        <>
          <SolutionSteps steps={solution.rule} />
          {solution.hasMore && (
            <button
              type="button"
              onClick={ask}
              disabled={whole === "asked"}
              className="min-h-11 justify-self-start font-semibold text-accent underline disabled:no-underline"
            >
              {whole === "asked" ? "One moment…" : "Show every step"}
            </button>
          )}
          <p role="status" className="text-ink-2 text-sm empty:hidden">
            {whole === "failed" && "There was no reply. Check the connection above and try again."}
          </p>
        </>
      )}
    </section>
  );
}
