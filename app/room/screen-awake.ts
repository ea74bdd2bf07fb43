/** Keeps the screen of the phone on while this page is looked at, where the browser can. */
export interface ScreenAwake {
  readonly isWanted: () => boolean;
  /** To be called from a tap: some phones allow it only then. */
  readonly toggle: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function canStayAwake(): boolean {
  return "wakeLock" in navigator;
}

/** The browser lets go whenever the page is hidden, so it is asked anew when it is looked at again. */
export function screenAwake(): ScreenAwake {
  let wanted = false;
  let lock: WakeLockSentinel | null = null;
  const listeners = new Set<() => void>();

  async function hold(): Promise<void> {
    if (!wanted || document.visibilityState !== "visible" || (lock && !lock.released)) return;
    try {
      const held = await navigator.wakeLock.request("screen");
      if (!wanted) return void held.release();
      lock = held;
    } catch {
      // A low battery may refuse it: the toggle goes back, so that it does not promise what is not so.
      want(false);
    }
  }

  function want(next: boolean): void {
    wanted = next;
    for (const listener of listeners) listener();
  }

  document.addEventListener("visibilitychange", hold);
  return {
    isWanted: () => wanted,
    toggle() {
      want(!wanted);
      if (wanted) void hold();
      else void lock?.release();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
