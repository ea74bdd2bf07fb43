import { describe, expect, test } from "vitest";
import { type ClockSample, createServerClock, offsetFrom, withSample } from "./server-clock";

const sample = (sentAt: number, way: number, serverNow: number, wallAhead = 0): ClockSample => ({
  sentAt,
  receivedAt: sentAt + way,
  serverNow,
  wallAhead,
});

describe("the server's clock on a phone", () => {
  test("has no offset before the server has said its time", () => {
    expect(offsetFrom([])).toBeNull();
  });

  test("is set by the reply that travelled least, as if both ways took the same time", () => {
    // 5,000 ms ahead; the slow reply spent all of its 900 ms on the way back.
    const slow = sample(100, 900, 5_100);
    const quick = sample(2_000, 20, 7_010);
    expect(offsetFrom([slow, quick])).toBe(5_000);
    expect(offsetFrom([quick, slow])).toBe(5_000);
    expect(offsetFrom([slow])).toBe(4_550);
  });

  test("remembers the last eight replies", () => {
    const quick = sample(0, 2, 1_001);
    const slow = Array.from({ length: 8 }, (_, index) => sample(index + 1, 400, 500));
    const all = slow.reduce(withSample, withSample([], quick));
    expect(all).toHaveLength(8);
    expect(all).not.toContain(quick);
  });

  test("forgets what was measured before a sleep, and only then", () => {
    const before = sample(0, 2, 1_001, 10_000);
    expect(withSample([before], sample(50, 90, 9_000, 10_500))).toHaveLength(2);
    expect(withSample([before], sample(50, 90, 9_000, 10_501))).toHaveLength(1);
    expect(withSample([before], sample(50, 90, 9_000, 9_400))).toHaveLength(1);
  });

  test("goes on by itself between replies, whatever the device's own clock says", () => {
    let [page, wall] = [1_000, 77_000];
    const clock = createServerClock(
      () => page,
      () => wall,
    );
    expect(clock.now()).toBe(77_000);
    page = 1_040;
    wall = 77_040;
    clock.add(1_000, 500_000);
    expect(clock.now()).toBe(500_020);
    page += 3_000;
    wall += 3_000;
    expect(clock.now()).toBe(503_020);
    // Asleep for a minute: the page's clock stood still. Until the next reply the device's clock has to do.
    wall += 60_000;
    expect([clock.count(), clock.now()]).toEqual([0, wall]);
    clock.add(page, 563_020);
    expect(clock.now()).toBe(563_020);
  });
});
