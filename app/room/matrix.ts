import type { MatrixSize } from "@/lib/problems/question";

export type MatrixRows = readonly (readonly string[])[];

/** As many as can be chosen; also what fits beside the keys. */
export const largestSide = 6;

export function sizeOf(rows: MatrixRows): MatrixSize {
  return { rows: rows.length, columns: rows[0]?.length ?? 0 };
}

/** A matrix of another size, with every cell that still has a place. */
export function resized(rows: MatrixRows, size: MatrixSize): MatrixRows {
  return Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (_, column) => rows[row]?.[column] ?? ""),
  );
}

/** Cells are counted row by row. */
export function withCell(rows: MatrixRows, cell: number, text: string): MatrixRows {
  const { columns } = sizeOf(rows);
  return rows.map((row, y) => row.map((old, x) => (y * columns + x === cell ? text : old)));
}

/** "1 2; 3 4" */
export function textOfRows(rows: MatrixRows): string {
  return rows.map((row) => row.join(" ")).join("; ");
}

/** Rows by semicolons, cells by spaces. */
export function rowsFrom(text: string): MatrixRows {
  return text.split(";").map((row) => row.trim().split(/\s+/));
}

/** A rectangle of the size asked for, or of any where it may be chosen. */
export function isMatrix(rows: MatrixRows, size: MatrixSize | null): boolean {
  const own = sizeOf(rows);
  const isRectangle = own.columns > 0 && rows.every((row) => row.length === own.columns);
  if (size) return isRectangle && own.rows === size.rows && own.columns === size.columns;
  return isRectangle && own.rows <= largestSide && own.columns <= largestSide;
}
