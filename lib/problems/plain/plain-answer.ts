import { bucketOf } from "@/lib/expression/equality";
import { parseExpression } from "@/lib/expression/parser";
import type { Shape } from "@/lib/expression/shape";
import { isWithin } from "@/lib/grading/tolerance";
import { withDigits } from "@/lib/grading/wants-digits";
import { rational, rationalText } from "@/lib/network/rational";
import type { Key, Misconception, Part } from "@/lib/problems/question";
import { texProblem } from "@/lib/problems/typeset";
import { assertNever, err, ok, type Result } from "@/lib/result";
import { authorsMarkup } from "./authors-markup";
import type { PlainAnswer } from "./plain-params";

/** How a part is answered, what is right, and what the expected wrong answers are called. */
type Answered = Pick<Part, "name" | "answer" | "key" | "misconceptions">;

type Of<T extends PlainAnswer["type"]> = Extract<PlainAnswer, { type: T }>;

/** The error says what does not fit, in a sentence's middle. */
export function answeredBy(answer: PlainAnswer): Result<Answered, string> {
  switch (answer.type) {
    case "number":
      return number(answer);
    case "expression":
      return expression(answer);
    case "trueFalse": {
      const key: Key = { type: "trueFalse", value: answer.value };
      return ok({ name: "True or False", answer: { type: "trueFalse" }, key, misconceptions: [] });
    }
    case "choice":
      return choice(answer);
    default:
      return assertNever(answer);
  }
}

function number({ value, tolerance = {}, wrong = [] }: Of<"number">): Result<Answered, string> {
  const right = rational(value);
  const { absolute, relative } = tolerance;
  const margin = {
    ...(absolute === undefined ? {} : { absolute }),
    ...(relative === undefined ? {} : { relative }),
  };
  const misconceptions: Misconception[] = [];
  for (const [index, one] of wrong.entries()) {
    const given = rational(one.value);
    if (isWithin(given, right, margin))
      return err(`the wrong answer ${one.value} would count as right: take it out, or narrow the tolerance`);
    misconceptions.push({
      code: `N${index + 1}`,
      label: authorsMarkup(one.label),
      bucket: rationalText(given),
    });
  }
  const isExact = absolute === undefined && relative === undefined;
  const key: Key = {
    type: "number",
    value: rationalText(right),
    ...(isExact ? {} : { tolerance: margin }),
  };
  return ok({ name: "a number", answer: withDigits({ type: "number" }, key), key, misconceptions });
}

function expression({ text, symbols, wrong = [] }: Of<"expression">): Result<Answered, string> {
  // No network is spoken of: what can stand in the formula are the names.
  const shape: Shape = { widths: [1, 1], activations: ["linear"], weightIndex: "from-to", names: symbols };
  const right = parseExpression(text, shape);
  if (!right.ok) return err(`the right formula cannot be read: ${right.error.message}`);
  const bucket = bucketOf(right.value, shape);
  const misconceptions: Misconception[] = [];
  for (const [index, one] of wrong.entries()) {
    const read = parseExpression(one.text, shape);
    if (!read.ok) return err(`the wrong formula ${one.text} cannot be read: ${read.error.message}`);
    const given = bucketOf(read.value, shape);
    if (given === bucket) return err(`the wrong formula ${one.text} equals the right one: take it out`);
    misconceptions.push({ code: `N${index + 1}`, label: authorsMarkup(one.label), bucket: given });
  }
  const key: Key = { type: "expression", text, relu: false, strictness: "lenient" };
  return ok({ name: "an expression", answer: { type: "expression", shape }, key, misconceptions });
}

const letters = "ABCDEFGHIJ";

/** Options stand in the author's order, with a letter each: bars of several are called by them. */
function choice({ several, options }: Of<"choice">): Result<Answered, string> {
  const lettered = options.map((option, index) => ({ ...option, id: letters.charAt(index) }));
  for (const { id, text } of lettered) {
    const broken = texProblem({ markdown: text });
    if (broken !== null) return err(`option ${id} has a formula that cannot be set: ${broken}`);
  }
  const right = lettered.filter(({ isRight }) => isRight).map(({ id }) => id);
  const [only, another] = right;
  if (only === undefined) return err("no option is marked right: mark at least one");
  if (!several && another !== undefined)
    return err("more than one option is marked right: unmark the others, or let several be chosen");
  const misconceptions = lettered.flatMap(({ id, label, isRight }): readonly Misconception[] =>
    isRight || label === undefined || several
      ? []
      : [{ code: `N${id}`, label: authorsMarkup(label), bucket: id }],
  );
  const shown = lettered.map(({ id, text }) => ({
    id,
    label: { markdown: several ? `**${id}** ${text}` : text },
  }));
  return several
    ? ok({
        name: "some of the options",
        answer: { type: "choices", options: shown },
        key: { type: "choices", options: right },
        misconceptions,
      })
    : ok({
        name: "one of the options",
        answer: { type: "choice", options: shown },
        key: { type: "choice", option: only },
        misconceptions,
      });
}
