import { describe, expect, test } from "vitest";
import { keptStore } from "./kept-store";
import { fakeStorage } from "./testing/fake-storage";

describe("what a phone keeps", () => {
  test("survives a reload", () => {
    const storage = fakeStorage();
    keptStore("k", 0, () => storage).update(() => 7);
    expect(keptStore("k", 0, () => storage).get()).toBe(7);
  });

  test("two tabs do not undo each other", () => {
    const storage = fakeStorage();
    const one = keptStore<string[]>("k", [], () => storage);
    const two = keptStore<string[]>("k", [], () => storage);
    one.update((list) => [...list, "one"]);
    two.update((list) => [...list, "two"]);
    expect(two.get()).toEqual(["one", "two"]);
    one.reread();
    expect(one.get()).toEqual(["one", "two"]);
  });

  test("stays in memory, and says so, where the storage is full or blocked", () => {
    const storage = fakeStorage();
    const store = keptStore("k", 1, () => storage);
    store.update(() => 2);
    storage.full = true;
    store.update((value) => value + 1);
    store.update((value) => value + 1);
    expect([store.get(), store.isBlocked()]).toEqual([4, true]);
    store.reread();
    expect(store.get()).toBe(4);
    storage.full = false;
    store.update((value) => value);
    expect([keptStore("k", 1, () => storage).get(), store.isBlocked()]).toEqual([4, false]);

    const forbidden = keptStore("k", 1, () => {
      throw new Error("SecurityError");
    });
    forbidden.update((value) => value + 1);
    expect([forbidden.get(), forbidden.isBlocked()]).toEqual([2, true]);
  });

  test("passes over what is no JSON", () => {
    const storage = fakeStorage();
    storage.setItem("k", "{");
    expect(keptStore("k", 5, () => storage).get()).toBe(5);
  });

  test("tells who listens, until they stop", () => {
    const store = keptStore("k", 0, fakeStorage);
    let told = 0;
    const stop = store.subscribe(() => {
      told += 1;
    });
    store.update(() => 1);
    stop();
    store.update(() => 2);
    expect(told).toBe(1);
  });
});
