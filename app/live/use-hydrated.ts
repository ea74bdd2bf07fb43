import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Whether the page has come to life. What is tapped before is lost: until then it is `inert`, so that nothing looks as if
 * it had been taken.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
