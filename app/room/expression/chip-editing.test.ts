import { expect, test } from "vitest";
import type { Shape } from "@/lib/expression/shape";
import { eraseChip, insertChips, type Row, withStep } from "./chip-editing";
import { chipsOf, functionChip, signChip, textOf } from "./chips";

const shape: Shape = {
  widths: [2, 2, 1],
  activations: ["g", "linear"],
  weightIndex: "from-to",
  names: ["eta"],
};
const chips = (text: string) => chipsOf(text, shape) ?? [];
const row = (text: string, caret = chips(text).length): Row => ({ chips: chips(text), caret });
const shown = ({ chips: all, caret }: Row) => [textOf(all.slice(0, caret)), textOf(all.slice(caret))];

test("a chip goes in at the caret, in the order tapped", () => {
  expect(shown(insertChips(row("x_2 x_1"), chips("W12(1)"), shape))).toEqual(["x_2 x_1 W_12^(1)", ""]);
  expect(shown(insertChips(row("x_2 x_1", 1), chips("+"), shape))).toEqual(["x_2 +", "x_1"]);
  expect(shown(insertChips(row("x_1", 0), chips("eta"), shape))).toEqual(["eta", "x_1"]);
});

test("digits go on with the number before them, with one point", () => {
  const two = insertChips(row("x_1 * 1"), chips("2"), shape);
  expect(shown(two)).toEqual(["x_1 * 12", ""]);
  const point = insertChips(two, [{ kind: "number", text: "." }], shape);
  expect(shown(insertChips(point, [{ kind: "number", text: "." }], shape))).toEqual(["x_1 * 12.", ""]);
  expect(shown(insertChips(point, chips("5"), shape))).toEqual(["x_1 * 12.5", ""]);
  expect(shown(insertChips(row("x_1"), [{ kind: "number", text: "." }], shape))).toEqual(["x_1 0.", ""]);
});

test("backspace takes the chip before the caret", () => {
  expect(shown(eraseChip(row("x_1 + x_2"), shape))).toEqual(["x_1 +", ""]);
  expect(shown(eraseChip(row("x_1 + x_2", 1), shape))).toEqual(["", "+ x_2"]);
  expect(shown(eraseChip(row("x_1", 0), shape))).toEqual(["", "x_1"]);
});

test("a bracket closed around the z of g' makes one chip of it, and the caret stays behind it", () => {
  const open = insertChips(row("x_1"), [functionChip("g", true), ...chips("z1(1)")], shape);
  expect(open.chips).toHaveLength(3);
  const closed = insertChips(open, [signChip(")")], shape);
  expect(shown(closed)).toEqual(["x_1 g'(z_1^(1))", ""]);
  expect(closed.chips).toHaveLength(2);
});

test("each step is kept, also the one that clears", () => {
  const past = withStep(withStep([], row("")), row("x_1 + x_2", 1));
  expect(past).toEqual([
    { text: "", caret: 0 },
    { text: "x_1 + x_2", caret: 1 },
  ]);
});
