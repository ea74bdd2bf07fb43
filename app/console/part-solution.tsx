import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { LiveRoom } from "@/app/live/use-live-room";
import { SolutionDepths } from "@/app/review/solution-depths";
import type { PartId } from "@/lib/ids";
import type { ConsoleView } from "@/lib/protocol/views";

interface Props {
  readonly part: PartId;
  readonly live: LiveRoom<ConsoleView>;
}

/** The worked solution of a part, for the instructor: asked for when it is opened, since it weighs more than all the rest. */
export function PartSolution({ part, live: { socket, connection } }: Props) {
  const [open, setOpen] = useState(false);
  const { data, isError, refetch } = useQuery({
    queryKey: ["solution", part],
    queryFn: async () => {
      if (!socket) throw new Error("There is no connection yet");
      const reply = await socket.timeout(8_000).emitWithAck("solution", part);
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value;
    },
    enabled: open && connection.name === "live",
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: "always",
    retry: false,
  });
  return (
    <details
      className="rounded-card border border-line bg-card px-5"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="min-h-11 py-2.5 font-semibold">Worked solution, only you see this</summary>
      <div className="pb-5">
        {data && <SolutionDepths solution={data} />}
        <p role="status" className="text-ink-2 empty:hidden">
          {!data && !isError && open && "One moment…"}
        </p>
        {isError && (
          <p role="alert">
            There was no reply. Check the connection above, then{" "}
            <button type="button" onClick={() => void refetch()} className="min-h-11 text-accent underline">
              ask again
            </button>
            .
          </p>
        )}
      </div>
    </details>
  );
}
