import { spreadsheetSafe } from "./spreadsheet-safe";

/** What a cell of ours holds; null is an empty one. */
export type Cell = string | number | boolean | null;

/** Behind the byte order mark Excel reads a file as UTF-8. */
export const byteOrderMark = "\uFEFF";

/** One row of a CSV file (RFC 4180): commas, quotes where they are needed, CR and LF at the end. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

/** A cell as text: numbers as they are, text so that no spreadsheet runs it. Throws at a number that is none. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return spreadsheetSafe(cell);
  if (typeof cell === "number" && !Number.isFinite(cell)) throw new RangeError(`A cell cannot hold ${cell}`);
  return `${cell}`;
}

/** Blanks at the ends are quoted too: some readers trim them otherwise. */
function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
