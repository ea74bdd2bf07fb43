import { assertNever, err, ok, type Result } from "@/lib/result";
import { type Delimiter, mostColumns, readTable, type Table, type TableProblem } from "./read-table";
import { readText } from "./read-text";

/**
 * How a gradebook file is written, and what in it belongs to no student: with the cells of its students it goes back
 * byte for byte.
 */
export interface GradebookFile {
  /** `canvas`: Canvas's own export, with its row of points possible. `table`: any table with a header. */
  readonly format: "canvas" | "table";
  readonly bom: boolean;
  readonly delimiter: "," | ";" | "\t";
  readonly newline: "\r\n" | "\n";
  readonly header: readonly string[];
  /** Rows between the header and the first student: Canvas's `    Points Possible` and its kin. */
  readonly preamble: readonly (readonly string[])[];
}

/** A gradebook with the rows of its students, each as wide as the header. */
export interface Gradebook {
  readonly file: GradebookFile;
  readonly rows: readonly (readonly string[])[];
  /** Where each row begins in the file, from 1. */
  readonly lines: readonly number[];
}

const mostRows = 10_000;
const byteOrderMark = "\uFEFF";

/** Reads a gradebook without changing a cell; refused with a sentence that says what to do. */
export function readGradebook(upload: Uint8Array | string): Result<Gradebook, string> {
  const text = readText(upload);
  if (!text.ok) return text;
  const bom = text.value.startsWith(byteOrderMark);
  const body = bom ? text.value.slice(1) : text.value;
  const delimiter = delimiterOf(body);
  const table = readTable(body, delimiter, mostRows + mostPreamble + 2);
  if (!table.ok) return err(problemSentence(table.error));
  const [header, ...rows] = table.value.rows;
  const problem = shapeProblem(header ?? [], table.value);
  if (!header || problem !== null) return err(problem ?? empty);
  const format = header[0] === "Student" && header[1] === "ID" ? "canvas" : "table";
  const skipped = format === "canvas" ? preambleLength(rows) : 0;
  if (rows.length - skipped > mostRows) return err(tooLong);
  return ok({
    file: { format, bom, delimiter, newline: table.value.newline, header, preamble: rows.slice(0, skipped) },
    rows: rows.slice(skipped),
    lines: table.value.lines.slice(1 + skipped),
  });
}

/**
 * The file of these rows: the inverse of `readGradebook`. A cell is quoted only where it must be, as Canvas does it, and
 * the last line ends like every other. A file that is written so comes back byte for byte; of any other every cell does.
 */
export function writeGradebook(file: GradebookFile, rows: readonly (readonly string[])[]): string {
  const { delimiter, newline, header, preamble } = file;
  const needsQuotes = new RegExp(`[${delimiter}"\r\n]|^${byteOrderMark}`);
  const written = (cell: string) => (needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  // A line without a character would be no row.
  const line = (row: readonly string[]) => (row.map(written).join(delimiter) || '""') + newline;
  return (file.bom ? byteOrderMark : "") + [header, ...preamble, ...rows].map(line).join("");
}

const empty =
  "There is no table in it. The first line names the columns, and every student has a line below.";
const tooLong = "The list has more than 10,000 lines. Split it into one list for each course.";
/** More than any gradebook has between its header and its students. */
const mostPreamble = 10;
const triedRows = 20;

function shapeProblem(header: readonly string[], { rows, lines }: Table): string | null {
  if (rows.length < 2) return empty;
  const ragged = rows.findIndex((row) => row.length !== header.length);
  if (ragged === -1) return null;
  return `Line ${lines[ragged]} has ${cells(rows[ragged]?.length ?? 0)}, but the first line names ${cells(header.length)}. Correct the line and choose the file again.`;
}

function problemSentence({ line, code }: TableProblem): string {
  switch (code) {
    case "quoteNotClosed":
      return `A quote that begins on line ${line} is never closed. Correct the line and choose the file again.`;
    case "textAroundQuotes":
      return `Line ${line} has text beside the quotes of a cell. Correct the line and choose the file again.`;
    case "tooWide":
      return `Line ${line} has more than ${mostColumns} cells. Leave out columns that a class list does not need.`;
    default:
      return assertNever(code);
  }
}

function cells(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

/** The delimiter that makes a table of the first lines: most of them as wide as the header, and the wider the better. */
function delimiterOf(text: string): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of [",", ";", "\t"] as const) {
    const table = readTable(text, delimiter, triedRows);
    const rows = table.ok ? table.value.rows : [];
    const width = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === width).length;
    const score = width < 2 ? 0 : alike / rows.length + width / 1e6;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Canvas writes rows of its own first: posting policies, and points possible behind four spaces in any language. */
function preambleLength(rows: readonly (readonly string[])[]): number {
  const first = rows.slice(0, mostPreamble).findIndex(([student = ""]) => !isPreamble(student));
  return first === -1 ? Math.min(rows.length, mostPreamble) : first;
}

function isPreamble(student: string): boolean {
  return student.trim() === "" || student.startsWith("    ") || /^points possible$/i.test(student.trim());
}
