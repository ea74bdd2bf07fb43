import type { Part } from "@/lib/problems/question";
import { assertNever, ok, type Result } from "@/lib/result";
import type { AnswerInput } from "./answer";
import { misfit } from "./graded";
import { optionLabel, reasonLabel } from "./options";
import type { ReadingProblem } from "./reading-problem";

/** The problem of an answer of another type or size than its part asks for: what to do instead. */
export function misfitOf({ answer }: Part): Result<never, ReadingProblem> {
  switch (answer.type) {
    case "number":
      return misfit("Type one number.");
    case "vector":
      return misfit(`Fill in all ${answer.labels.length} entries.`);
    case "matrix":
      return misfit("Fill in a matrix.");
    case "expression":
      return misfit("Type a formula.");
    case "trueFalse":
      return misfit("Choose true or false.");
    case "choice":
      return misfit("Choose one of the options.");
    case "choices":
      return misfit("Choose one option or more.");
    default:
      return assertNever(answer);
  }
}

/** In the order of the options, whatever the order of the taps. */
function bucketOfChoices(part: Part, chosen: readonly string[]): Result<string, ReadingProblem> {
  const all = part.answer.type === "choices" ? part.answer.options.map(({ id }) => id) : [];
  if (chosen.length === 0 || !chosen.every((id) => all.includes(id))) return misfitOf(part);
  return ok(all.filter((id) => chosen.includes(id)).join(","));
}

/** The bucket of a tap: on an option, or on True or False and a reason. */
export function bucketOfTap(part: Part, answer: AnswerInput): Result<string, ReadingProblem> {
  if (answer.type !== part.answer.type) return misfitOf(part);
  if (answer.type === "choice")
    return optionLabel(part, answer.option) === undefined ? misfitOf(part) : ok(answer.option);
  if (answer.type === "choices") return bucketOfChoices(part, answer.options);
  if (answer.type !== "trueFalse") return misfitOf(part);
  const { value, reason } = answer;
  if (reason === undefined) return ok(`${value}`);
  return reasonLabel(part, value, reason) === undefined
    ? misfit("Choose one of the reasons.")
    : ok(`${value}:${reason}`);
}
