import { useState } from "react";

/** The last value that was there: so that what is shown stays while there is none. */
export function useLastGood<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
