"use client";

import { useEffect, useSyncExternalStore } from "react";
import { onDemandStore } from "./on-demand-store";

type Later = typeof import("./later");

const store = onDemandStore<Later>(() => import("./later"));

/** What comes after the first paint; null until it is there. */
export function useLater(): Later | null {
  const loaded = useSyncExternalStore(store.subscribe, store.get, store.get);
  return loaded.state === "ready" ? loaded.parts : null;
}

/** Loads it while there is a connection, and again with the next one where that failed. */
export function useLoadLater(connected: boolean): void {
  useEffect(() => {
    if (connected) store.load();
  }, [connected]);
}
