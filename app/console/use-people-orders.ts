"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { RoomSocket } from "@/app/live/room-socket";
import type { Order } from "./people-orders";
import { peopleKey } from "./use-people";

/** How the last order went: done, with what takes it back, or why not. */
export type Outcome =
  | { readonly state: "done"; readonly sentence: string; readonly undo: Order | null }
  | { readonly state: "failed"; readonly sentence: string };

const patienceMs = 8_000;

/**
 * Carries out orders about people one after the other, in the order in which they were given: taking out three in a row
 * takes out three. Each resolves when the list shows it.
 */
export function usePeopleOrders(socket: RoomSocket | null, code: string) {
  const queryClient = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const queue = useRef(Promise.resolve());

  function give(order: Order): Promise<void> {
    queue.current = queue.current.then(async () => {
      const problem = await carryOut(socket, order);
      setOutcome(
        problem === null
          ? { state: "done", sentence: order.done, undo: order.undo ?? null }
          : { state: "failed", sentence: problem },
      );
      await queryClient.invalidateQueries({ queryKey: peopleKey(code) });
    });
    return queue.current;
  }
  return { outcome, give };
}

/** Null when all of it is done, or the sentence that says why not. */
async function carryOut(socket: RoomSocket | null, { commands }: Order): Promise<string | null> {
  for (const command of commands) {
    if (!socket?.connected) return "Not connected: wait until it says Live, then do it again.";
    try {
      const reply = await socket.timeout(patienceMs).emitWithAck("command", command);
      if (!reply.ok) return reply.error.message;
    } catch {
      return "The server did not answer. Look at the list: if it is not done there, do it again.";
    }
  }
  return null;
}
