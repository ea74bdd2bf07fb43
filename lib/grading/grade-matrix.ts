import type { MatrixSize } from "@/lib/problems/question";
import { err, ok, type Result } from "@/lib/result";
import { isSameSize, type Rows } from "./cells";
import { gradeCell } from "./grade-cell";
import type { NumberRules } from "./grade-number";
import { type Grade, graded, misfit } from "./graded";
import { inCell, type ReadingProblem } from "./reading-problem";

/** Far beyond any network of ours: more rows or columns than that are no answer. */
const mostLines = 12;

/**
 * The score is the share of right cells. Where the student chooses the size (`size` is null) a wrong one is a wrong
 * answer with a bucket of its own; where it is given, it cannot be read.
 */
export function gradeMatrix(
  keys: Rows,
  size: MatrixSize | null,
  rows: Rows,
  { predicted, wantsDigits }: NumberRules,
): Result<Grade, ReadingProblem> {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.some((row) => row.length !== columns))
    return misfit("Fill in every row, as many entries in each.");
  if (size && (rows.length !== size.rows || columns !== size.columns))
    return misfit(`Fill in ${size.rows} ${plural("row", size.rows)} of ${size.columns}.`);
  if (rows.length > mostLines || columns > mostLines)
    return misfit(`A matrix here has at most ${mostLines} rows and ${mostLines} columns.`);
  const isRightSize = isSameSize(rows, keys);
  const buckets: string[][] = [];
  let right = 0;
  for (const [i, row] of rows.entries()) {
    const line: string[] = [];
    for (const [k, text] of row.entries()) {
      const place = i * columns + k;
      const cell = gradeCell(text, {
        value: (isRightSize && keys[i]?.[k]) || null,
        predicted: isRightSize ? predicted(place) : [],
        wantsDigits,
      });
      if (!cell.ok) return err(inCell(cell.error, place + 1, columns));
      line.push(cell.value.bucket);
      if (cell.value.right) right++;
    }
    buckets.push(line);
  }
  const bucket = buckets.map((line) => line.join(",")).join(";");
  return ok(graded(right / (rows.length * columns), bucket));
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`;
}
