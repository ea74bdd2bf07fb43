import type { AnswerInput } from "@/lib/grading/answer";
import { isRationalText, rational, rationalText } from "@/lib/network/rational";
import type { Random } from "@/lib/problems/random";
import type { ShownAnswer } from "@/lib/protocol/views";
import { guess, guessFormula, tapOf } from "./guess";

/** Another answer close to this one: a sign, a slip of one, the next option. For mistakes that have no name. */
export function slipOf(answer: AnswerInput, shape: ShownAnswer, random: Random): AnswerInput {
  switch (answer.type) {
    case "number":
      return { ...answer, text: slipOfNumber(answer.text, random) };
    case "vector":
      return { ...answer, cells: withOneSlip(answer.cells, random) };
    case "matrix": {
      const width = answer.rows[0]?.length ?? 0;
      const cells = withOneSlip(answer.rows.flat(), random);
      return {
        ...answer,
        rows: answer.rows.map((_, index) => cells.slice(index * width, (index + 1) * width)),
      };
    }
    case "expression":
      return shape.type === "expression" ? guessFormula(shape.shape, random) : answer;
    case "choice": {
      const others = shape.type === "choice" ? shape.options.filter(({ id }) => id !== answer.option) : [];
      return { ...answer, option: others[random.integer(0, others.length - 1)]?.id ?? answer.option };
    }
    case "choices":
      return guess(shape, random);
    case "trueFalse":
      return tapOf(shape, random.chance(2 / 3) ? !answer.value : answer.value, random);
  }
}

/** Half typed: it cannot be read. Null for taps, which always can. */
export function halfTyped(answer: AnswerInput): AnswerInput | null {
  switch (answer.type) {
    case "number":
      return { ...answer, text: `${answer.text}/0` };
    case "expression":
      return { ...answer, text: `(${answer.text}` };
    case "vector":
      return { ...answer, cells: answer.cells.map((cell, index) => (index === 0 ? `${cell}/` : cell)) };
    case "matrix":
    case "choice":
    case "choices":
    case "trueFalse":
      return null;
  }
}

function withOneSlip(cells: readonly string[], random: Random): readonly string[] {
  const at = random.integer(0, cells.length - 1);
  return cells.map((cell, index) => (index === at ? slipOfNumber(cell, random) : cell));
}

function slipOfNumber(text: string, random: Random): string {
  if (!isRationalText(text)) return "0";
  const value = rational(text);
  const slips = [value.neg(), value.add(1), value.sub(1), value.mul(2), value.div(2), value.mul(0)];
  const others = slips.filter((slip) => !slip.equals(value)).map(rationalText);
  return random.pick([others[0] ?? "1", ...others.slice(1)]);
}
