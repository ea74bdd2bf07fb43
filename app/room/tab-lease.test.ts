import { describe, expect, test } from "vitest";
import { tabLease } from "./tab-lease";
import { fakeStorage } from "./testing/fake-storage";

describe("which of two tabs sends", () => {
  const storage = fakeStorage();
  let now = 1_000;
  const one = tabLease(
    "k",
    "one",
    () => now,
    () => storage,
  );
  const two = tabLease(
    "k",
    "two",
    () => now,
    () => storage,
  );

  test("is the one that asked first, for as long as it goes on asking", () => {
    expect([one.take(), two.take()]).toEqual([true, false]);
    now += 5_000;
    expect([one.take(), two.take()]).toEqual([true, false]);
  });

  test("is the other some seconds after the first has died", () => {
    now += 6_000;
    expect([two.take(), one.take()]).toEqual([true, false]);
  });

  test("is at once the one in which somebody taps", () => {
    expect([one.take(true), two.take()]).toEqual([true, false]);
  });

  test("is not held for ever by a clock that was set back", () => {
    now -= 60_000;
    expect(two.take()).toBe(true);
  });

  test("is each of them where nothing is kept, or what is kept makes no sense", () => {
    const forbidden = tabLease(
      "k",
      "one",
      () => now,
      () => {
        throw new Error("SecurityError");
      },
    );
    expect(forbidden.take()).toBe(true);
    storage.setItem("k", "{");
    expect(one.take()).toBe(true);
  });
});
