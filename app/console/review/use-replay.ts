import { useEffect, useState } from "react";
import type { PartId, RoomCode } from "@/lib/ids";
import type { ReplayData } from "./replay-data";

export type LoadedReplay =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | { readonly state: "loaded"; readonly data: ReplayData };

/** How the bars of a round grew, asked of the server when somebody wants to see it. */
export function useReplay(code: RoomCode, part: PartId, round: number): LoadedReplay {
  const [loaded, setLoaded] = useState<LoadedReplay>({ state: "loading" });
  useEffect(() => {
    const gone = new AbortController();
    const query = new URLSearchParams({ part, round: `${round}` });
    setLoaded({ state: "loading" });
    fetch(`/console/${code}/review/replay?${query}`, { signal: gone.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`The server answered ${response.status}`);
        // Our own server's own route: there is no other door to what it says.
        const data: ReplayData = await response.json();
        setLoaded({ state: "loaded", data });
      })
      .catch(() => {
        if (!gone.signal.aborted) setLoaded({ state: "failed" });
      });
    return () => gone.abort();
  }, [code, part, round]);
  return loaded;
}
