"use client";

import { useRef, useState } from "react";
import type { RoomSocket } from "@/app/live/room-socket";
import type { Command } from "@/lib/room/room";

const patienceMs = 8_000;

export interface Commanding {
  /** A step is on its way: another one waits for the person, not for us. */
  readonly busy: boolean;
  /** Why the last step was not taken, as a sentence. */
  readonly problem: string | null;
  readonly send: (command: Command) => void;
}

/**
 * Sends the instructor's steps, one at a time. A step is done when its view is here: until then a second press of the
 * clicker would act on a room that the instructor has not seen.
 */
export function useCommand(socket: RoomSocket | null, seq: number): Commanding {
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const [awaited, setAwaited] = useState(0);
  const locked = useRef(false);
  const busy = sending || awaited > seq;

  async function send(command: Command) {
    if (locked.current || busy) return;
    if (!socket?.connected)
      return setProblem("Not connected: wait until it says Live, then take the step again.");
    locked.current = true;
    setSending(true);
    setProblem(null);
    try {
      const reply = await socket.timeout(patienceMs).emitWithAck("command", command);
      if (reply.ok) setAwaited(reply.value.seq);
      else setProblem(reply.error.message);
    } catch {
      setProblem(
        "The server did not answer. Look at where the room is now: if the step is missing, take it again.",
      );
    } finally {
      locked.current = false;
      setSending(false);
    }
  }
  return { busy, problem, send: (command) => void send(command) };
}
