import { useQuery } from "@tanstack/react-query";
import type { LiveRoom } from "@/app/live/use-live-room";
import type { ConsoleView, Person } from "@/lib/protocol/views";

const everyMs = 3_000;
const patienceMs = 8_000;

/** Everybody with a seat, asked for anew while somebody looks. Undefined until it is known. */
export function usePeople(
  { socket, connection }: LiveRoom<ConsoleView>,
  code: string,
): readonly Person[] | undefined {
  const { data } = useQuery({
    queryKey: ["people", code],
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
  return data;
}
