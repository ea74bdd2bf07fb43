import { canonicalText } from "@/lib/expression/canonical-form";
import { parseExpression } from "@/lib/expression/parser";
import type { Part } from "@/lib/problems/question";
import type { AnswerInput } from "./answer";
import { readNumber } from "./read-number";

/**
 * An answer's exact value as canonical text, before it is put with its equals: 0.333 is 333/1000 even where it counts as
 * 1/3. Null where it cannot be read, or is a formula too large to be multiplied out.
 */
export function canonicalAnswer({ answer: shape }: Part, answer: AnswerInput): string | null {
  switch (answer.type) {
    case "number":
      return exact([answer.text], "");
    case "vector":
      return exact(answer.cells, ";");
    case "matrix": {
      const rows = answer.rows.map((row) => exact(row, ","));
      return rows.includes(null) ? null : rows.join(";");
    }
    case "expression": {
      const read = shape.type === "expression" ? parseExpression(answer.text, shape.shape) : null;
      return read?.ok && shape.type === "expression" ? canonicalText(read.value, shape.shape) : null;
    }
    case "trueFalse":
      return answer.reason === undefined ? `${answer.value}` : `${answer.value}:${answer.reason}`;
    case "choice":
      return answer.option;
    case "choices":
      return answer.options.toSorted().join(",");
  }
}

function exact(cells: readonly string[], separator: string): string | null {
  const texts = cells.map((cell) => {
    const reading = readNumber(cell);
    return reading.ok ? reading.value.text : null;
  });
  return texts.includes(null) ? null : texts.join(separator);
}
