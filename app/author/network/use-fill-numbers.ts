import { useEffect, useRef, useState } from "react";
import type { OwnNetworkParams } from "@/lib/problems/own-network/own-network";

/** Any that fit together, or those that can be worked in the head and tell mistakes apart. */
export type FillKind = "random" | "good";

export interface FillRequest {
  readonly kind: FillKind;
  readonly question: OwnNetworkParams;
  readonly seed: number;
}

/** Null where none were found. */
export type FillReply = OwnNetworkParams | null;

/** Nobody waits longer for numbers that there may not be. */
const longestMs = 12_000;

interface Filling {
  /** Looks for numbers; another search that is under way is given up. */
  readonly fill: (kind: FillKind, question: OwnNetworkParams) => void;
  readonly isBusy: boolean;
}

/**
 * Numbers for a network, searched for in a thread of the browser: the server has lectures to run, and the page goes on
 * typing. `onFound` gets the question that was given and what was found for it; null where there is none, or the search broke off.
 */
export function useFillNumbers(
  onFound: (kind: FillKind, asked: OwnNetworkParams, found: FillReply) => void,
): Filling {
  const [isBusy, setBusy] = useState(false);
  const running = useRef<Worker | null>(null);
  const latest = useRef(onFound);
  latest.current = onFound;
  useEffect(() => () => running.current?.terminate(), []);

  function fill(kind: FillKind, question: OwnNetworkParams): void {
    running.current?.terminate();
    const worker = new Worker(new URL("./fill-worker.ts", import.meta.url), { type: "module" });
    running.current = worker;
    setBusy(true);
    const finish = (found: FillReply) => {
      clearTimeout(limit);
      worker.terminate();
      if (running.current !== worker) return;
      running.current = null;
      setBusy(false);
      latest.current(kind, question, found);
    };
    const limit = setTimeout(() => finish(null), longestMs);
    worker.addEventListener("message", ({ data }: MessageEvent<FillReply>) => finish(data));
    worker.addEventListener("error", () => finish(null));
    const request: FillRequest = { kind, question, seed: Math.floor(Math.random() * 2 ** 31) };
    worker.postMessage(request);
  }

  return { fill, isBusy };
}
