/** Something in a download of its own: not asked for, on its way, there, or not to be had just now. */
export type Loaded<Parts> =
  | { readonly state: "none" | "loading" | "failed" }
  | { readonly state: "ready"; readonly parts: Parts };

export interface OnDemandStore<Parts> {
  readonly get: () => Loaded<Parts>;
  /** Loads it, unless it is there or on its way. A phone that failed to may try again. */
  readonly load: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function onDemandStore<Parts>(download: () => Promise<Parts>): OnDemandStore<Parts> {
  let now: Loaded<Parts> = { state: "none" };
  const listeners = new Set<() => void>();

  function become(next: Loaded<Parts>): void {
    now = next;
    for (const listener of listeners) listener();
  }

  return {
    get: () => now,
    load() {
      if (now.state === "ready" || now.state === "loading") return;
      become({ state: "loading" });
      download().then(
        (parts) => become({ state: "ready", parts }),
        () => become({ state: "failed" }),
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
