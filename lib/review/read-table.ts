import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { err, ok, type Result } from "@/lib/result";

export type Delimiter = "," | ";" | "\t";

/** A table as it is written, every cell as it came: nothing is trimmed, and nothing becomes a number. */
export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** Where each row begins in the file, from 1: `lines.length === rows.length`. */
  readonly lines: readonly number[];
  /** As its first line ends. */
  readonly newline: "\r\n" | "\n";
}

export interface TableProblem {
  readonly line: number;
  /** A quoted cell without its closing quote, or with text around its quotes; or a row of too many cells. */
  readonly code: "quoteNotClosed" | "textAroundQuotes" | "tooWide";
}

/** More than any gradebook has. */
export const mostColumns = 200;

/**
 * Comma-separated values as in RFC 4180, read to the last character. Lines may end in CR LF or LF, also mixed; empty lines
 * are none.
 */
export function readTable(text: string, delimiter: Delimiter, atMost: number): Result<Table, TableProblem> {
  const bytes = new TextEncoder().encode(text);
  const rows: string[][] = [];
  const ends: number[] = [];
  try {
    parse(text, {
      ...{ delimiter, to: atMost },
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      skip_empty_lines: true,
      on_record(row: string[], read) {
        rows.push(row);
        ends.push(read.bytes);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const code = error.code === "CSV_QUOTE_NOT_CLOSED" ? "quoteNotClosed" : "textAroundQuotes";
    return err({ line: lineFeeds(bytes, 0, ends.at(-1) ?? 0) + 1, code });
  }
  const lines = linesOf(rows, ends, bytes);
  const wide = rows.findIndex((row) => row.length > mostColumns);
  if (wide !== -1) return err({ line: lines[wide] ?? 1, code: "tooWide" });
  const [end = 0] = ends;
  const newline = bytes[end - 1] === lineFeed && bytes[end - 2] !== carriageReturn ? "\n" : "\r\n";
  return ok({ rows, lines, newline });
}

const lineFeed = 10;
const carriageReturn = 13;

/** Where rows begin: the library counts a carriage return inside a cell as a line, which editors do not. */
function linesOf(rows: readonly string[][], ends: readonly number[], bytes: Uint8Array): readonly number[] {
  let line = 1;
  return rows.map((row, index) => {
    const end = ends[index] ?? 0;
    line += lineFeeds(bytes, ends[index - 1] ?? 0, end);
    const closed = bytes[end - 1] === lineFeed ? 1 : 0;
    return line - closed - row.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
  });
}

function lineFeeds(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (bytes[at] === lineFeed) count += 1;
  return count;
}
