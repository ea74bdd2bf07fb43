import { useSyncExternalStore } from "react";
import type { KeptStore } from "./kept-store";

/** What a store keeps, followed as it changes. */
export function useKept<T>(store: KeptStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}
