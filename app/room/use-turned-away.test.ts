import { expect, test } from "vitest";
import { refusal } from "@/lib/protocol/refusal";
import { turnedAway } from "./use-turned-away";

const [removed, noSeat] = [refusal("removed"), refusal("noSeat")];

test("who was taken out stays on that page while it asks again, until it is let in", () => {
  expect(turnedAway(null, { name: "refused", refusal: removed })).toBe(removed);
  for (const name of ["connecting", "reconnecting", "offline"] as const)
    expect(turnedAway(removed, { name })).toBe(removed);
  expect(turnedAway(removed, { name: "live" })).toBeNull();
  expect(turnedAway(removed, { name: "refused", refusal: noSeat })).toBe(noSeat);
});

test("who takes a seat leaves the form at once", () => {
  expect(turnedAway(noSeat, { name: "connecting" })).toBeNull();
  expect(turnedAway(null, { name: "connecting" })).toBeNull();
});
