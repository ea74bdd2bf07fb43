import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClockSample, createServerClock, offsetFrom, withSample } from "./server-clock";
import { secondsLeft } from "./use-remaining";

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
    const later = (wallAhead: number) => withSample([before], sample(50, 90, 1_095, wallAhead));
    expect(later(10_500)).toHaveLength(2);
    expect(later(10_501)).toHaveLength(1);
    // The device's own clock was set back: no sleep does that.
    expect(later(9_000)).toHaveLength(2);
  });

  test("forgets what was measured before the server's clock was set", () => {
    const before = sample(0, 2, 1_001);
    const minutes = 60_000;
    for (const by of [5 * minutes, -5 * minutes]) {
      const samples = withSample([before], sample(3_000, 400, 4_200 + by));
      expect(offsetFrom(samples)).toBe(1_000 + by);
    }
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
    // Set back: the page's clock knows better.
    wall -= 40_000;
    expect([clock.count(), clock.now()]).toEqual([1, 503_020]);
    wall += 40_000;
    // Asleep for a minute: the page's clock stood still. Until the next reply the device's clock says how long it was.
    wall += 60_000;
    expect([clock.count(), clock.now()]).toEqual([0, 563_020]);
    clock.add(page, 563_020);
    expect([clock.count(), clock.now()]).toEqual([1, 563_020]);
  });

  const day = 24 * 60 * 60_000;
  const anywhere = fc.record({
    skew: fc.constantFrom(0, 5 * 60_000, -5 * 60_000, day, -day),
    jump: fc.constantFrom(0, 5 * 60_000, -5 * 60_000, day, -day),
    started: fc.integer({ min: 0, max: 4 * 60 * 60_000 }),
    // To the server, and back.
    ways: fc.array(fc.tuple(fc.integer({ min: 10, max: 1_000 }), fc.integer({ min: 10, max: 1_000 })), {
      minLength: 1,
      maxLength: 12,
    }),
    jumpAfter: fc.nat(11),
    resting: fc.integer({ min: 0, max: 2_000 }),
  });

  test("is wrong by half of the quickest way at most, on a device that is days off and set in between", () => {
    fc.assert(
      fc.property(anywhere, ({ skew, jump, started, ways, jumpAfter, resting }) => {
        const noon = Date.UTC(2026, 10, 23, 12);
        let [passed, jumped] = [0, 0];
        const clock = createServerClock(
          () => started + passed,
          () => noon + passed + skew + jumped,
        );
        const lasted: number[] = [];
        for (const [index, [there, back]] of ways.entries()) {
          if (index === jumpAfter) {
            jumped = jump;
            // Set forwards it looks like a sleep, and what was measured before is forgotten.
            if (jump > 0) lasted.length = 0;
          }
          const sentAt = started + passed;
          const serverNow = noon + passed + there;
          passed += there + back;
          clock.add(sentAt, serverNow);
          lasted.push(there + back);
          passed += resting;
          const quickest = Math.min(...lasted.slice(-8));
          const error = Math.abs(clock.now() - (noon + passed));
          expect(error).toBeLessThanOrEqual(quickest / 2 + 1e-3);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test("shows a countdown that is wrong by 150 ms at most where a reply takes up to 400 ms", () => {
    const near = fc.tuple(fc.integer({ min: 50, max: 200 }), fc.integer({ min: 50, max: 200 }));
    fc.assert(
      fc.property(
        fc.constantFrom(day, -day),
        fc.array(near, { minLength: 3, maxLength: 3 }),
        (skew, ways) => {
          let passed = 0;
          const clock = createServerClock(
            () => passed,
            () => 9 * day + passed + skew,
          );
          for (const [there, back] of ways) {
            const sentAt = passed;
            passed += there + back;
            clock.add(sentAt, 9 * day + sentAt + there);
          }
          const timer = { state: "running", endsAt: 9 * day + 30_000, lengthMs: 30_000 } as const;
          const left = timer.endsAt - clock.now();
          expect(Math.abs(left - (30_000 - passed))).toBeLessThanOrEqual(150);
          expect(Math.abs(secondsLeft(timer, clock.now()) - (30_000 - passed) / 1_000)).toBeLessThanOrEqual(
            1.15,
          );
        },
      ),
    );
  });
});
