import fc from "fast-check";
import { expect, test } from "vitest";
import type { NumberValue } from "@/lib/protocol/views";
import { growAxis, type NumberAxis, placeOn } from "./number-axis";
import { ticksOf } from "./number-ticks";

const given = (...answers: readonly (number | readonly [value: number, count: number])[]): NumberValue[] =>
  answers.map((answer) => {
    const [value, count] = typeof answer === "number" ? [answer, 1] : answer;
    return { value, text: `${value}`, count };
  });
const axisOf = (...tallies: readonly NumberValue[][]): NumberAxis => {
  const axis = tallies.reduce<NumberAxis | null>((former, values) => growAxis(former, values), null);
  if (!axis) throw new Error("No axis");
  return axis;
};
const texts = (axis: NumberAxis) => ticksOf(axis).map(({ text }) => text);

test("there is no axis before the first answer, and around one answer it is a few units wide", () => {
  expect(growAxis(null, [])).toBeNull();
  expect(axisOf(given([8, 30]))).toEqual({ low: 6, high: 10, linearTo: Infinity });
  expect(axisOf(given(0))).toEqual({ low: -1, high: 1, linearTo: Infinity });
});

test("ends on round numbers, and its ticks are round", () => {
  const axis = axisOf(given([8, 71], [12, 24], -14, 29));
  expect(axis).toEqual({ low: -20, high: 30, linearTo: Infinity });
  expect(texts(axis)).toEqual(
    ["−20", "−10", "0", "10", "20", "30"].filter((text) => texts(axis).includes(text)),
  );
  expect(ticksOf(axis).at(0)?.at).toBe(0);
  expect(ticksOf(axis).at(-1)?.at).toBe(1);
});

test("does not shrink when an answer is taken back, and does not change while nothing lies outside", () => {
  const wide = axisOf(given(8, 12, -14, 29));
  expect(growAxis(wide, given(8))).toBe(wide);
  expect(growAxis(wide, given(25, -19.5))).toBe(wide);
  expect(growAxis(wide, [])).toBe(wide);
});

test("an absurd answer is shown at a logarithmic end and leaves two thirds to the others", () => {
  const values = given([8, 20], [12, 6], [-14, 3], 29, 1 / 1000003, -3e7, 1e9);
  const axis = axisOf(values);
  expect(axis).toEqual({ low: -1e8, high: 1e9, linearTo: 30 });
  const place = placeOn(axis);
  expect(place(30) - place(-30)).toBeCloseTo(2 / 3);
  expect(place(12) - place(8)).toBeCloseTo((2 / 3) * (4 / 60));
  expect([place(axis.low), place(axis.high)]).toEqual([0, 1]);
  expect(texts(axis)).toContain("10⁹");
  expect(texts(axis)).toContain("−10⁸");
  expect(texts(axis)).toContain("20");
});

test("stays linear where linear tells as much: one absurd answer beside one class, or numbers all of a size", () => {
  for (const values of [given([8, 30], 1e9), given(1, 100), given(1e9, 1.5e9, 2e9), given(1e6, 1e6 + 1)])
    expect(axisOf(values).linearTo).toBe(Infinity);
});

test("once logarithmic at its ends it stays so when the absurd answer is taken back", () => {
  const axis = axisOf(given([8, 20], 12, 1e9));
  expect(growAxis(axis, given([8, 20], 12))).toBe(axis);
});

const someValue = fc.oneof(
  fc.integer({ min: -30, max: 30 }),
  // No number that is typed is nearer to zero: 120 digits are the most.
  fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => (Math.abs(value) < 1e-100 ? 0 : value)),
  fc.constantFrom(1e120, -1e120, 1 / 1000003),
);
const someTally = fc
  .uniqueArray(fc.tuple(someValue, fc.integer({ min: 1, max: 40 })), {
    selector: ([value]) => value + 0,
    maxLength: 12,
  })
  .map((answers) => given(...answers));

test("whatever is answered, the axis only ever grows, every answer lies on it, in order, and labels have room", () => {
  fc.assert(
    fc.property(fc.array(someTally, { maxLength: 6 }), (tallies) => {
      let former: NumberAxis | null = null;
      for (const values of tallies) {
        const axis = growAxis(former, values);
        if (!axis) continue;
        if (former) {
          expect(axis.low).toBeLessThanOrEqual(former.low);
          expect(axis.high).toBeGreaterThanOrEqual(former.high);
        }
        expect(growAxis(axis, values)).toBe(axis);
        const places = values
          .map(({ value }) => value)
          .sort((a, b) => a - b)
          .map(placeOn(axis));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(-1e-9);
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
        }
        const ticks = ticksOf(axis);
        expect(ticks.length).toBeGreaterThan(0);
        for (const { at } of ticks) expect(at).toBeGreaterThanOrEqual(-1e-9);
        for (const { at } of ticks) expect(at).toBeLessThanOrEqual(1 + 1e-9);
        former = axis;
      }
    }),
  );
});

test("long numbers are written as powers of ten, small steps far from zero in full", () => {
  expect(texts(axisOf(given(0, 4e8)))).toContain("2·10⁸");
  expect(texts(axisOf(given(0.00001, 0.00002))).every((text) => text.length < 9)).toBe(true);
  expect(new Set(texts(axisOf(given(1000001, 1000003)))).size).toBeGreaterThan(1);
});
