import { canonicalAnswer } from "@/lib/grading/canonical";
import { diagnose } from "@/lib/grading/diagnose";
import { grade } from "@/lib/grading/grade";
import { messageOf } from "@/lib/grading/message";
import { readLine } from "@/lib/grading/read-line";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Part } from "@/lib/problems/question";
import { partWanted, questionWanted, readArguments, run, UsageError } from "./arguments";

/** --family F --seed N --part ID [--difficulty N] [--to-from]; answers come from standard input, one to a line. */
export function main(args: readonly string[]): Promise<void> {
  return run(async () => {
    const flags = ["family", "seed", "part", "difficulty", "to-from"] as const;
    const { text, isSet, positionals } = readArguments(args, flags);
    if (positionals.length > 0)
      throw new UsageError(
        `“${positionals[0]}” is no flag. Answers come from standard input, one to a line.`,
      );
    const { question, weightIndex } = questionWanted({
      ...{ family: text("family"), seed: text("seed"), difficulty: text("difficulty") },
      toFrom: isSet("to-from"),
    });
    const part = partWanted(question, text("part"));
    for await (const line of linesOf(process.stdin))
      process.stdout.write(`${JSON.stringify(gradedLine(part, line, weightIndex))}\n`);
  });
}

/** One answer as it was typed, and all that is said of it. */
function gradedLine(part: Part, line: string, weightIndex: WeightIndex) {
  const read = readLine(line, part);
  const result = read.ok ? grade(part, read.value) : read;
  const message = messageOf(part, result, weightIndex);
  if (!result.ok)
    return {
      answer: line,
      verdict: "unreadable",
      canonical: null,
      bucket: null,
      misconceptions: [],
      message,
    };
  const { verdict, bucket } = result.value;
  return {
    ...{ answer: line, verdict },
    canonical: read.ok ? canonicalAnswer(part, read.value) : null,
    bucket,
    misconceptions: diagnose(part, bucket, weightIndex).map(({ code }) => code),
    message,
  };
}

/** Lines as they come, so that each is answered at once; the last may lack its end, and Windows ends them with \r\n. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  input.setEncoding("utf8");
  let rest = "";
  for await (const chunk of input) {
    const lines = `${rest}${chunk}`.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  if (rest !== "") yield rest.replace(/\r$/, "");
}
