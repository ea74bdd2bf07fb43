import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PurgeOrder, PurgeStep } from "@/db/retention";
import { type RoomCode, roomCode } from "@/lib/ids";
import { createLog } from "./log";
import { type NightlyOptions, nextNight, startNightly } from "./nightly";

const dayMs = 86_400_000;
const afternoon = new Date(2026, 0, 12, 15, 30).getTime();
const done: PurgeStep = { type: "lists", lists: 0 };
const room = (code: string): PurgeStep => ({ type: "room", code: roomCode(code), seats: 2, answers: 5 });

beforeEach(() => void vi.useFakeTimers({ now: afternoon, toFake: ["Date", "setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

/** What is deleted, step by step; then nothing more. */
function purgeOf(...steps: readonly PurgeStep[]) {
  const left = [...steps];
  return vi.fn(async (_: PurgeOrder) => left.shift() ?? done);
}

function started(purge: NightlyOptions["purge"], days: number | null = 400) {
  const forgotten: RoomCode[] = [];
  const log = createLog("silent");
  const [info, error] = [vi.spyOn(log, "info"), vi.spyOn(log, "error")];
  const onPurged = (code: RoomCode) => void forgotten.push(code);
  const nightly = startNightly({ days, purge, onPurged, now: Date.now, log });
  return { nightly, forgotten, info, error };
}

const turns = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

test("what is too old is deleted at the start, and forgotten by the running server", async () => {
  const purge = purgeOf(room("ONE"), room("TWO"), { type: "lists", lists: 1 });
  const { nightly, forgotten, info } = started(purge);
  await turns();
  expect(purge.mock.calls.map(([{ before }]) => before)).toEqual(Array(3).fill(afternoon - 400 * dayMs));
  expect(forgotten).toEqual(["ONE", "TWO"]);
  expect(info.mock.calls).toEqual([[{ rooms: 2, seats: 4, answers: 10, lists: 1 }, expect.any(String)]]);
  await nightly.stop();
});

test("then every night at three, and nothing is said where nothing was too old", async () => {
  const purge = purgeOf();
  const { nightly, info } = started(purge);
  await turns();
  const at: number[] = [];
  for (let hours = 0; hours < 48; hours += 1) {
    const before = purge.mock.calls.length;
    await vi.advanceTimersByTimeAsync(3_600_000);
    if (purge.mock.calls.length > before) at.push(new Date().getHours());
  }
  expect(at, "looked at on the half hour").toEqual([3, 3]);
  expect(info).not.toHaveBeenCalled();
  await nightly.stop();
  await vi.advanceTimersByTimeAsync(2 * dayMs);
  expect(purge).toHaveBeenCalledTimes(3);
});

test("a night that fails is logged, and the next one comes", async () => {
  const purge = vi.fn(async (_: PurgeOrder) => done);
  purge.mockRejectedValueOnce(new Error("The disk is full"));
  const { nightly, error } = started(purge);
  await turns();
  expect(error).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(dayMs);
  expect(purge).toHaveBeenCalledTimes(2);
  await nightly.stop();
});

test("a server that stops waits for the step that is under way, and begins no other", async () => {
  let finish: (step: PurgeStep) => void = () => {};
  const underWay = new Promise<PurgeStep>((settle) => {
    finish = settle;
  });
  const purge = vi.fn((_: PurgeOrder) => underWay);
  const { nightly, forgotten } = started(purge);
  let stopped = false;
  const stopping = nightly.stop().then(() => {
    stopped = true;
  });
  await turns();
  expect(stopped).toBe(false);
  finish(room("ONE"));
  await stopping;
  expect(forgotten).toEqual(["ONE"]);
  expect(purge).toHaveBeenCalledOnce();
});

test("where everything is kept for ever, nothing is deleted", async () => {
  const purge = purgeOf(room("ONE"));
  const { nightly } = started(purge, null);
  await vi.advanceTimersByTimeAsync(2 * dayMs);
  expect(purge).not.toHaveBeenCalled();
  await nightly.stop();
});

test("the next night goes by the calendar, also where a day has 23 or 25 hours", () => {
  const night = new Date(2026, 0, 12, 3).getTime();
  expect(nextNight(night - 1)).toBe(night);
  expect(new Date(nextNight(night)).getDate()).toBe(13);
  let at = night;
  for (let day = 0; day < 400; day += 1) {
    const next = nextNight(at);
    expect(next - at).toBeGreaterThan(20 * 3_600_000);
    expect(new Date(next).getHours()).toBe(3);
    at = next;
  }
});
