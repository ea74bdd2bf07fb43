import { bucketOf } from "@/lib/expression/equality";
import { parseExpression } from "@/lib/expression/parser";
import type { Part } from "@/lib/problems/question";
import { assertNever, err, ok, type Result } from "@/lib/result";
import type { AnswerInput } from "./answer";
import { bucketOfTap, misfitOf } from "./fitting";
import { gradeMatrix } from "./grade-matrix";
import { readNumber } from "./read-number";
import { inCell, type ReadingProblem } from "./reading-problem";

/**
 * The bucket of an answer to a part without a key. With nothing to be the rounding of, a decimal is its exact value; with
 * nothing said of g, formulae share a bucket if they are equal for every g.
 */
export function unmarkedBucket(part: Part, answer: AnswerInput): Result<string, ReadingProblem> {
  const shape = part.answer;
  switch (shape.type) {
    case "number": {
      if (answer.type !== "number") return misfitOf(part);
      const number = readNumber(answer.text);
      return number.ok ? ok(number.value.text) : number;
    }
    case "vector": {
      if (answer.type !== "vector" || answer.cells.length !== shape.labels.length) return misfitOf(part);
      return vectorBucket(answer.cells);
    }
    case "matrix": {
      if (answer.type !== "matrix") return misfitOf(part);
      const graded = gradeMatrix([], shape.size, answer.rows, { predicted: () => [], wantsDigits: false });
      return graded.ok ? ok(graded.value.bucket) : graded;
    }
    case "expression": {
      if (answer.type !== "expression") return misfitOf(part);
      const formula = parseExpression(answer.text, shape.shape);
      return formula.ok ? ok(bucketOf(formula.value, shape.shape)) : formula;
    }
    case "trueFalse":
    case "choice":
    case "choices":
      return bucketOfTap(part, answer);
    default:
      return assertNever(shape);
  }
}

function vectorBucket(cells: readonly string[]): Result<string, ReadingProblem> {
  const texts: string[] = [];
  for (const [i, cell] of cells.entries()) {
    const number = readNumber(cell);
    if (!number.ok) return err(inCell(number.error, i + 1));
    texts.push(number.value.text);
  }
  return ok(texts.join(";"));
}
