import { describe, expect, test } from "vitest";
import type { Html } from "@/lib/ids";
import { emptyAnswer, fits, isComplete, isSame, withBox } from "./answer";

const label = "z" as Html;
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

  test("fits only the pad it was typed into", () => {
    expect(fits(vector("1"), { type: "vector", labels: [label] })).toBe(true);
    expect(fits(vector("1"), { type: "vector", labels: [label, label] })).toBe(false);
    expect(fits(vector("1"), { type: "number" })).toBe(false);
  });
});
