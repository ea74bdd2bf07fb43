/** Whether the server can do what it is there for; otherwise why not, in words for whoever operates it. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly why: string };

export interface ReadinessOptions {
  /** Resolves when something could be written. */
  readonly probe: () => Promise<void>;
  /** The free share of the disk, 0 … 1. */
  readonly freeShare: () => number;
  readonly isStopping: () => boolean;
}

const leastFree = 0.05;
/** Asked more often, the last answer is given: a probe costs an fsync. */
const goodForMs = 1_000;
const longestProbeMs = 5_000;

/** Answers whether the server is ready, for whoever decides to send people to it. */
export function createReadiness({
  probe,
  freeShare,
  isStopping,
}: ReadinessOptions): () => Promise<Readiness> {
  let last: { readonly at: number; readonly answer: Promise<Readiness> } | null = null;

  async function look(): Promise<Readiness> {
    if (freeShare() < leastFree) return { ready: false, why: "the disk is nearly full" };
    const slow = new Promise<"slow">((settle) => setTimeout(settle, longestProbeMs, "slow").unref());
    const written = await Promise.race([
      probe().then(
        () => "yes" as const,
        () => "no" as const,
      ),
      slow,
    ]);
    if (written === "slow") return { ready: false, why: "writing takes more than 5 s" };
    return written === "yes" ? { ready: true } : { ready: false, why: "nothing can be written" };
  }

  return async () => {
    if (isStopping()) return { ready: false, why: "stopping" };
    const at = performance.now();
    if (last === null || at - last.at > goodForMs) last = { at, answer: look() };
    return last.answer;
  };
}
