import { parentPort } from "node:worker_threads";
import { type PracticeAnswer, practiceDesk } from "@/lib/practice/desk";
import type { PracticeRequest } from "@/lib/practice/practice";

/** What the server and its practice thread say to each other. */
export interface PracticeAsk {
  readonly id: number;
  readonly request: PracticeRequest;
}
export type PracticeReply =
  | { readonly id: number; readonly answer: PracticeAnswer }
  /** A bug: told, so that the server can log it. */
  | { readonly id: number; readonly fault: unknown };

/** A few hundred variants are what a class shares in an evening: about 100 kB each. */
const desk = practiceDesk(400);

parentPort?.on("message", ({ id, request }: PracticeAsk) => {
  parentPort?.postMessage(replyTo(id, request));
});

function replyTo(id: number, request: PracticeRequest): PracticeReply {
  try {
    return { id, answer: desk(request) };
  } catch (fault) {
    return { id, fault };
  }
}
