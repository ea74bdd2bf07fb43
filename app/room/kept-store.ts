/**
 * What this phone keeps for itself through reloads, one JSON value per key. Where the browser blocks its storage, or
 * it is full, memory does instead, and `isBlocked` says so, so that the page can warn.
 */
export interface KeptStore<T> {
  readonly get: () => T;
  readonly isBlocked: () => boolean;
  /** Changes what is kept now, not what this tab saw last: two tabs must not undo each other. */
  readonly update: (change: (value: T) => T) => void;
  /** Takes over what another tab has written. */
  readonly reread: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function keptStore<T>(
  key: string,
  empty: T,
  storage: () => Storage = () => localStorage,
): KeptStore<T> {
  let blocked = false;
  let current = empty;
  const listeners = new Set<() => void>();

  function read(): T {
    // Once a write has failed, memory holds what is newest.
    if (blocked) return current;
    try {
      const text = storage().getItem(key);
      return text === null ? empty : JSON.parse(text);
    } catch {
      return current;
    }
  }

  function set(value: T): void {
    current = value;
    for (const listener of listeners) listener();
  }

  current = read();
  return {
    get: () => current,
    isBlocked: () => blocked,
    update(change) {
      const value = change(read());
      try {
        storage().setItem(key, JSON.stringify(value));
        blocked = false;
      } catch {
        blocked = true;
      }
      set(value);
    },
    reread: () => set(read()),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
