import { bucketLabel } from "@/lib/grading/bucket-label";
import { rightBucket } from "@/lib/grading/testing/right-answer";
import { type Difficulty, difficulties, type Family } from "../family";
import type { WeightIndex } from "../notation";
import type { Part, Question, QuestionSource, SolutionStep } from "../question";
import { typeset, typesetDisplay } from "../typeset";
import { wordsText } from "../words";

/** The question of a source; throws where there is none. */
export function built(family: Family, source: QuestionSource): Question {
  const question = family.question(source);
  if (!question.ok) throw new Error(`${source.id}: ${question.error}`);
  return question.value;
}

/** The question of parameters that are written in a test. */
export function ofParams(family: Family, params: unknown, weightIndex: WeightIndex = "from-to"): Question {
  return built(family, { id: "test", family: family.code, params, weightIndex });
}

/** What each part calls right. */
export function keysOf({ parts }: Question): readonly string[] {
  return parts.map(rightBucket);
}

/** The wrong answers that a part explains, by the code of their misconception. */
export function byCode({ misconceptions }: Part): Readonly<Record<string, string>> {
  return Object.fromEntries(misconceptions.map(({ code, bucket }) => [code, bucket]));
}

/** Sources of the first seeds at every difficulty. */
export function drawnSources(family: Family, seeds: number): readonly QuestionSource[] {
  return difficulties.flatMap((difficulty: Difficulty) =>
    Array.from({ length: seeds }, (_, seed) => family.generate(seed, difficulty)),
  );
}

/** What is wrong with a drawn question of any family, in both notations; throws on TeX that does not typeset. */
export function complaintsAbout(family: Family, source: QuestionSource): readonly string[] {
  const [, seed = "", difficulty = "1"] = source.id.split("-");
  const again = difficulties.find((one) => `${one}` === difficulty) ?? 1;
  const isSame = JSON.stringify(family.generate(Number(seed), again)) === JSON.stringify(source);
  const found = (["from-to", "to-from"] as const).flatMap((weightIndex) => {
    const question = built(family, { ...source, weightIndex });
    for (const markup of [question.stem, ...question.conventions]) typeset(markup);
    return [
      ...(/[$\\]/.test(question.title) ? ["the title is not plain text"] : []),
      ...question.parts.flatMap(complaintsAboutPart),
    ];
  });
  return [...(isSame ? [] : ["another question the second time"]), ...found].map(
    (complaint) => `${source.id}: ${complaint}`,
  );
}

function complaintsAboutPart(part: Part): readonly string[] {
  const { rule, steps, paths } = part.solution;
  for (const markup of [part.prompt, part.name, ...answerMarkup(part)]) typeset(markup);
  for (const step of [...rule, ...steps, ...paths]) typesetStep(step);
  typeset(bucketLabel(part, rightBucket(part)));
  const codes = part.misconceptions.map(({ code }) => code);
  return [
    ...(rule.length === 0 ? [`${part.id} has no rule`] : []),
    ...(new Set(codes).size < codes.length ? [`${part.id} has a code twice: ${codes}`] : []),
    ...part.misconceptions.flatMap(({ bucket, code, label }) => {
      typeset(bucketLabel(part, bucket));
      typeset(label);
      return [
        ...(bucket === rightBucket(part) ? [`${part.id} ${code} is right`] : []),
        ...(label.replaceAll(/[$\\]/g, "").length > 36 ? [`${part.id} ${code} has a long label`] : []),
      ];
    }),
  ];
}

function typesetStep({ text, tex }: SolutionStep): void {
  typeset(text);
  if (tex !== undefined) typesetDisplay(tex);
}

function answerMarkup({ answer }: Part): readonly string[] {
  switch (answer.type) {
    case "vector":
      return answer.labels;
    case "matrix":
      return [answer.name];
    case "choice":
      return answer.options.map(({ label }) => wordsText(label));
    default:
      return [];
  }
}
