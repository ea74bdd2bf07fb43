import { bucketOf } from "@/lib/expression/equality";
import type { Expression } from "@/lib/expression/expression";
import { parseExpression } from "@/lib/expression/parser";
import type { Shape } from "@/lib/expression/shape";
import type { ExpressionKey, Part } from "@/lib/problems/question";

/** A part that asks for a formula, its key read. */
export interface ExpressionPart {
  readonly shape: Shape;
  readonly options: ExpressionKey;
  readonly key: Expression;
  /** The bucket of every right answer. */
  readonly bucket: string;
  readonly whole: Expression | null;
  readonly outer: Expression | null;
}

const known = new WeakMap<Part, ExpressionPart | null>();

/** Reads the key of a part once; null where it does not ask for a formula. Throws on a key that cannot be read: a bug. */
export function expressionPart(part: Part): ExpressionPart | null {
  const found = known.get(part);
  if (found !== undefined) return found;
  const read = readPart(part);
  known.set(part, read);
  return read;
}

function readPart({ id, key, answer }: Part): ExpressionPart | null {
  if (key.type !== "expression") return null;
  if (answer.type !== "expression") throw new Error(`Part ${id} has a formula for a key and none to answer`);
  const { shape } = answer;
  const read = (text: string): Expression => {
    const parsed = parseExpression(text, shape);
    if (!parsed.ok) throw new Error(`Part ${id}: “${text}” cannot be read: ${parsed.error.message}`);
    return parsed.value;
  };
  const expression = read(key.text);
  return {
    shape,
    options: key,
    key: expression,
    bucket: bucketOf(expression, shape),
    whole: key.whole === undefined ? null : read(key.whole),
    outer: key.outer === undefined ? null : read(key.outer),
  };
}
