import { difficulties, type Family } from "../family";
import type { Part, Question, QuestionSource } from "../question";
import { wordsText } from "../words";

/** A generated question with what it was generated from. */
export interface Drawn {
  readonly source: QuestionSource;
  readonly question: Question;
}

/** Questions of a family from so many seeds, spread over the difficulties. Throws where one cannot be built. */
export function drawnFrom(family: Family, seeds: number): readonly Drawn[] {
  return Array.from({ length: seeds }, (_, i) => {
    const difficulty = difficulties[i % difficulties.length] ?? 1;
    const source = family.generate(i + 1, difficulty);
    return { source, question: built(family, source) };
  });
}

export function built(family: Family, source: QuestionSource): Question {
  const question = family.question(source);
  if (!question.ok) throw new Error(`${source.id}: ${question.error}`);
  return question.value;
}

/** Everything of a question that is set as text with TeX between dollar signs. */
export function markupsOf({ stem, conventions, parts }: Question): readonly string[] {
  return [wordsText(stem), ...conventions, ...parts.flatMap(markupsOfPart)];
}

function markupsOfPart({ prompt, name, answer, misconceptions, hidden, solution }: Part): readonly string[] {
  const labels = [...misconceptions, ...hidden].map(({ label }) => label);
  const texts = [...solution.rule, ...solution.steps, ...solution.paths].map(({ text }) => text);
  return [wordsText(prompt), name, ...labels, ...texts, ...markupsOfAnswer(answer)];
}

function markupsOfAnswer(answer: Part["answer"]): readonly string[] {
  switch (answer.type) {
    case "vector":
      return answer.labels;
    case "matrix":
      return [answer.name];
    case "choice":
      return answer.options.map(({ label }) => wordsText(label));
    case "trueFalse":
      return [...(answer.reasons?.true ?? []), ...(answer.reasons?.false ?? [])].map(({ label }) => label);
    default:
      return [];
  }
}

/** Display TeX of the solutions. */
export function displaysOf({ parts }: Question): readonly string[] {
  return parts.flatMap(({ solution: { rule, steps, paths } }) =>
    [...rule, ...steps, ...paths].flatMap(({ tex }) => tex ?? []),
  );
}
