import { useState } from "react";

/** A value as it was when it was frozen; the value itself otherwise. */
export function useFrozen<T>(value: T, frozen: boolean): T {
  const [kept, setKept] = useState<{ readonly value: T } | null>(null);
  if (frozen && !kept) setKept({ value });
  if (!frozen && kept) setKept(null);
  return frozen && kept ? kept.value : value;
}
