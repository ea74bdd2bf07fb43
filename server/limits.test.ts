import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createLimits, usualLimits } from "./limits";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const here = "192.0.2.1";

describe("messages of a connection", () => {
  test("a person's pace is never limited, a flood is asked to wait, and after a while may go on", async () => {
    const limits = createLimits(usualLimits);
    const say = async (times: number) => {
      const waits: number[] = [];
      for (let i = 0; i < times; i++) waits.push(await limits.message("one", "sync"));
      return waits;
    };
    expect((await say(10)).every((wait) => wait === 0)).toBe(true);
    const flood = await say(40);
    expect(flood.filter((wait) => wait > 0).length).toBe(20);
    expect(await limits.message("two", "sync")).toBe(0);
    vi.advanceTimersByTime(1_001);
    expect(await limits.message("one", "sync")).toBe(0);
  });

  test("who goes on flooding is cut, nobody else", () => {
    const limits = createLimits(usualLimits);
    const [one, two] = [{}, {}];
    const strikes = Array.from({ length: 31 }, () => limits.strike(one));
    expect([strikes.indexOf(true), limits.strike(two)]).toEqual([30, false]);
  });

  test("answers have a budget of their own, which an outbox with a few of them fits into", async () => {
    const limits = createLimits(usualLimits);
    const waits: number[] = [];
    for (let i = 0; i < 20; i++) waits.push(await limits.message("one", "submit"));
    expect(waits.filter((wait) => wait === 0).length).toBe(12);
  });
});

describe("codes", () => {
  const guess = (limits: ReturnType<typeof createLimits>, address: string, code: string, found = false) =>
    limits.mayTry(address, code, async () => found);

  test("T3 thirty wrong codes from one address, then no more for a minute; another address is not touched", async () => {
    const limits = createLimits(usualLimits);
    let tried = 0;
    for (let i = 0; i < 50; i++) {
      if (await guess(limits, here, `CODE${i}`)) tried += 1;
      vi.advanceTimersByTime(100);
    }
    expect(tried).toBe(30);
    expect(await guess(limits, "192.0.2.2", "CODE1")).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(await guess(limits, here, "CODE1")).toBe(true);
  });

  test("T3 however many addresses guess, twenty a second is all", async () => {
    const limits = createLimits(usualLimits);
    const tries: boolean[] = [];
    for (let i = 0; i < 100; i++) tries.push(await guess(limits, `192.0.2.${i}`, `CODE${i}`));
    expect(tries.filter(Boolean).length).toBe(20);
  });

  test("T3 of codes that are tried in one moment no more are answered than of codes one after the other", async () => {
    const limits = createLimits(usualLimits);
    const tries = Array.from({ length: 1_000 }, (_, i) =>
      guess(limits, `192.0.2.${i % 250}`, `CODE${i}`, i === 999),
    );
    const answered = await Promise.all(tries);
    expect([answered.filter(Boolean).length, answered.at(-1)]).toEqual([20, false]);
  });

  test("a hall behind one address joins a room its people are in, whatever somebody among them tries", async () => {
    const limits = createLimits(usualLimits);
    await guess(limits, here, "KVX7RD", true);
    for (let i = 0; i < 50; i++) await guess(limits, here, `CODE${i}`);
    expect(await guess(limits, here, "BBBBBB")).toBe(false);
    let joined = 0;
    for (let i = 0; i < 2_000; i++) if (await guess(limits, here, "KVX7RD", true)) joined += 1;
    expect(joined).toBe(2_000);
  });

  test("a hall of two thousand behind one address that joins in one moment is not limited", async () => {
    const limits = createLimits(usualLimits);
    let asked = 0;
    const joins = Array.from({ length: 2_000 }, () =>
      limits.mayTry(here, "KVX7RD", async () => {
        asked += 1;
        return true;
      }),
    );
    expect((await Promise.all(joins)).every(Boolean)).toBe(true);
    expect(asked).toBe(1);
  });

  test("a code that cannot be looked up now is no guess, and holds up nobody", async () => {
    const limits = createLimits(usualLimits);
    const broken = limits.mayTry(here, "KVX7RD", () => Promise.reject(new Error("no database")));
    await expect(broken).rejects.toThrow("no database");
    expect(await guess(limits, here, "KVX7RD", true)).toBe(true);
  });
});
