"use client";

import { useEffect, useSyncExternalStore } from "react";

/** What reads formulas: on its way, there, or not to be had just now. */
export type Reader =
  | { readonly state: "none" | "loading" | "failed" }
  | { readonly state: "ready"; readonly parts: typeof import("./expression/on-demand") };

let reader: Reader = { state: "none" };
const listeners = new Set<() => void>();

/** Loads it, unless it is there or on its way. A phone that failed to may try again. */
export function loadReader(): void {
  if (reader.state === "ready" || reader.state === "loading") return;
  become({ state: "loading" });
  import("./expression/on-demand").then(
    (parts) => become({ state: "ready", parts }),
    () => become({ state: "failed" }),
  );
}

/** The reader, loaded as soon as somebody asks. */
export function useReader(): Reader {
  useEffect(loadReader, []);
  return useSyncExternalStore(subscribe, current, current);
}

/** Loads it when the page has had a moment of quiet, so that bad Wi-Fi does not bite at the question itself. */
export function useQuietReader(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const timer = window.setTimeout(loadReader, quietMs);
    return () => window.clearTimeout(timer);
  }, [wanted]);
}

const quietMs = 2_000;

function become(next: Reader): void {
  reader = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = (): Reader => reader;
