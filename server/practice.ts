import type { Worker } from "node:worker_threads";
import { startThread } from "@/db/start-thread";
import type { Practice, PracticeRefusal, PracticeRequest } from "@/lib/practice/practice";
import { err, type Result } from "@/lib/result";
import type { Log } from "./log";
import type { PracticeAsk, PracticeReply } from "./practice-worker";

interface Options {
  readonly log: Log;
  readonly start?: () => Worker;
  /** More than so many requests at a time are sent away. */
  readonly mostWaiting?: number;
  /** A thread that takes longer over what it has is taken for stuck, and replaced. */
  readonly withinMs?: number;
}

interface Waiting {
  readonly settle: (answer: Result<unknown, PracticeRefusal>) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Practice in a thread of its own: after a lecture a whole class comes at once, and the next lecture's answers must not
 * wait for questions that are drawn and typeset. The thread starts with the first request, and again after a crash.
 */
export function createPractice({
  log,
  start = () =>
    startThread("practice-worker", import.meta.url, { resourceLimits: { maxOldGenerationSizeMb: 512 } }),
  mostWaiting = 100,
  withinMs = 10_000,
}: Options): Practice & { readonly stop: () => Promise<void> } {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let lastId = 0;

  function answered(id: number, answer: Result<unknown, PracticeRefusal>): void {
    const found = waiting.get(id);
    waiting.delete(id);
    clearTimeout(found?.timer);
    found?.settle(answer);
  }

  function running(): Worker {
    if (thread) return thread;
    const started = start();
    thread = started;
    // It must not keep a server alive that has nothing else to do.
    started.unref();
    started.on("message", (reply: PracticeReply) => {
      if ("answer" in reply) return answered(reply.id, reply.answer);
      log.error({ err: reply.fault }, "practice failed");
      answered(reply.id, err("failed"));
    });
    started.on("error", (error) => log.error({ err: error }, "practice thread failed"));
    started.on("exit", () => {
      thread = null;
      for (const id of [...waiting.keys()]) answered(id, err("failed"));
    });
    return started;
  }

  function ask<T>(request: PracticeRequest): Promise<Result<T, PracticeRefusal>>;
  function ask(request: PracticeRequest): Promise<Result<unknown, PracticeRefusal>> {
    if (waiting.size >= mostWaiting) return Promise.resolve(err("busy"));
    const id = ++lastId;
    return new Promise((settle) => {
      const timer = setTimeout(() => void thread?.terminate(), withinMs).unref();
      waiting.set(id, { settle, timer });
      const message: PracticeAsk = { id, request };
      try {
        running().postMessage(message);
      } catch (error) {
        log.error({ err: error }, "practice thread did not start");
        answered(id, err("failed"));
      }
    });
  }

  return {
    question: (asked) => ask({ type: "question", ...asked }),
    grade: (asked) => ask({ type: "grade", ...asked }),
    solution: (asked) => ask({ type: "solution", ...asked }),
    async stop() {
      await thread?.terminate();
    },
  };
}
