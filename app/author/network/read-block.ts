import { err, ok, type Result } from "@/lib/result";
import { type CellKind, readCell } from "./read-cell";

/** Whether a pasted text is more than one number. */
export function isBlock(text: string): boolean {
  return cellsOf(text).flat().length > 1;
}

/**
 * The numbers of a pasted block, row by row, as they are stored: from a spreadsheet (tabs), from numpy or MATLAB
 * ([[1, 2], [3, 4]], [1 2; 3 4]) or from LaTeX (1 & 2 \\ 3 & 4). A comma between digits is a decimal comma, except in
 * square brackets. The error says which number cannot be read.
 */
export function readBlock(text: string, kind: CellKind): Result<readonly (readonly string[])[], string> {
  const rows: (readonly string[])[] = [];
  for (const [i, cells] of cellsOf(text).entries()) {
    const row: string[] = [];
    for (const [k, cell] of cells.entries()) {
      const read = readCell(cell, kind);
      if (!read.ok) return err(`Row ${i + 1}, number ${k + 1} of what you pasted: ${read.error}`);
      row.push(read.value);
    }
    rows.push(row);
  }
  const [first] = rows;
  if (first === undefined) return err("There is no number in what you pasted.");
  if (rows.some((row) => row.length !== first.length))
    return err("The rows of what you pasted have different lengths. Nothing was changed.");
  return ok(rows);
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const isTex = /\\\\|&|\\begin/.test(text);
  const isNested = /\][\s,]*\[/.test(text);
  const isBracketed = text.includes("[") && !isTex;
  const plain = isTex ? withoutTex(text) : text.replace(/^[^[]*array\(|,?\s*dtype=.*$/gi, "");
  const rows = plain.split(isNested ? /\]/ : isTex ? /\\\\/ : isBracketed ? /;/ : /\r?\n/);
  return rows
    .map((row) => cellsOfRow(row.replace(/[[\]]|\)\s*$/g, " ").trim(), isBracketed))
    .filter((cells) => cells.length > 0);
}

function cellsOfRow(row: string, isBracketed: boolean): readonly string[] {
  const line = isBracketed ? row.replace(/^,/, "") : row;
  const separator = [/\t/, /&/, /;/, isBracketed ? /,/ : /,\s+/].find((one) => one.test(line)) ?? /\s+/;
  const cells = line.split(separator).map((cell) => cell.trim());
  // A spreadsheet may end a line with a separator.
  const trimmed = cells.at(-1) === "" ? cells.slice(0, -1) : cells;
  return trimmed.length === 1 && trimmed[0] === "" ? [] : trimmed;
}

function withoutTex(text: string): string {
  return text
    .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, "$1/$2")
    .replace(/\\[dt]?frac\s*(\d)\s*(\d)/g, "$1/$2")
    .replace(/\\(?:begin|end)\{[^}]*\}(?:\{[lcr|]*\})?|\\(?:left|right)\s*[[\]().|]?|\$/g, " ")
    .replace(/(?<!\\)\\[,;:! ]|[{}]/g, " ");
}
