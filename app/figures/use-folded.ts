import { useState } from "react";

/**
 * What follows from its former self and from what is drawn now. `next` returns its argument where nothing changes, so
 * that drawing once more with the same input changes nothing either.
 */
export function useFolded<State>(first: State, next: (former: State) => State): State {
  const [former, setFormer] = useState(first);
  const now = next(former);
  // React draws this component again before anything is shown: the screen never sees the former state.
  if (now !== former) setFormer(now);
  return now;
}
