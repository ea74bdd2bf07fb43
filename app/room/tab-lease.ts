const leaseMs = 6_000;

interface Lease {
  readonly tab: string;
  readonly until: number;
}

/**
 * Which tab of this browser sends: one at a time, so that two tabs do not send the same answers side by side for as
 * long as the server is away. A tab that dies loses it after some seconds. Only to save messages: an answer counts once
 * however often it is sent.
 */
export interface TabLease {
  /** Whether this tab sends now. With `force` it does in any case: here is where somebody is. */
  readonly take: (force?: boolean) => boolean;
}

export function tabLease(
  key: string,
  tab: string,
  now: () => number = Date.now,
  storage: () => Storage = () => localStorage,
): TabLease {
  return {
    take(force = false) {
      try {
        const text = storage().getItem(key);
        const held: Lease | null = text === null ? null : JSON.parse(text);
        // One from the future is of a clock that was set back.
        const isHeld = held !== null && held.until > now() && held.until <= now() + leaseMs;
        if (isHeld && held.tab !== tab && !force) return false;
        const lease: Lease = { tab, until: now() + leaseMs };
        storage().setItem(key, JSON.stringify(lease));
      } catch {
        // Nothing is kept here, so no other tab has these answers.
      }
      return true;
    },
  };
}
