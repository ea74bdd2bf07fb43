import { keyBucket } from "@/lib/grading/bucket";
import { bucketLabel } from "@/lib/grading/bucket-label";
import { plainTex, plainText } from "@/lib/grading/plain-text";
import type { Network } from "@/lib/network/network";
import type { Part, SolutionStep } from "@/lib/problems/question";
import { untold } from "@/lib/problems/untold";
import type { Found } from "./arguments";

/** A question with everything that follows from it, for a person at a terminal. */
export function questionText({ question, family, seed, difficulty, weightIndex }: Found): string {
  const { title, stem, conventions, network, parts } = question;
  return [
    `${plainText(title)} (${family}, seed ${seed}, difficulty ${difficulty})`,
    plainText(stem),
    ...(network ? [networkText(network, weightIndex === "to-from")] : []),
    `Conventions: ${conventions.map(plainText).join("; ")}.`,
    ...parts.map(partText),
  ].join("\n\n");
}

/** Rows are the sources of the weights; with `toFrom` their targets. */
function networkText(
  { widths, activations, weights, biases, input, skips, shared }: Network,
  toFrom: boolean,
): string {
  const layers = weights.flatMap((rows, i) => [
    `  W^(${i + 1}) = ${matrixText(toFrom ? transposed(rows) : rows)}`,
    ...(biases ? [`  b^(${i + 1}) = (${biases[i]?.join(", ")})`] : []),
  ]);
  return [
    `Network ${widths.join("-")}, layers ${activations.join(", ")}; rows are ${toFrom ? "targets" : "sources"}:`,
    `  x = (${input.join(", ")})`,
    ...layers,
    ...(skips ?? []).map(({ from, to }) => `  skip from layer ${from} to layer ${to}`),
    ...(shared ?? []).map(
      (places) =>
        `  one weight in all of: ${places.map(({ layer, from, to }) => `layer ${layer} from ${from} to ${to}`).join("; ")}`,
    ),
  ].join("\n");
}

function matrixText(rows: readonly (readonly string[])[]): string {
  return `[${rows.map((row) => row.join(" ")).join("; ")}]`;
}

function transposed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return (rows[0] ?? []).map((_, k) => rows.map((row) => row[k] ?? ""));
}

function partText(part: Part): string {
  const { id, prompt, key, misconceptions, solution } = part;
  const shown = (bucket: string) => plainText(bucketLabel(part, bucket));
  const right = keyBucket(part);
  return [
    `(${id}) ${plainText(prompt)}`,
    `  answer: ${key.type}${answerText(part)}`,
    `  key: ${right === null ? "none" : shown(right)}`,
    ...misconceptions.map(
      ({ code, label, bucket }) => `  wrong: ${wrong(shown(bucket), plainText(label))} (${code})`,
    ),
    ...untold(part).map((sentence) => `  ${plainText(sentence)}`),
    ...stepsText("rule", solution.rule),
    ...stepsText("steps", solution.steps),
    ...stepsText("paths", solution.paths),
  ].join("\n");
}

/** A reason of True or False names itself. */
function wrong(answer: string, label: string): string {
  return answer.endsWith(`: ${label}`) ? answer : `${answer}: ${label}`;
}

function answerText({ answer }: Part): string {
  switch (answer.type) {
    case "choice":
      return `: ${answer.options.map(({ id, label }) => `${id} = ${plainText(label)}`).join("; ")}`;
    case "trueFalse": {
      const { reasons } = answer;
      if (!reasons) return "";
      const listed = (all: typeof reasons.true) =>
        all.map(({ id, label }) => `${id} = ${plainText(label)}`).join("; ");
      return `\n    true because: ${listed(reasons.true)}\n    false because: ${listed(reasons.false)}`;
    }
    case "vector":
      return `: ${answer.labels.map(plainText).join(", ")}`;
    case "matrix":
      return `: ${plainText(answer.name)}${answer.size ? `, ${answer.size.rows} × ${answer.size.columns}` : ", its size is asked too"}`;
    case "choices":
      return `, any of: ${answer.options.map(({ label }) => plainText(label)).join("; ")}`;
    case "number":
    case "expression":
      return "";
  }
}

function stepsText(name: string, steps: readonly SolutionStep[]): readonly string[] {
  if (steps.length === 0) return [];
  const lines = steps.map(
    ({ text, tex }) => `    ${plainText(text)}${tex === undefined ? "" : `  ${plainTex(tex)}`}`,
  );
  return [`  ${name}:`, ...lines];
}
