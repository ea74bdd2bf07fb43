/** The storage of a browser, in memory; several tabs may share one. While it is `full` it takes nothing. */
export function fakeStorage(): Storage & { full: boolean } {
  const values = new Map<string, string>();
  return {
    full: false,
    get length() {
      return values.size;
    },
    key: () => null,
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    removeItem: (key) => void values.delete(key),
    setItem(key, value) {
      if (this.full) throw new Error("QuotaExceededError");
      values.set(key, value);
    },
  };
}
