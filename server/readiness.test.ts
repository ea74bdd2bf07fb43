import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createReadiness } from "./readiness";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance", "setTimeout"] }));
afterEach(() => void vi.useRealTimers());

const fine = { probe: async () => {}, freeShare: () => 0.5, isStopping: () => false };

test("ready is who can write", async () => {
  expect(await createReadiness(fine)()).toEqual({ ready: true });
});

test.each([
  ["stopping", { isStopping: () => true }],
  ["the disk is nearly full", { freeShare: () => 0.04 }],
  ["nothing can be written", { probe: () => Promise.reject(new Error("full")) }],
])("not ready: %s", async (why, change) => {
  expect(await createReadiness({ ...fine, ...change })()).toEqual({ ready: false, why });
});

test("not ready: a disk that does not answer", async () => {
  const answer = createReadiness({ ...fine, probe: () => new Promise(() => {}) })();
  await vi.advanceTimersByTimeAsync(5_001);
  expect(await answer).toEqual({ ready: false, why: "writing takes more than 5 s" });
});

test("who asks often costs one write a second", async () => {
  const probe = vi.fn(async () => {});
  const ready = createReadiness({ ...fine, probe });
  for (let i = 0; i < 100; i++) await ready();
  expect(probe).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_001);
  await ready();
  expect(probe).toHaveBeenCalledTimes(2);
});
