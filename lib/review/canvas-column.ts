import { pointsText } from "./gradebook-column";
import type { Gradebook, GradebookFile } from "./gradebook-file";
import { spreadsheetSafe } from "./spreadsheet-safe";

/** A column that a gradebook did not have. */
export interface AddedColumn {
  readonly title: string;
  readonly pointsPossible: number;
  /** Of each row of the gradebook; null is an empty cell. */
  readonly points: readonly (number | null)[];
}

/**
 * A Canvas gradebook with one more column, the last one. Every cell that it had stays as it was, byte for byte, also one
 * that a spreadsheet would run: it is the institution's own. Canvas creates the assignment with the points possible of
 * the row of that name, which is added where the file has lost it.
 */
export function withCanvasColumn(
  { file, rows }: Pick<Gradebook, "file" | "rows">,
  { title, pointsPossible, points }: AddedColumn,
): Pick<Gradebook, "file" | "rows"> {
  const preamble = withPointsPossible(file);
  const possible = preamble.findIndex(isPointsPossible);
  return {
    file: {
      ...file,
      header: [...file.header, spreadsheetSafe(title)],
      preamble: preamble.map((row, index) => [...row, index === possible ? pointsText(pointsPossible) : ""]),
    },
    rows: rows.map((row, index) => [...row, pointsText(points[index] ?? null)]),
  };
}

function withPointsPossible({ header, preamble }: GradebookFile): GradebookFile["preamble"] {
  if (preamble.some(isPointsPossible)) return preamble;
  return [...preamble, header.map((_, index) => (index === 0 ? "    Points Possible" : ""))];
}

/** Canvas writes four spaces before it, in any language; rows about posting have an empty cell there. */
function isPointsPossible([first = ""]: readonly string[]): boolean {
  return first.trim() !== "";
}
