"use client";

import { useEffect, useSyncExternalStore } from "react";

/** What only some questions need, in one download: on its way, there, or not to be had just now. */
export type OnDemand =
  | { readonly state: "none" | "loading" | "failed" }
  | { readonly state: "ready"; readonly parts: typeof import("./expression/on-demand") };

let now: OnDemand = { state: "none" };
const listeners = new Set<() => void>();

/** Loads it, unless it is there or on its way. A phone that failed to may try again. */
export function loadOnDemand(): void {
  if (now.state === "ready" || now.state === "loading") return;
  become({ state: "loading" });
  import("./expression/on-demand").then(
    (parts) => become({ state: "ready", parts }),
    () => become({ state: "failed" }),
  );
}

/** What is loaded on demand, asked for as soon as somebody needs it. */
export function useOnDemand(): OnDemand {
  useEffect(loadOnDemand, []);
  return useSyncExternalStore(subscribe, current, current);
}

/** Loads it when the page has had a moment of quiet, so that bad Wi-Fi does not bite at the question itself. */
export function useQuietLoad(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const timer = window.setTimeout(() => now.state === "none" && loadOnDemand(), quietMs);
    return () => window.clearTimeout(timer);
  }, [wanted]);
}

const quietMs = 2_000;

function become(next: OnDemand): void {
  now = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const current = (): OnDemand => now;
