import { describe, expect, test } from "vitest";
import { parseExpression } from "@/lib/expression/parser";
import type { Shape } from "@/lib/expression/shape";
import { chipAt, chipsOf, startOf, textOf } from "./chips";
import { onlyChip, paletteOf, picksOf } from "./picks";
import { spokenChip, spokenExpression } from "./spoken";

const shape: Shape = {
  widths: [2, 2, 2, 1],
  activations: ["g", "g", "linear"],
  weightIndex: "from-to",
  names: [],
};
const texts = (typed: string, of = shape) => chipsOf(typed, of)?.map(({ text }) => text) ?? null;

describe("the chips of a text", () => {
  test("are one per symbol, in the order typed, however it was typed", () => {
    const expected = ["W_22^(2)", "g'(z_2^(2))", "W_21^(3)"];
    expect(texts("W22(2)g'z2(2)W21(3)")).toEqual(expected);
    expect(texts("W_{22}^{(2)} g'\\left(z_2^{(2)}\\right) W_{21}^{(3)}")).toEqual(expected);
    expect(texts("W₂₂⁽²⁾ · g′(z₂⁽²⁾) · W^(3)_21")).toEqual(["W_22^(2)", "*", "g'(z_2^(2))", "*", "W_21^(3)"]);
  });

  test("keep g' of anything but one z open, its bracket a chip of its own", () => {
    expect(texts("g'(z_1^(1) + 2) - (x_1/3)")).toEqual([
      "g'(",
      "z_1^(1)",
      "+",
      "2",
      ")",
      "-",
      "(",
      "x_1",
      "/",
      "3",
      ")",
    ]);
  });

  test("write a complete \\frac out with the signs that have keys", () => {
    expect(texts("\\frac{x_1}{2}")).toEqual(["x_1", "/", "2"]);
    expect(texts("\\frac{x_1 + 1}{2}")).toEqual(["(", "x_1", "+", "1", ")", "/", "2"]);
  });

  test("are none where something cannot be read or has no key", () => {
    expect(texts("W22")).toBeNull();
    expect(texts("q")).toBeNull();
    expect(texts("(x_1)^2")).toBeNull();
  });

  test("read back as the same text, and know the place of a problem", () => {
    const chips = chipsOf("W22(2) + (x_1", shape) ?? [];
    expect(texts(textOf(chips))).toEqual(chips.map(({ text }) => text));
    const reading = parseExpression(textOf(chips), shape);
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(chipAt(chips, reading.error.at)).toBe(2);
    expect(startOf(chips, 1)).toBe("W_22^(2) ".length);
  });

  test("have names to be heard", () => {
    const named = (chipsOf("W21(2) g'z1(2) - x2 (3", shape) ?? []).map(spokenChip);
    expect(named).toEqual([
      "W layer 2 from 2 to 1",
      "g prime of z layer 2 node 1",
      "minus",
      "x 2",
      "open bracket",
      "3",
    ]);
    const read = parseExpression("-x1 g'z1(2) + 2/x2", shape);
    expect(read.ok && spokenExpression(read.value)).toBe(
      "minus x 1, times g prime of z layer 2 node 1, plus 2, divided by x 2",
    );
  });
});

describe("the palette of a network", () => {
  const symbols = (letter: "W" | "z" | "x", layer: number, of = shape) =>
    picksOf({ kind: "letter", letter }, of)
      .find((pick) => pick.layer === layer)
      ?.chips.map((chip) => chip?.text ?? null);

  test("has biases only where the network has", () => {
    const letters = (of: Shape) => paletteOf(of).map((key) => (key.kind === "letter" ? key.letter : key.fn));
    expect(letters(shape)).toEqual(["W", "z", "a", "x", "g"]);
    expect(letters({ ...shape, biases: true })).toEqual(["W", "z", "a", "b", "x", "g"]);
    expect(letters({ ...shape, activations: ["relu", "relu", "sigma"] })).toEqual([
      "W",
      "z",
      "a",
      "x",
      "g",
      "sigma",
    ]);
  });

  test("offers every pair of indices, exchanged ones too, and none that is out of range both ways", () => {
    expect(symbols("W", 2)).toEqual(["W_11^(2)", "W_12^(2)", "W_21^(2)", "W_22^(2)"]);
    expect(symbols("W", 3)).toEqual(["W_11^(3)", "W_12^(3)", "W_21^(3)", null]);
    expect(symbols("W", 3, { ...shape, weightIndex: "to-from" })).toEqual([
      "W_11^(3)",
      "W_12^(3)",
      "W_21^(3)",
      null,
    ]);
    for (const text of symbols("W", 3) ?? [])
      if (text !== null) expect(parseExpression(text, shape)).toMatchObject({ ok: true });
  });

  test("asks for no choice that has one option only", () => {
    expect(symbols("x", 0)).toEqual(["x_1", "x_2"]);
    expect(symbols("z", 0)).toEqual(["z_1^(1)", "z_2^(1)", "z_1^(2)", "z_2^(2)", "z_1^(3)"]);
    const narrow: Shape = { ...shape, widths: [1, 1], activations: ["linear"] };
    expect(onlyChip(picksOf({ kind: "letter", letter: "W" }, narrow))?.text).toBe("W_11^(1)");
    expect(onlyChip(picksOf({ kind: "letter", letter: "W" }, shape))).toBeNull();
  });
});
