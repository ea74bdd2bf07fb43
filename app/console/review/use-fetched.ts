import { useEffect, useState } from "react";

export type Fetched<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | { readonly state: "loaded"; readonly data: T };

/** What our own server says at `address`, as JSON; asked anew where the address changes. */
export function useFetched<T>(address: string): Fetched<T> {
  const [fetched, setFetched] = useState<Fetched<T>>({ state: "loading" });
  useEffect(() => {
    const left = new AbortController();
    setFetched({ state: "loading" });
    fetch(address, { signal: left.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(`The server answered ${response.status}`);
        const data: T = await response.json();
        setFetched({ state: "loaded", data });
      })
      .catch(() => {
        if (!left.signal.aborted) setFetched({ state: "failed" });
      });
    return () => left.abort();
  }, [address]);
  return fetched;
}
