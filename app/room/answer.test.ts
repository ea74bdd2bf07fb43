import { describe, expect, test } from "vitest";
import type { Html } from "@/lib/ids";
import { emptyAnswer, fits, isComplete, isSame, withBox } from "./answer";

const label = "z" as Html;
const matrix = (...rows: string[][]) => ({ type: "matrix", rows }) as const;
const vector = (...cells: string[]) => ({ type: "vector", cells }) as const;

describe("an answer in the pad", () => {
  test("starts with one empty box per cell, or with nothing chosen", () => {
    expect(emptyAnswer({ type: "vector", labels: [label, label] })).toEqual(vector("", ""));
    expect(emptyAnswer({ type: "number" })).toEqual({ type: "number", text: "" });
    expect(emptyAnswer({ type: "trueFalse" })).toBeNull();
  });

  test("is complete when no box is blank", () => {
    expect(isComplete(vector("1", " "))).toBe(false);
    expect(isComplete(vector("1", "−2"))).toBe(true);
    expect(isComplete({ type: "trueFalse", value: false })).toBe(true);
    expect(isComplete(null)).toBe(false);
  });

  test("is the same where every box is the same", () => {
    expect(isSame(vector("1", "2"), vector("1", "2"))).toBe(true);
    expect(isSame(vector("1", "2"), vector("12", ""))).toBe(false);
    expect(isSame({ type: "trueFalse", value: false }, { type: "choice", option: "false" })).toBe(false);
    expect(isSame(null, null)).toBe(true);
    expect(isSame(null, vector())).toBe(false);
  });

  test("changes one box at a time", () => {
    expect(withBox(vector("1", "2"), 1, "3")).toEqual(vector("1", "3"));
    expect(withBox({ type: "number", text: "" }, 0, "3")).toEqual({ type: "number", text: "3" });
  });

  test("of a matrix of unknown size starts with none, and fits any up to six by six", () => {
    const shape = { type: "matrix", name: label, size: null } as const;
    expect(emptyAnswer(shape)).toBeNull();
    expect(fits(matrix(["1", "2"], ["3", "4"]), shape)).toBe(true);
    expect(fits(matrix(["1", "2"], ["3"]), shape)).toBe(false);
    expect(fits(matrix(Array.from({ length: 7 }, () => "1")), shape)).toBe(false);
    const given = { ...shape, size: { rows: 1, columns: 2 } };
    expect(emptyAnswer(given)).toEqual(matrix(["", ""]));
    expect(fits(matrix(["1"], ["2"]), given)).toBe(false);
  });

  test("of a matrix is another one where the same cells stand in other rows", () => {
    expect(isSame(matrix(["1", "2"]), matrix(["1"], ["2"]))).toBe(false);
    expect(isSame(matrix(["1", "2"]), matrix(["1", "2"]))).toBe(true);
    expect(isComplete(matrix(["1"], [""]))).toBe(false);
  });

  test("may have a reason of its own side, or none", () => {
    const shape = {
      type: "trueFalse",
      reasons: { true: [{ id: "a", label }], false: [{ id: "b", label }] },
    } as const;
    expect(fits({ type: "trueFalse", value: true, reason: "a" }, shape)).toBe(true);
    expect(fits({ type: "trueFalse", value: true, reason: "b" }, shape)).toBe(false);
    expect(fits({ type: "trueFalse", value: true, reason: "a" }, { type: "trueFalse" })).toBe(false);
    expect(isComplete({ type: "trueFalse", value: true })).toBe(true);
    expect(isSame({ type: "trueFalse", value: true }, { type: "trueFalse", value: true, reason: "a" })).toBe(
      false,
    );
  });

  test("of a formula is its text, and complete when something is there", () => {
    const shape = {
      type: "expression",
      shape: { widths: [1, 1], activations: ["linear"], weightIndex: "from-to", names: [] },
    } as const;
    expect(emptyAnswer(shape)).toEqual({ type: "expression", text: "" });
    expect(isComplete({ type: "expression", text: " " })).toBe(false);
    expect(isSame({ type: "expression", text: "x_1" }, { type: "expression", text: "x_1 " })).toBe(false);
    expect(fits({ type: "number", text: "1" }, shape)).toBe(false);
  });

  test("fits only the pad it was typed into", () => {
    expect(fits(vector("1"), { type: "vector", labels: [label] })).toBe(true);
    expect(fits(vector("1"), { type: "vector", labels: [label, label] })).toBe(false);
    expect(fits(vector("1"), { type: "number" })).toBe(false);
  });
});
