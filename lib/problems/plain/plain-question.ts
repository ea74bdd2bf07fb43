import { z } from "zod";
import { plainText } from "@/lib/grading/plain-text";
import type { Markdown, Markup, Part, Question, QuestionSource } from "@/lib/problems/question";
import { texProblem } from "@/lib/problems/typeset";
import { err, ok, type Result } from "@/lib/result";
import { authorsMarkup } from "./authors-markup";
import { answeredBy } from "./plain-answer";
import { type PlainPart, plainCode, plainParamsSchema } from "./plain-params";

/** The question that an instructor wrote. The error says which part or which formula does not fit, and why. */
export function plainQuestion({ id, family, params }: QuestionSource): Result<Question, string> {
  if (family !== plainCode) return err(`Family ${family} is not ${plainCode}`);
  const parsed = plainParamsSchema.safeParse(params);
  if (!parsed.success) return err(z.prettifyError(parsed.error));
  const { title, stem, image, parts: asked } = parsed.data;
  const situation: Markdown = { markdown: stem ?? "", ...(image ? { image } : {}) };
  const broken = texProblem(situation);
  if (broken !== null) return err(`the situation has a formula that cannot be set: ${broken}`);
  const parts: Part[] = [];
  for (const [index, one] of asked.entries()) {
    const part = partOf(one, String.fromCharCode(97 + index));
    if (!part.ok) return err(`part ${index + 1}: ${part.error}`);
    parts.push(part.value);
  }
  return ok({
    ...{ id, family, title, stem: situation, conventions: [], network: null, parts },
  });
}

function partOf({ prompt, answer, explanation }: PlainPart, id: string): Result<Part, string> {
  for (const [words, where] of [
    [prompt, "the question"],
    [explanation ?? "", "the explanation"],
  ] as const) {
    const broken = texProblem({ markdown: words });
    if (broken !== null) return err(`${where} has a formula that cannot be set: ${broken}`);
  }
  const answered = answeredBy(answer);
  if (!answered.ok) return answered;
  return ok({
    ...{ id, prompt: { markdown: prompt }, figure: null, asks: null, hidden: [] },
    ...answered.value,
    name: nameBy(prompt) ?? answered.value.name,
    solution: {
      ...{ rule: [], steps: [], paths: [], walk: [] },
      ...(explanation === undefined ? {} : { explanation: { markdown: explanation } }),
    },
    pairs: () => [],
    carried: () => null,
  });
}

const longestName = 36;

/** The first words of what is asked, for lists; null where it has none, as a picture of a formula. */
function nameBy(prompt: string): Markup | null {
  const words = plainText({ markdown: prompt })
    .replace(/[*`#>|]/g, "")
    .replace(/\s+/g, " ")
    .trim();
  if (words === "") return null;
  return authorsMarkup(words.length > longestName ? `${words.slice(0, longestName - 1).trimEnd()}…` : words);
}
