import { assertNever } from "@/lib/result";
import { foldedName } from "@/lib/room/folded-name";
import { cleanName } from "@/lib/room/nickname";
import type { Gradebook } from "./gradebook-file";
import { readExtraTime } from "./read-extra-time";
import { guessColumns, type RosterColumns } from "./roster-columns";
import type { RosterStudent } from "./roster-student";

/** Why a row is no student's. It is kept in the file all the same. */
export type LeftOutReason = "noName" | "testStudent" | "sameStudent" | "sameId" | "tooLong";

/** A line of the file that was left out, or that was not read as it may be meant. Lines count from 1. */
export interface LineNote<Reason extends string> {
  readonly line: number;
  readonly reason: Reason;
  /** What stands there, for people to find it. */
  readonly text: string;
}

/** A class list, read: who is on it, and what was made of the rest. */
export interface ReadRoster {
  readonly students: readonly RosterStudent[];
  readonly leftOut: readonly LineNote<LeftOutReason>[];
  /** Students of the list whose extra time could mean two things: they have none. */
  readonly unclear: readonly LineNote<"extraTimeNotClear">[];
}

const longestName = 200;

/** The students of a class list, by the columns that say what; the ids are those of the file to the last character. */
export function readRosterStudents(
  { file, rows, lines }: Gradebook,
  columns: RosterColumns = guessColumns(file),
): ReadRoster {
  const students: RosterStudent[] = [];
  const leftOut: LineNote<LeftOutReason>[] = [];
  const unclear: LineNote<"extraTimeNotClear">[] = [];
  const seen = new Set<string>();
  for (const [row, cells] of rows.entries()) {
    const line = lines[row] ?? 0;
    const { student, folded } = readStudent(row, cells, columns);
    // Two rows are one student by their id, or where nothing at all tells them apart.
    const whole = JSON.stringify(folded);
    const id = JSON.stringify(["id", student.studentId?.trim()]);
    const reason = reasonToLeaveOut(student, file.format, seen.has(whole), seen.has(id));
    if (reason) {
      leftOut.push({ line, reason, text: student.name || (student.studentId ?? "") });
      continue;
    }
    seen.add(whole);
    if (student.studentId !== null) seen.add(id);
    const cell = columns.extraTime === null ? "" : (cells[columns.extraTime] ?? "");
    const extraTime = readExtraTime(cell);
    if (!extraTime.ok) unclear.push({ line, reason: "extraTimeNotClear", text: `${student.name}: ${cell}` });
    students.push({ ...student, extraTime: extraTime.ok ? extraTime.value : 1 });
  }
  return { students, leftOut, unclear };
}

/** Why a line was left out, in words that follow the line. */
export function leftOutWords(reason: LeftOutReason): string {
  switch (reason) {
    case "noName":
      return "no name";
    case "testStudent":
      return "Canvas’s test student, who is nobody";
    case "sameStudent":
      return "stands on the list already";
    case "sameId":
      return "has the same number as a student above";
    case "tooLong":
      return "too long for a name";
    default:
      return assertNever(reason);
  }
}

interface SpelledStudent {
  readonly student: RosterStudent;
  /** Name and aliases, as they are compared. */
  readonly folded: readonly string[];
}

function readStudent(row: number, cells: readonly string[], columns: RosterColumns): SpelledStudent {
  const cell = (column: number | null) => (column === null ? "" : (cells[column] ?? ""));
  const written = cell(columns.name).trim();
  const [first, last] = nameParts(written, cell(columns.firstName).trim(), cell(columns.lastName).trim());
  const name = cleanName(`${first} ${last}`);
  const studentId = cell(columns.studentId);
  const others = [
    written,
    first && last ? `${last}, ${first}` : "",
    cell(columns.login).trim(),
    studentId.trim(),
    ...cell(columns.aliases)
      .split(";")
      .map((alias) => alias.trim()),
  ];
  const folded = new Map(others.filter((other) => other !== "").map((other) => [foldedName(other), other]));
  const own = foldedName(name);
  folded.delete(own);
  const section = cell(columns.section).trim();
  const student = {
    row,
    name,
    aliases: [...folded.values()],
    studentId: studentId.trim() === "" ? null : studentId,
    section: section === "" ? null : section,
    extraTime: 1,
  };
  return { student, folded: [own, ...folded.keys()] };
}

/** “Last, First” is turned round; a name without a comma, or with several, stays as it is. */
function nameParts(written: string, first: string, last: string): readonly [first: string, last: string] {
  if (written === "") return [first, last];
  const turned = /^([^,]+),\s*([^,]+)$/.exec(written);
  return [turned?.[2] ?? written, turned?.[1] ?? ""];
}

function reasonToLeaveOut(
  { name }: RosterStudent,
  format: Gradebook["file"]["format"],
  isSame: boolean,
  isSameId: boolean,
): LeftOutReason | null {
  if (name === "") return "noName";
  if (name.length > longestName) return "tooLong";
  if (format === "canvas" && foldedName(name) === "test student") return "testStudent";
  if (isSameId) return "sameId";
  return isSame ? "sameStudent" : null;
}
