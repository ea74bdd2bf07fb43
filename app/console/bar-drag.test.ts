import { expect, test } from "vitest";
import { barAt, dragTo } from "./bar-drag";

const places = [
  { bucket: "4", top: 0, bottom: 40 },
  { bucket: "6", top: 50, bottom: 90 },
];
const press = { bucket: "4", fromY: 35, dragging: false };

test("finds the bar at a height, and none between two", () => {
  expect([0, 39, 40, 50, 90].map((y) => barAt(places, y))).toEqual(["4", "4", null, "6", null]);
});

test("takes a small movement for a click, until the pointer has gone further once", () => {
  expect(dragTo(places, press, 40)).toBeNull();
  expect(dragTo(places, press, 45)).toEqual({ bucket: "4", over: null });
  expect(dragTo(places, { ...press, dragging: true }, 36)).toEqual({ bucket: "4", over: null });
});

test("drops a bar onto another one, never onto itself", () => {
  expect(dragTo(places, press, 60)).toEqual({ bucket: "4", over: "6" });
  expect(dragTo(places, press, 2)).toEqual({ bucket: "4", over: null });
});
