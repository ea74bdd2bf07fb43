import { useEffect, useMemo, useRef } from "react";
import { onWake } from "@/app/live/on-wake";
import type { RoomSocket } from "@/app/live/room-socket";
import type { AnswerInput } from "@/lib/grading/answer";
import type { PartId } from "@/lib/ids";
import type { Mine } from "@/lib/protocol/views";
import { keptStore } from "./kept-store";
import { handIn, type Outbox, unsent } from "./outbox";
import { postOnLeaving } from "./post-submission";
import { adoptMine, createSender, type Sender } from "./sender";
import { newSubmissionId } from "./submission-id";
import { tabLease } from "./tab-lease";
import { useKept } from "./use-kept";
import { waysOf } from "./ways";

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
  const sender = useRef<Sender>(null);
  const isWaiting = unsent(outbox).length > 0;

  useEffect(() => adoptMine(store, mine), [store, mine]);

  useEffect(() => {
    const onHide = () => {
      for (const submission of unsent(store.get())) postOnLeaving(code, submission);
    };
    window.addEventListener("storage", store.reread);
    window.addEventListener("pagehide", onHide);
    // Another tab may have written while this page slept.
    const stopWaking = onWake(store.reread);
    return () => {
      window.removeEventListener("storage", store.reread);
      window.removeEventListener("pagehide", onHide);
      stopWaking();
    };
  }, [code, store]);

  useEffect(() => {
    if (!socket) return;
    const ways = waysOf(code, socket);
    const lease = tabLease(`backpoll.sender.${code}`, newSubmissionId());
    // What a tab that has crashed or was shut left behind need not wait until its lease has run out.
    if (unsent(store.get()).length > 0) lease.take(true);
    sender.current = createSender(store, ways, lease);
    return () => {
      ways.stop();
      sender.current = null;
    };
  }, [code, socket, store]);

  useEffect(() => {
    if (!socket || !isWaiting) return;
    let timer: number | undefined;
    const again = (force?: boolean) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(again, nextTryMs());
      sender.current?.sendAll(force);
    };
    const now = () => again();
    const stopWaking = onWake(() => again(true));
    socket.on("connect", now);
    now();
    return () => {
      window.clearTimeout(timer);
      socket.off("connect", now);
      stopWaking();
    };
  }, [socket, isWaiting]);

  return {
    outbox,
    blocked: store.isBlocked(),
    submit(part, round, answer) {
      store.update((old) => handIn(old, { part, round, answer, at: Date.now() }, newSubmissionId()));
      sender.current?.sendAll(true);
    },
  };
}
