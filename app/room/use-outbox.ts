import { useEffect, useMemo } from "react";
import type { RoomSocket } from "@/app/live/room-socket";
import type { AnswerInput } from "@/lib/grading/answer";
import type { PartId } from "@/lib/ids";
import type { Submission } from "@/lib/protocol/events";
import type { Mine } from "@/lib/protocol/views";
import { keptStore } from "./kept-store";
import { adopt, handIn, type Outbox, settle, unsent } from "./outbox";
import { newSubmissionId } from "./submission-id";
import { useKept } from "./use-kept";

const ackTimeoutMs = 4_000;
/** Between 2 and 3 s, so that the phones of a class do not try in step. */
const nextTryMs = () => 2_000 + Math.random() * 1_000;

export interface OutboxOfRoom {
  readonly outbox: Outbox;
  /** The browser keeps nothing: answers are in memory until the server has them. */
  readonly blocked: boolean;
  readonly submit: (part: PartId, round: number, answer: AnswerInput) => void;
}

/**
 * The answers of this phone on their way to the server. Each is stored here before it is sent, and sent again until
 * the server has said something final: through lost acknowledgements, reloads, and restarts of the server.
 */
export function useOutbox(code: string, socket: RoomSocket | null, mine: Mine | null): OutboxOfRoom {
  const store = useMemo(() => keptStore<Outbox>(`backpoll.outbox.${code}`, {}), [code]);
  const outbox = useKept(store);
  const waiting = unsent(outbox)
    .map(({ submission }) => submission)
    .join();

  useEffect(() => {
    if (!mine) return;
    const { part, round, answer } = mine;
    if (part && round && answer) store.update((old) => adopt(old, part, round, answer));
  }, [store, mine]);

  useEffect(() => {
    window.addEventListener("storage", store.reread);
    return () => window.removeEventListener("storage", store.reread);
  }, [store]);

  useEffect(() => {
    if (!socket || waiting === "") return;
    const underWay = new Set<Submission["submission"]>();
    let timer: number | undefined;

    function send(to: RoomSocket, message: Submission): void {
      const { submission } = message;
      if (underWay.has(submission)) return;
      underWay.add(submission);
      to.timeout(ackTimeoutMs).emit("submit", message, (lost, reply) => {
        underWay.delete(submission);
        if (lost) return;
        store.update((old) => settle(old, message, reply));
        if (!reply.ok && reply.error.code === "staleRevision") learnSaved(to);
      });
    }

    /** Another tab or phone was ahead: asks what is saved. Where the reply is lost, the next reconnect brings it. */
    function learnSaved(from: RoomSocket): void {
      from.timeout(ackTimeoutMs).emit("sync", (lost, reply) => {
        const now = !lost && reply.ok ? reply.value.mine : null;
        const { part, round, answer } = now ?? {};
        if (part && round && answer) store.update((old) => adopt(old, part, round, answer));
      });
    }

    function sendAll(): void {
      window.clearTimeout(timer);
      timer = window.setTimeout(sendAll, nextTryMs());
      // Never into Socket.IO's own buffer: it would flood the server with old copies on the next connect.
      if (socket?.connected) for (const message of unsent(store.get())) send(socket, message);
    }

    sendAll();
    socket.on("connect", sendAll);
    window.addEventListener("online", sendAll);
    document.addEventListener("visibilitychange", sendAll);
    return () => {
      window.clearTimeout(timer);
      socket.off("connect", sendAll);
      window.removeEventListener("online", sendAll);
      document.removeEventListener("visibilitychange", sendAll);
    };
  }, [socket, store, waiting]);

  return {
    outbox,
    blocked: store.isBlocked(),
    submit: (part, round, answer) =>
      store.update((old) => handIn(old, { part, round, answer }, newSubmissionId())),
  };
}
