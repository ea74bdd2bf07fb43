"use client";

import { useEffect, useSyncExternalStore } from "react";
import { type Loaded, onDemandStore } from "./on-demand-store";

/** What only some questions need, in one download: on its way, there, or not to be had just now. */
export type OnDemand = Loaded<typeof import("./expression/on-demand")>;

const store = onDemandStore(() => import("./expression/on-demand"));

export const loadOnDemand = store.load;

/** What is loaded on demand, asked for as soon as somebody needs it. */
export function useOnDemand(): OnDemand {
  useEffect(store.load, []);
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

/** Loads it when the page has had a moment of quiet, so that bad Wi-Fi does not bite at the question itself. */
export function useQuietLoad(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const timer = window.setTimeout(() => store.get().state === "none" && store.load(), quietMs);
    return () => window.clearTimeout(timer);
  }, [wanted]);
}

const quietMs = 2_000;
