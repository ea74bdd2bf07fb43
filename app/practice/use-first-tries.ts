import { useSyncExternalStore } from "react";
import { keptStore } from "@/app/room/kept-store";
import {
  type AllFirstTries,
  type FirstTries,
  firstTriesOf,
  withFirstTry,
  withoutShare,
} from "@/lib/practice/first-tries";

const nothing: AllFirstTries = {};
const store = keptStore<AllFirstTries>("backpoll.practice", nothing);

/** Notes the first try of a part in this browser; nobody else learns of it. */
export function noteFirstTry(family: string, part: string, isRight: boolean): void {
  store.update((all) => withFirstTry(all, family, { part, isRight }));
}

export function resetShare(family: string): void {
  store.update((all) => withoutShare(all, family));
}

/** How the first tries of a family went in this browser. The server's HTML knows of none. */
export function useFirstTries(family: string): FirstTries {
  return firstTriesOf(
    useSyncExternalStore(store.subscribe, store.get, () => nothing),
    family,
  );
}
