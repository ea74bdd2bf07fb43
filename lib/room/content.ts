import { bucketLabel, keyBucket } from "@/lib/grading/grade";
import { type PartId, partId } from "@/lib/ids";
import type { AnswerShape, Part, Question } from "@/lib/problems/question";
import { typeset, typesetDisplay } from "@/lib/problems/typeset";
import type { ShownAnswer, ShownPart, ShownSolution } from "@/lib/protocol/views";
import { assertNever } from "@/lib/result";

/** One part of a room, typeset once: what everybody may see, and apart from it what is secret before the reveal. */
export interface PartContent {
  readonly part: Part;
  readonly shown: ShownPart;
  readonly solution: ShownSolution;
  readonly name: ShownPart["prompt"];
}

/** Everything a room shows, by part, in the order of the deck. */
export type RoomContent = ReadonlyMap<PartId, PartContent>;

/** Typesets a deck's questions for a room. Done once per room: it is the dear part of showing anything. */
export function roomContent(questions: readonly Question[]): RoomContent {
  return new Map(
    questions.flatMap((question, index) =>
      question.parts.map((part, position) => {
        const shown: ShownPart = {
          id: partId(question.id, part.id),
          question: index + 1,
          questions: questions.length,
          part: position + 1,
          parts: question.parts.length,
          title: question.title,
          stem: typeset(question.stem),
          prompt: typeset(part.prompt),
          conventions: question.conventions.map(typeset),
          figure: part.figure,
          answer: shownAnswer(part.answer),
        };
        return [shown.id, { part, shown, solution: shownSolution(part), name: typeset(part.name) }] as const;
      }),
    ),
  );
}

function shownAnswer(shape: AnswerShape): ShownAnswer {
  switch (shape.type) {
    case "number":
    case "trueFalse":
      return { type: shape.type };
    case "vector":
      return { type: "vector", labels: shape.labels.map(typeset) };
    case "choice":
      return {
        type: "choice",
        options: shape.options.map(({ id, label }) => ({ id, label: typeset(label) })),
      };
    default:
      return assertNever(shape);
  }
}

function shownSolution(part: Part): ShownSolution {
  return {
    answer: typeset(bucketLabel(part, keyBucket(part))),
    steps: part.solution.map(({ text, tex }) => ({
      text: typeset(text),
      display: tex === undefined ? null : typesetDisplay(tex),
    })),
  };
}
