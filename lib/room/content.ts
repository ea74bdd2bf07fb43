import { keyBucket } from "@/lib/grading/bucket";
import { keyLabel } from "@/lib/grading/key-label";
import { type Html, type PartId, partId } from "@/lib/ids";
import { once } from "@/lib/once";
import type {
  AnswerShape,
  ChoiceOption,
  Markdown,
  Part,
  Question,
  Reason,
  SolutionStep,
} from "@/lib/problems/question";
import { typeset, typesetDisplay } from "@/lib/problems/typeset";
import type { ShownAnswer, ShownOption, ShownPart, ShownSolution, ShownStep } from "@/lib/protocol/views";
import { assertNever } from "@/lib/result";
import { classPart } from "./variants";

/** One part of a room, typeset when it is first shown: what everybody may see, and apart from it what is secret. */
export interface PartContent {
  readonly part: Part;
  /** As in `ShownPart`. */
  readonly question: number;
  readonly title: string;
  readonly name: Html;
  readonly shown: ShownPart;
  readonly solution: ShownSolution;
  /**
   * Where every student has own numbers: what is dealt, the first as the projector shows it. `part` is then what classes of
   * answers are counted over (`classPart`), and `shown` and `solution` are the first's. Empty elsewhere.
   */
  readonly variants: readonly PartContent[];
}

/** Everything a room shows, by part, in the order of the deck. */
export type RoomContent = ReadonlyMap<PartId, PartContent>;

/**
 * A deck's questions for a room. Typesetting is the dear part of showing anything: each part is typeset once, and only
 * when the room comes to it, so that a room of many parts opens at once.
 */
export function roomContent(questions: readonly Question[]): RoomContent {
  return new Map(
    questions.flatMap((question, index) =>
      question.parts.map((part, position) => {
        const place = { question: index + 1, questions: questions.length, position };
        const alone = partContent(question, part, place);
        const variants = (question.variants ?? []).flatMap((variant) => {
          const same = variant.parts[position];
          return same ? [partContent(variant, same, place)] : [];
        });
        return [partId(question.id, part.id), variants.length > 0 ? dealt(alone, variants) : alone] as const;
      }),
    ),
  );
}

interface PartPlace {
  readonly question: number;
  readonly questions: number;
  readonly position: number;
}

function partContent(
  { id: questionId, title, stem, conventions, parts }: Question,
  part: Part,
  { question, questions, position }: PartPlace,
): PartContent {
  const shown = once<ShownPart>(() => ({
    id: partId(questionId, part.id),
    ...{ question, questions, part: position + 1, parts: parts.length, title },
    stem: typeset(stem),
    prompt: typeset(part.prompt),
    conventions: conventions.map(typeset),
    figure: part.figure,
    answer: shownAnswer(part.answer),
  }));
  const solution = once(() => shownSolution(part));
  return {
    ...{ part, question, title, name: typeset(part.name), variants: [] },
    get shown() {
      return shown();
    },
    get solution() {
      return solution();
    },
  };
}

/** A part of which every student gets one of several variants. */
function dealt(first: PartContent, others: readonly PartContent[]): PartContent {
  const variants = [first, ...others];
  const shown = once<ShownPart>(() => ({ ...first.shown, hasOwnNumbers: true }));
  return {
    ...{ question: first.question, title: first.title, name: first.name, variants },
    part: classPart(variants.map(({ part }) => part)) ?? first.part,
    get shown() {
      return shown();
    },
    get solution() {
      return first.solution;
    },
  };
}

function shownAnswer(shape: AnswerShape): ShownAnswer {
  switch (shape.type) {
    case "number":
      return shape;
    case "expression":
      return { type: "expression", shape: shape.shape };
    case "matrix":
      return { ...shape, name: typeset(shape.name) };
    case "trueFalse": {
      const { reasons } = shape;
      if (!reasons) return { type: "trueFalse" };
      return { type: "trueFalse", reasons: { true: options(reasons.true), false: options(reasons.false) } };
    }
    case "vector":
      return { ...shape, labels: shape.labels.map(typeset) };
    case "choice":
    case "choices":
      return { type: shape.type, options: options(shape.options) };
    default:
      return assertNever(shape);
  }
}

function options(all: readonly (ChoiceOption | Reason)[]): readonly ShownOption[] {
  return all.map(({ id, label }) => ({ id, label: typeset(label) }));
}

function shownSolution(part: Part): ShownSolution {
  const { rule, steps, paths, walk, explanation } = part.solution;
  const right = keyBucket(part);
  return {
    answer: right === null ? null : typeset(keyLabel(part, right)),
    rule: rule.map(shownStep),
    steps: explanation ? [explained(explanation)] : steps.map(shownStep),
    hasMore: rule.length > 0 || paths.length > 0,
    paths: paths.map(shownStep),
    walk: walk.map(shownStep),
  };
}

function explained(explanation: Markdown): ShownStep {
  return { text: typeset(explanation), display: null, light: null };
}

function shownStep({ text, tex, light }: SolutionStep): ShownStep {
  return {
    text: typeset(text),
    display: tex === undefined ? null : typesetDisplay(tex),
    light: light ?? null,
  };
}

/** The content of a part that the room has. */
export function contentOf(content: RoomContent, id: PartId): PartContent {
  const found = content.get(id);
  if (!found) throw new Error(`The room has no content for part ${id}`);
  return found;
}
