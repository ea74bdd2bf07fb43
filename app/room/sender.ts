import type { Receipt, Submission } from "@/lib/protocol/events";
import type { Reply } from "@/lib/protocol/refusal";
import type { Mine } from "@/lib/protocol/views";
import type { KeptStore } from "./kept-store";
import { adopt, type Outbox, settle, unsent } from "./outbox";
import type { TabLease } from "./tab-lease";

/** Brings one answer to the server. Rejects where no reply came: then nobody knows whether it arrived. */
export type Send = (submission: Submission) => Promise<Reply<Receipt>>;

/** The ways to the server. */
export interface Ways {
  /** The best one that is open now; null where there is none. */
  readonly now: () => Send | null;
  /** What the server has of this student. Rejects where no reply came. */
  readonly mine: () => Promise<Mine | null>;
}

export interface Sender {
  /** Sends everything that is not acknowledged and not under way; `force` also where another tab is at it. */
  sendAll(force?: boolean): void;
}

/**
 * Empties an outbox into the server. What it sends was stored before, keeps its id however often it is sent, and stays
 * until the server has said something final. To be called again and again, for as long as anything waits.
 */
export function createSender(store: KeptStore<Outbox>, ways: Ways, lease: TabLease): Sender {
  const underWay = new Set<Submission["submission"]>();

  async function send(submission: Submission, over: Send): Promise<void> {
    if (underWay.has(submission.submission)) return;
    underWay.add(submission.submission);
    try {
      const reply = await over(submission);
      store.update((old) => settle(old, submission, reply));
      // Another tab or phone was ahead. Where this reply is lost, the next connection brings it.
      if (!reply.ok && reply.error.code === "staleRevision") adoptMine(store, await ways.mine());
    } catch {
      // No reply: it stays in the outbox, and the next call sends it again.
    } finally {
      underWay.delete(submission.submission);
    }
  }

  return {
    sendAll(force) {
      const waiting = unsent(store.get());
      const over = ways.now();
      if (waiting.length === 0 || !over || !lease.take(force)) return;
      for (const submission of waiting) void send(submission, over);
    },
  };
}

/** Takes over what the server has saved of the part on show. */
export function adoptMine(store: KeptStore<Outbox>, mine: Mine | null): void {
  const { part, round, answer } = mine ?? {};
  if (part && round && answer) store.update((old) => adopt(old, part, round, answer));
}
