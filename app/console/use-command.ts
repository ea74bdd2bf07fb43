"use client";

import { useRef, useState } from "react";
import type { RoomSocket } from "@/app/live/room-socket";
import type { Command } from "@/lib/room/command";

const patienceMs = 8_000;

export interface Commanding {
  /** A step is on its way: another one waits for the person, not for us. */
  readonly busy: boolean;
  /** Why the last step was not taken, as a sentence. */
  readonly problem: string | null;
  /** Whether the room took it. */
  readonly send: (command: Command) => Promise<boolean>;
}

/**
 * Sends the instructor's steps, one for each state of the room (`seq`) that the instructor has seen: a second press
 * of the clicker would otherwise act on a room that is not on the screen yet.
 */
export function useCommand(socket: RoomSocket | null, seq: number): Commanding {
  const [problem, setProblem] = useState<string | null>(null);
  const [sentAt, setSentAt] = useState<number | null>(null);
  const [awaited, setAwaited] = useState(0);
  // Beside the state, because two presses can come before React has drawn the first.
  const lockedAt = useRef<number | null>(null);
  const busy = sentAt === seq || awaited > seq;

  async function send(command: Command): Promise<boolean> {
    if (busy || lockedAt.current === seq) return false;
    if (!socket?.connected) {
      setProblem("Not connected: wait until it says Live, then take the step again.");
      return false;
    }
    lockedAt.current = seq;
    setSentAt(seq);
    setProblem(null);
    try {
      const reply = await socket.timeout(patienceMs).emitWithAck("command", command);
      if (reply.ok) setAwaited(reply.value.seq);
      else setProblem(reply.error.message);
      return reply.ok;
    } catch {
      setProblem(
        "The server did not answer. Look at where the room is now: if the step is missing, take it again.",
      );
      return false;
    } finally {
      if (lockedAt.current === seq) lockedAt.current = null;
      setSentAt((at) => (at === seq ? null : at));
    }
  }
  return { busy, problem, send };
}
