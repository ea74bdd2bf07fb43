import { spreadsheetSafe } from "../spreadsheet-safe";

/** The text that a cell was made safe from: the inverse of `spreadsheetSafe`, as docs/export-format.md tells it. */
export function unescaped(cell: string): string {
  const text = cell.slice(1);
  return cell.startsWith("'") && spreadsheetSafe(text) !== text ? text : cell;
}
