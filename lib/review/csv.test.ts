import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { byteOrderMark, cellText, csvLine } from "./csv";
import { hostileCells } from "./testing/hostile-cells";
import { unescaped } from "./testing/unescaped";

/** Read by a parser that shares nothing with our writer. */
function parsed(file: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(file, {
    delimiter: ",",
    newline: "\r\n",
    skipEmptyLines: false,
  });
  expect(errors).toEqual([]);
  return data.slice(0, -1);
}

describe("csv", () => {
  const columns = 5;
  const cells = hostileCells(1_000, 20_261_123);
  const table = Array.from({ length: cells.length / columns }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
  const file = table.map((row) => csvLine(row.map(cellText))).join("");

  it("R27 gives 1,000 hostile cells back, every one equal", () => {
    expect(parsed(file).map((row) => row.map(unescaped))).toEqual(table);
  });

  it("R27 gives them back from the bytes of a file, but for halves of characters, which no UTF-8 can hold", () => {
    const bytes = new TextEncoder().encode(`${byteOrderMark}${file}`);
    const read = parsed(new TextDecoder().decode(bytes));
    const whole = (text: string) => new TextDecoder().decode(new TextEncoder().encode(`x${text}`)).slice(1);
    expect(read.map((row) => row.map(unescaped))).toEqual(table.map((row) => row.map(whole)));
  });

  it("T13 lets no cell begin what a spreadsheet would run", () => {
    for (const cell of parsed(file).flat())
      expect(/^\s*[=+\-@\t\r\n\0＝＋－＠]/u.test(cell) && !Number.isFinite(Number(cell)), cell).toBe(false);
  });

  it("T13 leaves numbers as they are", () => {
    expect([-0.5, 0, 12, 1e-7, 1e21].map(cellText)).toEqual(["-0.5", "0", "12", "1e-7", "1e+21"]);
    expect(["-0.5", "+3", "-1e-3"].map(cellText)).toEqual(["-0.5", "+3", "-1e-3"]);
    expect(cellText("−0.5")).toBe("−0.5");
  });

  it("writes nothing for nothing, and words for truth", () => {
    expect([null, true, false].map(cellText)).toEqual(["", "true", "false"]);
  });

  it("refuses numbers that are none", () => {
    for (const number of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => cellText(number)).toThrow(RangeError);
  });

  it("quotes only what needs it", () => {
    expect(csvLine(["Ada", "a,b", 'a"b', "a\nb", "a b", " a", ""])).toBe(
      'Ada,"a,b","a""b","a\nb",a b," a",\r\n',
    );
  });
});
