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
  /** A quoted cell without its closing quote, or with text behind it; or a row of too many cells. */
  readonly code: "quoteNotClosed" | "textAfterQuote" | "tooWide";
}

/** More than any gradebook has. */
export const mostColumns = 200;

/**
 * Comma-separated values as in RFC 4180, read to the last character. Lines may end in CR LF or LF, also mixed; empty lines
 * are none. A quote inside a cell that is not quoted is a character like any other.
 */
export function readTable(text: string, delimiter: Delimiter, atMost: number): Result<Table, TableProblem> {
  const rows: string[][] = [];
  const lines: number[] = [];
  let newline: Table["newline"] | null = null;
  const comma = delimiter.charCodeAt(0);
  let at = 0;
  let line = 1;
  while (at < text.length && rows.length < atMost) {
    const lineEnd = lineEndAt(text, at);
    if (lineEnd > 0) {
      at += lineEnd;
      line += 1;
      continue;
    }
    const row: string[] = [];
    lines.push(line);
    rows.push(row);
    while (true) {
      if (row.length === mostColumns) return err({ line, code: "tooWide" });
      let end = at;
      if (text.charCodeAt(at) === quoteCode) {
        const close = closingQuote(text, at);
        if (close === -1) return err({ line, code: "quoteNotClosed" });
        const cell = text.slice(at + 1, close);
        row.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
        line += lineFeeds(cell);
        end = close + 1;
        if (end < text.length && text.charCodeAt(end) !== comma && lineEndAt(text, end) === 0)
          return err({ line, code: "textAfterQuote" });
      } else {
        while (end < text.length && text.charCodeAt(end) !== comma && lineEndAt(text, end) === 0) end += 1;
        row.push(text.slice(at, end));
      }
      at = end + 1;
      if (text.charCodeAt(end) === comma) continue;
      if (lineEndAt(text, end) === 2) at += 1;
      newline ??= lineEndAt(text, end) === 1 ? "\n" : "\r\n";
      line += 1;
      break;
    }
  }
  return ok({ rows, lines, newline: newline ?? "\r\n" });
}

const quoteCode = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** How many characters end the line here, 0 where none does: a carriage return alone is part of its cell. */
function lineEndAt(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code === lineFeed) return 1;
  return code === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 0;
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1);
  while (at !== -1 && text.charCodeAt(at + 1) === quoteCode) at = text.indexOf('"', at + 2);
  return at;
}

function lineFeeds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count += 1;
  return count;
}
