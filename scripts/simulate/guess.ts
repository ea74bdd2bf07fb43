import { lastLayer, type Shape, widthOf } from "@/lib/expression/shape";
import type { AnswerInput } from "@/lib/grading/answer";
import type { Random } from "@/lib/problems/random";
import type { ShownAnswer } from "@/lib/protocol/views";

/** An answer of the right form where nothing is known of what is asked. */
export function guess(shape: ShownAnswer, random: Random): AnswerInput {
  switch (shape.type) {
    case "number":
      return { type: "number", text: smallNumber(random) };
    case "vector":
      return { type: "vector", cells: shape.labels.map(() => smallNumber(random)) };
    case "matrix": {
      const { rows, columns } = shape.size ?? { rows: 2, columns: 2 };
      const row = () => Array.from({ length: columns }, () => smallNumber(random));
      return { type: "matrix", rows: Array.from({ length: rows }, row) };
    }
    case "expression":
      return guessFormula(shape.shape, random);
    case "trueFalse":
      return tapOf(shape, random.chance(1 / 2), random);
    case "choices": {
      const some = shape.options.filter(() => random.chance(1 / 2)).map(({ id }) => id);
      return {
        type: "choices",
        options: some.length > 0 ? some : shape.options.slice(0, 1).map(({ id }) => id),
      };
    }
    case "choice":
      return { type: "choice", option: shape.options[random.integer(0, shape.options.length - 1)]?.id ?? "" };
  }
}

/** True or False with any of the reasons there are. */
export function tapOf(shape: ShownAnswer, value: boolean, random: Random): AnswerInput {
  const reasons = shape.type === "trueFalse" ? shape.reasons?.[value ? "true" : "false"] : undefined;
  const reason = reasons?.[random.integer(0, reasons.length - 1)]?.id;
  return reason === undefined ? { type: "trueFalse", value } : { type: "trueFalse", value, reason };
}

/** One weight, or the product of two. */
export function guessFormula(shape: Shape, random: Random): AnswerInput {
  const weight = () => {
    const layer = random.integer(1, lastLayer(shape));
    const node = (of: number) => random.integer(1, widthOf(shape, of));
    const [from, to] = [node(layer - 1), node(layer)];
    const [first, second] = shape.weightIndex === "from-to" ? [from, to] : [to, from];
    return `W_{${first},${second}}^(${layer})`;
  };
  return { type: "expression", text: random.chance(1 / 2) ? weight() : `${weight()} ${weight()}` };
}

function smallNumber(random: Random): string {
  return `${random.integer(-6, 12)}`;
}
