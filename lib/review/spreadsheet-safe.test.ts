import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadsheetSafe } from "./spreadsheet-safe";
import { unescaped } from "./testing/unescaped";

describe("spreadsheetSafe", () => {
  it("leaves plain numbers as numbers", () => {
    for (const number of ["-14", "-0.5", "+3", "0", "12.", ".5", "-1e-3", "1.5E10"])
      expect(spreadsheetSafe(number)).toBe(number);
  });

  it("leaves ordinary text alone", () => {
    for (const text of ["", "Ada", "3/2", "−0.5", "4;-2", "True", "a=b", "Anna-Lena", "'t Hooft"])
      expect(spreadsheetSafe(text)).toBe(text);
  });

  it("puts an apostrophe before what a spreadsheet would run", () => {
    for (const text of [
      '=HYPERLINK("http://evil.example")',
      "+1+1",
      "-3/2",
      "-2+3+cmd|' /C calc'!A0",
      "@SUM(A1)",
      "\t=1",
      "\r=1",
      "\n=1",
      "\0=1",
      "  =1",
      "＝1+1",
      "＋1",
      "－1",
      "＠SUM",
      "'=1",
      "''-x",
    ])
      expect(spreadsheetSafe(text)).toBe(`'${text}`);
  });

  it("never lets a formula through, whatever is typed", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."=+-@＝＋－＠\t\r\n\0 .e1a'"), maxLength: 8 });
    fc.assert(
      fc.property(typed, (text) => {
        const cell = spreadsheetSafe(text);
        expect(cell === text || cell === `'${text}`).toBe(true);
        expect(unescaped(cell)).toBe(text);
        if (/^[\s\0]*[=+\-@＝＋－＠]/u.test(cell)) expect(Number.isFinite(Number(cell))).toBe(true);
      }),
    );
  });
});
