import { questionWanted, readArguments, run, UsageError } from "./arguments";
import { questionJson } from "./question-json";
import { questionText } from "./question-text";

/** FAMILY SEED [--difficulty N] [--to-from] [--json] */
export function main(args: readonly string[]): Promise<void> {
  return run(() => {
    const { positionals, text, isSet } = readArguments(args, ["difficulty", "to-from", "json"]);
    const [family, seed, more] = positionals;
    if (more !== undefined) throw new UsageError(`“${more}” is one word too many: FAMILY SEED`);
    const found = questionWanted({ family, seed, difficulty: text("difficulty"), toFrom: isSet("to-from") });
    const shown = isSet("json") ? JSON.stringify(questionJson(found), null, 2) : questionText(found);
    process.stdout.write(`${shown}\n`);
  });
}
