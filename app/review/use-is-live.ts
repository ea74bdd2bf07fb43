import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether JavaScript runs: false in the server's HTML, which who has none goes on to read. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
