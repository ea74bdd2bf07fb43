import { describe, expect, test } from "vitest";
import type { Snapshot } from "@/lib/protocol/events";
import type { PublicView, Tally } from "@/lib/protocol/views";
import { withPushes } from "./feed";

const view = (seq: number): PublicView => ({
  seq,
  code: "KVX7RD",
  title: "",
  scene: { phase: "lobby" },
  blank: false,
});
const tally = (number: number): Tally => ({
  number,
  part: null,
  round: null,
  present: 0,
  answered: 0,
  offline: null,
  unreadable: null,
  writing: null,
  rounds: null,
  flow: null,
  bars: null,
  rest: null,
  values: null,
});
const state: Snapshot = { view: view(5), tally: tally(5), mine: null, now: 0 };

describe("whatever order messages cross in", () => {
  test("a newer push replaces its kind and leaves the others", () => {
    expect(withPushes(state, { view: view(6) })).toEqual({ ...state, view: view(6) });
    expect(withPushes(state, { tally: tally(9) })).toEqual({ ...state, tally: tally(9) });
  });

  test("an older push changes nothing", () => {
    expect(withPushes(state, { view: view(4), tally: tally(4) })).toEqual(state);
  });

  test("a student's first own message is taken where there was none", () => {
    const mine = {
      seq: 5,
      name: "Ada",
      part: null,
      round: null,
      answer: null,
      before: null,
      extraTime: 1,
      verdict: null,
      diagnosis: null,
    };
    expect(withPushes(state, { mine })).toEqual({ ...state, mine });
  });
});
