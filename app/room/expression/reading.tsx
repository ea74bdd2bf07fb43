import type { Expression } from "@/lib/expression/expression";
import type { ExpressionProblem } from "@/lib/expression/problem";
import type { Shape } from "@/lib/expression/shape";
import type { Result } from "@/lib/result";
import { spokenExpression } from "./spoken";
import { TypesetExpression } from "./typeset-expression";

interface Props {
  readonly reading: Result<Expression, ExpressionProblem>;
  readonly shape: Shape;
  /** The text to point into; null where the place is marked elsewhere. */
  readonly text: string | null;
}

/** How the answer is read, typeset; or what keeps it from being read, in words. Its place stays the same. */
export function Reading({ reading, shape, text }: Props) {
  return (
    <div id="answer-reading" className="reading flex items-center overflow-x-auto overflow-y-hidden px-1">
      {reading.ok ? (
        <p
          role="img"
          aria-label={`Read as ${spokenExpression(reading.value)}`}
          className="math whitespace-nowrap text-lg"
        >
          <TypesetExpression expression={reading.value} shape={shape} />
        </p>
      ) : (
        <p className="text-ink-2 text-sm leading-tight">
          {reading.error.code === "empty" ? emptyHint(text) : reading.error.message}
          {text !== null && reading.error.code !== "empty" && <Place text={text} at={reading.error.at} />}
        </p>
      )}
    </div>
  );
}

function emptyHint(text: string | null): string {
  return text === null
    ? "Tap symbols in the order you would write them."
    : "Type or paste it: W22(2) g'z2(2) W21(3), or LaTeX.";
}

/** The piece of the text around the place where reading stopped. */
function Place({ text, at }: { readonly text: string; readonly at: number }) {
  const before = text.slice(Math.max(0, at - 10), at);
  return (
    <span className="block truncate">
      {at > 10 && "…"}
      {before}
      <mark className="rounded-sm bg-wrong-soft font-semibold text-wrong">{text.charAt(at) || "␣"}</mark>
      {text.slice(at + 1, at + 12)}
    </span>
  );
}
