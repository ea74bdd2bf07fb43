import { describe, expect, it } from "vitest";
import { cellText, readCell } from "./read-cell";

describe("a cell", () => {
  it.each([
    ["0,5", "1/2"],
    ["1/2", "1/2"],
    ["−3", "-3"],
    ["-6/4", "-3/2"],
    [" 2.50 ", "5/2"],
    ["2*3-1", "5"],
  ])("reads %j as %s", (typed, stored) => {
    expect(readCell(typed, "number")).toEqual({ ok: true, value: stored });
    expect(readCell(typed, "bias")).toEqual({ ok: true, value: stored });
  });

  it.each([
    ["ln 3", "ln 3"],
    ["ln(1/4)", "ln 1/4"],
    ["7 + ln 1/4", "7 + ln 1/4"],
    ["−2+ln0,5", "-2 + ln 1/2"],
  ])("reads the bias %j as %s", (typed, stored) => {
    expect(readCell(typed, "bias")).toEqual({ ok: true, value: stored });
    expect(readCell(typed, "number").ok).toBe(false);
  });

  it.each(["", "x", "1/0", "ln 0", "ln -2", "3 +", "1 2"])(
    "says in a sentence why %j is no bias",
    (typed) => {
      const read = readCell(typed, "bias");
      expect(read.ok).toBe(false);
      if (!read.ok) expect(read.error).toMatch(/^[A-Z“].*[.)]$/);
    },
  );

  it("shows a real minus sign, which can be read again", () => {
    expect(cellText("-3/2")).toBe("−3/2");
    expect(readCell(cellText("-3 + ln 1/2"), "bias")).toEqual({ ok: true, value: "-3 + ln 1/2" });
  });
});
