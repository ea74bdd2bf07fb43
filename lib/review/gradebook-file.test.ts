import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { type GradebookFile, readGradebook, writeGradebook } from "./gradebook-file";

const canvas = [
  "Student,ID,SIS User ID,SIS Login ID,Integration ID,Root Account,Section,Homework 1 (4711),Current Score",
  ",,,,,,,Manual Posting,",
  "    Points Possible,,,,,,,10.0,(read only)",
  '"Lovelace, Ada",1001,000123,ada1,,uni.example.edu,LEC 1 and DIS 2,9.5,95.0',
  '"Müller, Jürgen ""JJ""",1002,12345678901234567890,jj, 7 ,uni.example.edu,"A, B",,',
  '"Student, Test",1003,,a0b1c2,,,LEC 1,,0.0',
  "",
].join("\n");

function read(upload: Uint8Array | string) {
  const book = readGradebook(upload);
  if (!book.ok) throw new Error(book.error);
  return book.value;
}

function refused(upload: Uint8Array | string): string {
  const book = readGradebook(upload);
  return book.ok ? "" : book.error;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("readGradebook", () => {
  it("knows Canvas's export by its header, and its rows that are no students", () => {
    const { file, rows, lines } = read(bytes(canvas));
    expect(file.format).toBe("canvas");
    expect(file.preamble.map((row) => row[0])).toEqual(["", "    Points Possible"]);
    expect(rows.map((row) => row[0])).toEqual(["Lovelace, Ada", 'Müller, Jürgen "JJ"', "Student, Test"]);
    expect(lines).toEqual([4, 5, 6]);
  });

  it("knows the row of points possible in any language by its four spaces", () => {
    const { file, rows } = read("Student,ID,HW (1)\n    Mögliche Punkte,,10\nAda,1,\n");
    expect([file.preamble.length, rows.length]).toEqual([1, 1]);
  });

  it("takes a table for Canvas's only where the header is exactly Canvas's", () => {
    for (const header of ["student,id", "Student,Id", " Student,ID", "Student,SIS User ID"])
      expect(read(`${header}\n    Points Possible,\n`).file).toMatchObject({ format: "table", preamble: [] });
  });

  it("keeps every cell as it is: zeros in front, spaces, long numbers, accents composed or not", () => {
    const cells = [
      "007",
      " 7 ",
      "12345678901234567890",
      "é",
      "e\u0301",
      "👩‍🔬",
      "1e3",
      "'=x",
      "true",
      "\u00a0",
    ];
    expect(read(`${cells.map((_, at) => `c${at}`).join(",")}\n${cells.join(",")}\n`).rows[0]).toEqual(cells);
  });

  it("finds delimiter, byte order mark and line ends", () => {
    const file = (text: string) => read(text).file;
    expect(file("Name;Points, all;Id\r\nAda;1,5;7\r\n")).toMatchObject({
      delimiter: ";",
      newline: "\r\n",
      bom: false,
    });
    expect(file("\uFEFFName\tId\nAda\t1\n")).toMatchObject({ delimiter: "\t", newline: "\n", bom: true });
    expect(file("\uFEFFName\tId\nAda\t1\n").header).toEqual(["Name", "Id"]);
    expect(file("Name\nAda\n")).toMatchObject({ delimiter: ",", header: ["Name"] });
    expect(file('"Name\n(full)",Id\r\nAda,1\r\n').newline).toBe("\r\n");
  });

  it("skips lines without a character and counts them", () => {
    const { rows, lines } = read('Name,Id\n\nAda,1\r\n\r\n\n"Bo\nB",2');
    expect(rows).toEqual([
      ["Ada", "1"],
      ["Bo\nB", "2"],
    ]);
    expect(lines).toEqual([3, 6]);
  });

  it("names the line that cannot be read", () => {
    expect(refused("a,b\nx,y\nx\n")).toMatch(/^Line 3 has 1 cell, but the first line names 2 cells/);
    expect(refused('a,b\n"x\n\n",y\nx,y,z\n')).toMatch(/^Line 5 has 3 cells/);
    expect(refused('a,b\nx,"y\nz,1\n')).toMatch(/begins on line 2 is never closed/);
    expect(refused('a,b\nx,"y"z\n')).toMatch(/^Line 2 has text beside the quotes/);
    expect(refused('a,b\nAda "A" L,1\n')).toMatch(/^Line 2 has text beside the quotes/);
  });

  it("refuses what is no list, with what to do", () => {
    expect(refused("")).toMatch(/no table/);
    expect(refused("Student,ID\n")).toMatch(/no table/);
    expect(refused(`${"a,".repeat(200)}b\n`)).toMatch(/more than 200/);
    expect(refused(`a\n${"x\n".repeat(10_001)}`)).toMatch(/10,000/);
    expect(refused("x".repeat(2_000_001))).toMatch(/2 MB/);
    expect(refused("a\nb\0\n")).toMatch(/no text/);
  });

  it("refuses bytes that are not UTF-8, with how to save them so", () => {
    const utf16 = (text: string) =>
      Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((c) => [c.charCodeAt(0), 0])]);
    expect(refused(utf16("Name\nAda\n"))).toMatch(/UTF-16.*CSV UTF-8/);
    expect(refused(Uint8Array.from([0x4e, 0x0a, 0xfc, 0x0a]))).toMatch(/not in UTF-8.*CSV UTF-8/);
    expect(refused(Uint8Array.from([0x50, 0x4b, 3, 4, 20]))).toMatch(/spreadsheet.*CSV UTF-8/);
  });

  it("reads as Papa Parse does", () => {
    fc.assert(
      fc.property(anyFile, anyRows, (file, rows) => {
        const text = writeGradebook({ ...file, header: headerOf(rows) }, rows);
        const book = readGradebook(text);
        if (!book.ok) return;
        const { delimiter } = book.value.file;
        const ours = [book.value.file.header, ...book.value.file.preamble, ...book.value.rows];
        const body = text.replace(/^\uFEFF/, "");
        expect(ours).toEqual(
          Papa.parse(body, { delimiter, newline: file.newline, skipEmptyLines: true }).data,
        );
      }),
    );
  });

  it("never fails otherwise than with a sentence, whatever is uploaded", () => {
    const pieces = fc.constantFrom(...'",;\t\r\n\uFEFF aÜ0=é\0👩', "Student,ID", "    Points Possible", '""');
    const uploads = fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.string({ unit: pieces, maxLength: 60 }));
    fc.assert(
      fc.property(uploads, (upload) => {
        const book = readGradebook(upload);
        if (book.ok)
          for (const row of book.value.rows) expect(row.length).toBe(book.value.file.header.length);
        else expect(book.error).toMatch(/\.$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("writeGradebook", () => {
  it("gives Canvas's export back byte for byte", () => {
    const { file, rows } = read(bytes(canvas));
    expect(bytes(writeGradebook(file, rows))).toEqual(bytes(canvas));
  });

  it("gives every cell back where the file quoted more than it had to", () => {
    const text = '\uFEFF"Name";"Id"\r\n"Ada";"007"\r\n"";" "';
    const { file, rows } = read(text);
    expect(writeGradebook(file, rows)).toBe("\uFEFFName;Id\r\nAda;007\r\n; \r\n");
  });

  it("undoes reading, cell by cell", () => {
    fc.assert(
      fc.property(anyFile, anyRows, (file, rows) => {
        const header = headerOf(rows);
        const back = read(writeGradebook({ ...file, header }, rows));
        expect(back.rows).toEqual(rows);
        expect(back.file).toEqual({ ...file, header });
      }),
    );
  });
});

const cell = fc.string({
  unit: fc.constantFrom(..."\"\r\n ab0'", "\uFEFF", "é", "e\u0301", "👩"),
  maxLength: 5,
});
const anyRows = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  );
const anyFile: fc.Arbitrary<GradebookFile> = fc.record({
  format: fc.constant("table" as const),
  bom: fc.boolean(),
  delimiter: fc.constantFrom(",", ";", "\t"),
  newline: fc.constantFrom("\r\n", "\n"),
  header: fc.constant([]),
  preamble: fc.constant([]),
});
const headerOf = ([first = []]: readonly (readonly string[])[]) => first.map((_, at) => `column ${at}`);
