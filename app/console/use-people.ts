import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { LiveRoom } from "@/app/live/use-live-room";
import type { ConsoleView, Person } from "@/lib/protocol/views";

const everyMs = 3_000;
const patienceMs = 8_000;
/** After a change of the counts: a class that answers at once is asked for once. */
const settledMs = 400;

export const peopleKey = (code: string) => ["people", code];

/** Everybody with a seat, asked for anew while somebody looks, and when the counts change. Undefined until it is known. */
export function usePeople(
  { socket, connection, snapshot }: LiveRoom<ConsoleView>,
  code: string,
): readonly Person[] | undefined {
  const { data, refetch } = useQuery({
    queryKey: peopleKey(code),
    queryFn: async () => {
      if (!socket) throw new Error("There is no connection yet");
      const reply = await socket.timeout(patienceMs).emitWithAck("people");
      if (!reply.ok) throw new Error(reply.error.message);
      return reply.value;
    },
    enabled: socket !== null && connection.name === "live",
    refetchInterval: everyMs,
    networkMode: "always",
  });

  const { seq } = snapshot?.view ?? {};
  const { present, answered, offline, writing } = snapshot?.tally ?? {};
  const news = [seq, present, answered, offline, writing].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new is why it is asked for
  useEffect(() => {
    if (connection.name !== "live") return;
    const timer = window.setTimeout(() => void refetch(), settledMs);
    return () => window.clearTimeout(timer);
  }, [news, refetch, connection.name]);
  return data;
}
