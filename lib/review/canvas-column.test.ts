import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { withCanvasColumn } from "./canvas-column";
import { readGradebook, writeGradebook } from "./gradebook-file";

const header = [
  ...["Student", "ID", "SIS User ID", "SIS Login ID", "Integration ID", "Root Account", "Section"],
  ...["Homework 1 (4711)", "Current Score", "Final Score"],
];
const idColumns = header.slice(1, 6).map((name) => header.indexOf(name));
const posting = [...header.map(() => "").slice(0, 7), "Manual Posting", "", ""];
const possible = ["    Points Possible", ...header.slice(1).map(() => ""), ""].slice(0, header.length);
const odd = [
  ...["00123", "12345678901234567890", " 7 ", 'say "hi"', "👩‍🏫42", "", "=1+1", "-5", "+49 30", "@ada"],
  ...["a,b", "O'Brien", "1e5", "one\ntwo", "＝1", "'=1", "é", "\tx", "TRUE", "2026-01-02"],
];
const students = odd.map((id, index) => [
  ...[`Student, ${index}`, id, odd[(index + 3) % odd.length] ?? "", odd[(index + 7) % odd.length] ?? ""],
  ...[
    odd[(index + 11) % odd.length] ?? "",
    "canvas.example.edu",
    index % 2 ? "A" : "A and B",
    "9.5",
    "95",
    "95",
  ],
]);

/** As Canvas writes its export. */
function uploaded(rows: readonly (readonly string[])[], newline = "\n", mark = ""): string {
  return `${mark}${Papa.unparse(
    [header, ...rows].map((row) => [...row]),
    { newline },
  )}${newline}`;
}

/** Read by a parser that shares nothing with ours. */
function parsed(file: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(file, { delimiter: "," });
  expect(errors).toEqual([]);
  return data.slice(0, -1);
}

function roundTrip(file: string, points: readonly (number | null)[] = students.map((_, index) => index / 3)) {
  const read = readGradebook(file);
  if (!read.ok) throw new Error(read.error);
  const column = { title: "Backpoll: Lecture 13 (KVX7RD)", pointsPossible: 10, points };
  const { file: written, rows } = withCanvasColumn(read.value, column);
  return writeGradebook(written, rows);
}

describe("withCanvasColumn", () => {
  for (const [name, newline, mark] of [
    ["LF", "\n", ""],
    ["CR and LF, with a mark in front", "\r\n", "\uFEFF"],
  ] as const)
    it(`gives Canvas's export back with one added column, every id byte for byte (${name})`, () => {
      const file = uploaded([posting, possible, ...students], newline, mark);
      const back = roundTrip(file);
      expect(back.startsWith("\uFEFF")).toBe(mark !== "");
      const [before, after] = [parsed(file), parsed(back)];
      const bytes = (rows: string[][]) =>
        rows.map((row) => idColumns.map((column) => Buffer.from(row[column] ?? "").toString("hex")));
      expect(bytes(after)).toEqual(bytes(before));
      expect(after.map((row) => row.slice(0, -1))).toEqual(before);
      expect(after.map((row) => row.at(-1))).toEqual([
        ...["Backpoll: Lecture 13 (KVX7RD)", "", "10"],
        ...students.map((_, index) => `${Math.round((index / 3) * 100) / 100}`),
      ]);
    });

  it("leaves the cell of a student without an entry empty", () => {
    const back = parsed(
      roundTrip(
        uploaded([possible, ...students]),
        students.map((_, i) => (i ? 0 : null)),
      ),
    );
    expect(back.slice(2, 4).map((row) => row.at(-1))).toEqual(["", "0"]);
  });

  it("adds the row of points possible where the file has lost it", () => {
    const [, added] = parsed(roundTrip(uploaded(students)));
    expect([added?.[0], added?.at(-1), added?.length]).toEqual([
      "    Points Possible",
      "10",
      header.length + 1,
    ]);
  });
});
