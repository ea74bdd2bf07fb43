import { parseExpression } from "@/lib/expression/parser";
import type { Shape } from "@/lib/expression/shape";
import { spokenExpression } from "./spoken";
import { TypesetExpression } from "./typeset-expression";

/** A formula as its student gave it: typeset, or as it was typed where it cannot be read. */
export function TypesetText({ text, shape }: { readonly text: string; readonly shape: Shape }) {
  const reading = parseExpression(text, shape);
  if (!reading.ok) return text;
  return (
    <span role="img" aria-label={spokenExpression(reading.value)} className="math">
      <TypesetExpression expression={reading.value} shape={shape} />
    </span>
  );
}
