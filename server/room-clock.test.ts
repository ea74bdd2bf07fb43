import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { refusal } from "@/lib/protocol/refusal";
import { err, ok } from "@/lib/result";
import { usualSettings } from "@/lib/room/settings";
import { at, first, lobby } from "@/lib/room/testing/room-after";
import type { LiveRoom } from "./live-rooms";
import { createRoomClock } from "./room-clock";
import type { Writer } from "./writer";

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

/** A room whose answers are open for ten seconds. */
function timedRoom(): LiveRoom {
  const settings = { ...usualSettings, answerSeconds: 10 };
  const room = [
    { type: "changeSettings" as const, settings },
    { type: "showPart" as const, part: first },
    { type: "openRound" as const, part: first },
  ].reduce((now, command) => at(now, 0, command), lobby);
  return { room, content: new Map(), connected: new Map(), writing: new Map(), settledRounds: new Map() };
}

function clockOn(write: Writer["write"]) {
  const writer: Writer = { write, drain: async () => undefined, queued: () => 0 };
  return createRoomClock(writer, { roomChanged: () => undefined }, Date.now);
}

test("a close that cannot be stored is tried again once a second, not without a pause", async () => {
  const write = vi.fn(async () => err(refusal("storage")));
  const clock = clockOn(write);
  clock.set(timedRoom());
  expect(clock.isTiming()).toBe(true);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(write.mock.calls.length).toBeGreaterThan(3);
  expect(write.mock.calls.length).toBeLessThan(12);
  clock.stop();
});

test("time is running until what it closed is stored", async () => {
  const live = timedRoom();
  const clock = clockOn(async (_, decide) => {
    const decided = decide(live.room);
    if (decided.ok && decided.value.type === "events")
      live.room = at(live.room, 11_000, { type: "closeRound", part: first });
    return ok({ type: "written" });
  });
  clock.set(live);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(clock.isTiming()).toBe(true);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(clock.isTiming()).toBe(false);
});
