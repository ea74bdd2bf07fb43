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
