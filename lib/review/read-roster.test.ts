import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGradebook } from "./gradebook-file";
import { readExtraTime } from "./read-extra-time";
import { leftOutWords, readRosterStudents } from "./read-roster";
import { guessColumns, type RosterColumns } from "./roster-columns";

function read(text: string, change: Partial<RosterColumns> = {}) {
  const book = readGradebook(text);
  if (!book.ok) throw new Error(book.error);
  return readRosterStudents(book.value, { ...guessColumns(book.value.file), ...change });
}

const canvas = (...rows: readonly string[]) =>
  ["Student,ID,SIS User ID,SIS Login ID,Section,HW (1)", "    Points Possible,,,,,10", ...rows, ""].join(
    "\n",
  );

describe("readRosterStudents", () => {
  it("reads Canvas's export: the name turned round, the login and the number as other ways to say who one is", () => {
    expect(read(canvas('"Lovelace, Ada Augusta",1001,000123,ada1,LEC 1,')).students).toEqual([
      {
        row: 0,
        name: "Ada Augusta Lovelace",
        aliases: ["Lovelace, Ada Augusta", "ada1", "000123"],
        studentId: "000123",
        section: "LEC 1",
        extraTime: 1,
      },
    ]);
  });

  it("keeps ids to the last character", () => {
    const ids = ["0001", " 42 ", "12345678901234567890", '"a ""b"""', "é", "e\u0301", "👩‍🔬"];
    const { students } = read(canvas(...ids.map((id, at) => `Student ${at},${at},${id},,,`)));
    expect(students.map(({ studentId }) => studentId)).toEqual(
      ids.map((id) => (id.startsWith('"') ? 'a "b"' : id)),
    );
  });

  it("takes the ID for the number where Canvas gives no other, and no number for a student without one", () => {
    expect(read("Student,ID,Section\nAda,7,A\n").students[0]?.studentId).toBe("7");
    expect(read(canvas("Ada,7,,ada,,")).students[0]?.studentId).toBeNull();
  });

  it("leaves out Canvas's test student, rows without a name and rows that repeat one, with the line", () => {
    const { students, leftOut } = read(
      canvas(
        "Ada,1,01,ada,,",
        '"Student, Test",2,,x,,',
        ",3,03,,,",
        "Ada B,4,01,ada2,,",
        "Ben,5,,,,",
        "BEN ,6,,,,",
        `${"x".repeat(201)},7,,,,`,
      ),
    );
    expect(students.map(({ name, row }) => [name, row])).toEqual([
      ["Ada", 0],
      ["Ben", 4],
    ]);
    expect(leftOut.map(({ line, reason }) => [line, reason])).toEqual([
      [4, "testStudent"],
      [5, "noName"],
      [6, "sameId"],
      [8, "sameStudent"],
      [9, "tooLong"],
    ]);
    for (const { reason } of leftOut) expect(leftOutWords(reason)).not.toBe("");
  });

  it("keeps two students of one name apart by their numbers", () => {
    const { students, leftOut } = read(canvas("Ada,1,01,a1,,", "Ada,2,02,a2,,"));
    expect([students.length, leftOut.length]).toEqual([2, 0]);
  });

  it("reads any table by its headings, English or German", () => {
    const german = "Nachname;Vorname;Matrikelnummer;E-Mail-Adresse;Übungsgruppe;Nachteilsausgleich\n";
    expect(read(`${german}Müller;Jürgen;007;jm@x.de;Di 10;25 %\n`).students).toEqual([
      {
        row: 0,
        name: "Jürgen Müller",
        aliases: ["Müller, Jürgen", "jm@x.de", "007"],
        studentId: "007",
        section: "Di 10",
        extraTime: 1.25,
      },
    ]);
    expect(read("Name,Vorname\nBorel,Émile\n").students[0]?.name).toBe("Émile Borel");
    expect(read("Full name,Aliases\nAda Lovelace,Countess; ada ;\n").students[0]?.aliases).toEqual([
      "Countess",
      "ada",
    ]);
  });

  it("reads a table by the columns that a person chose", () => {
    const text = "who,what\nAda,1\n";
    expect(read(text).leftOut).toEqual([{ line: 2, reason: "noName", text: "" }]);
    expect(read(text, { name: 0, studentId: 1 }).students).toMatchObject([{ name: "Ada", studentId: "1" }]);
  });

  it("never guesses an extra time that can mean two things", () => {
    const { students, unclear } = read("Name,Extra time\nAda,1.5\nBen,100 %\nEve,\n");
    expect(students.map(({ extraTime }) => extraTime)).toEqual([1.5, 1, 1]);
    expect(unclear).toEqual([{ line: 3, reason: "extraTimeNotClear", text: "Ben: 100 %" }]);
  });

  it("never fails, and says of every row what became of it", () => {
    const cell = fc.string({
      unit: fc.constantFrom(...'aB ,;"%1.é😀\u202e=', "Student", "\n"),
      maxLength: 8,
    });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    const column = fc.option(fc.integer({ min: 0, max: 9 }));
    const columns = fc.record({
      ...{ name: column, firstName: column, lastName: column, studentId: column },
      ...{ login: column, section: column, aliases: column, extraTime: column },
    });
    fc.assert(
      fc.property(
        table,
        columns,
        fc.constantFrom("canvas" as const, "table" as const),
        (rows, chosen, format) => {
          const file = {
            ...{ format, bom: false, delimiter: "," as const, newline: "\n" as const },
            ...{ header: ["a", "b", "c"], preamble: [] },
          };
          const lines = rows.map((_, at) => at + 2);
          const { students, leftOut } = readRosterStudents({ file, rows, lines }, chosen);
          expect(students.length + leftOut.length).toBe(rows.length);
          for (const student of students) expect(student.name).toMatch(/\S/);
        },
      ),
    );
  });
});

describe("readExtraTime", () => {
  it("reads factors and percentages", () => {
    const factor = (cell: string) => {
      const read = readExtraTime(cell);
      return read.ok ? read.value : null;
    };
    expect(["1.5", "1,5", " x1.5", "×1.5", "1.5x", "50%", "50 %", "+50 %", "150 %"].map(factor)).toEqual(
      Array(9).fill(1.5),
    );
    expect(["", "0", "no", "–", "1", "nein"].map(factor)).toEqual(Array(6).fill(1));
    expect(["+100 %", "200%", "2"].map(factor)).toEqual([2, 2, 2]);
    expect(["100 %", "30", "0.5", "yes", "-50%", "1.5.2", "2000 %"].map(factor)).toEqual(Array(7).fill(null));
  });
});
