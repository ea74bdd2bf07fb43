import type Fraction from "fraction.js";
import { z } from "zod";
import { accumulated } from "@/lib/figure/light";
import { withDigits } from "@/lib/grading/wants-digits";
import { err, ok, type Result } from "@/lib/result";
import { searched } from "./generate";
import { type WeightIndex, written } from "./notation";
import type {
  AnswerShape,
  Key,
  Markup,
  Part,
  Question,
  QuestionSource,
  Reason,
  Solution,
  SolutionDraft,
  SolutionStep,
  Words,
} from "./question";
import type { Random } from "./random";
import { isMarkdown } from "./words";

/** 1: one idea; 2: what an exam asks; 3: longer, or with less given. */
export const difficulties = [1, 2, 3] as const;
export type Difficulty = (typeof difficulties)[number];

/** A kind of question: builds it, keys and solutions included, from its parameters alone. */
export interface Family {
  readonly code: string;
  readonly name: string;
  /** The error says which parameter does not fit. */
  question(source: QuestionSource): Result<Question, string>;
  /** Parameters of a question of its own for each seed, the same for the same seed. */
  generate(seed: number, difficulty: Difficulty): QuestionSource;
}

/** A part before it has its place in the question, its key known; what is left out does not apply to it. */
export type PartDraft = Omit<
  Part,
  "id" | "prompt" | "key" | "asks" | "solution" | "misconceptions" | "hidden" | "pairs" | "carried"
> &
  Partial<Pick<Part, "asks" | "misconceptions" | "hidden" | "pairs" | "carried">> & {
    readonly prompt: Markup;
    readonly key: Key;
    readonly solution: SolutionDraft;
    /** What makes `linked` go on from one part to the next. */
    readonly link?: Link;
  };

/** The quantities behind the cells of an answer, and what follows for them from answers to other quantities. */
export interface Link {
  /** One id (`quantityId`) per cell, in the order of the bucket. */
  readonly cells: readonly string[];
  /** The bucket that follows from answers by the id of their quantity; null where none of them enters. */
  readonly follow: (answers: ReadonlyMap<string, Fraction>) => string | null;
}
export type QuestionDraft = Omit<Question, "id" | "family" | "network" | "parts"> &
  Partial<Pick<Question, "network">> & { readonly parts: readonly PartDraft[] };

interface Kind<P> {
  readonly code: string;
  readonly params: z.ZodType<P>;
  /** Weights are written by `weightTex`, so that only matrices have to mind the notation. */
  build(params: P, weightIndex: WeightIndex): Result<QuestionDraft, string>;
}

interface Definition<P> extends Kind<P> {
  readonly name: string;
  /**
   * One try at parameters; null where it came to nothing. The best of several tries is taken: the one with the fewest
   * misconceptions that its numbers hide or cannot tell apart (`generate.ts`).
   */
  draw(random: Random, difficulty: Difficulty): P | null;
}

/**
 * Questions of one kind from their parameters, which are parsed at the door: letters the parts a, b, c … and writes the
 * weights in the deck's notation.
 */
export function defineQuestion<P>({ code, params, build }: Kind<P>): Family["question"] {
  return (source) => {
    if (source.family !== code) return err(`Family ${source.family} is not ${code}`);
    const parsed = params.safeParse(source.params);
    if (!parsed.success) return err(z.prettifyError(parsed.error));
    const weightIndex = source.weightIndex ?? "from-to";
    const built = build(parsed.data, weightIndex);
    if (!built.ok) return err(written(built.error, weightIndex));
    return ok(inNotation(completed(source.id, code, built.value), weightIndex));
  };
}

/** A kind of question that draws its own parameters. */
export function defineFamily<P>({ code, name, params, build, draw }: Definition<P>): Family {
  const question = defineQuestion({ code, params, build });
  const source = (seed: number, difficulty: Difficulty, drawn: P): QuestionSource => ({
    id: `${code}-${seed}-${difficulty}`,
    family: code,
    params: drawn,
  });
  return {
    code,
    name,
    question,
    generate: (seed, difficulty) =>
      searched(
        seed,
        (random) => {
          const drawn = draw(random, difficulty);
          return drawn && source(seed, difficulty, drawn);
        },
        question,
      ),
  };
}

function completed(id: string, family: string, draft: QuestionDraft): Question {
  const parts = draft.parts.map(({ link, ...part }, i) => ({
    id: String.fromCharCode(97 + i),
    asks: null,
    misconceptions: [],
    hidden: [],
    pairs: () => [],
    carried: () => null,
    ...part,
    answer: withDigits(part.answer, part.key),
    solution: walked(part),
  }));
  return { id, family, network: null, ...draft, parts };
}

/** The walk with its lights added up, on a figure only; the other depths are read without one. */
function walked({ solution, figure }: PartDraft): Solution {
  const { rule, steps, paths, walk = steps, ...rest } = solution;
  const unlit = (all: readonly SolutionStep[]) => all.map(({ light: _, ...step }) => step);
  return {
    ...rest,
    rule: unlit(rule),
    steps: unlit(steps),
    paths: unlit(paths),
    walk: figure ? accumulated(walk) : unlit(walk),
  };
}

/** Everything that a person reads, with the weights written out. */
function inNotation(question: Question, weightIndex: WeightIndex): Question {
  const text = (markup: string) => written(markup, weightIndex);
  // What a person wrote says what it says.
  const words = (all: Words): Words => (isMarkdown(all) ? all : text(all));
  const labelled = <T extends { readonly label: string }>(all: readonly T[]) =>
    all.map((one) => ({ ...one, label: text(one.label) }));
  const steps = (all: readonly SolutionStep[]) =>
    all.map((step) => ({
      ...step,
      text: text(step.text),
      ...(step.tex === undefined ? {} : { tex: text(step.tex) }),
    }));
  const solution = ({ rule, steps: all, paths, walk, ...rest }: Solution): Solution => ({
    ...rest,
    rule: steps(rule),
    steps: steps(all),
    paths: steps(paths),
    walk: steps(walk),
  });
  return {
    ...question,
    title: text(question.title),
    stem: words(question.stem),
    conventions: question.conventions.map(text),
    parts: question.parts.map((part) => ({
      ...part,
      prompt: words(part.prompt),
      name: text(part.name),
      answer: answerIn(part.answer, text, words),
      solution: solution(part.solution),
      misconceptions: labelled(part.misconceptions),
      hidden: labelled(part.hidden),
      pairs: () => labelled(part.pairs()),
    })),
  };
}

function answerIn(
  answer: AnswerShape,
  text: (markup: string) => string,
  words: (all: Words) => Words,
): AnswerShape {
  const labelled = (reasons: readonly Reason[]) => reasons.map((one) => ({ ...one, label: text(one.label) }));
  switch (answer.type) {
    case "vector":
      return { ...answer, labels: answer.labels.map(text) };
    case "matrix":
      return { ...answer, name: text(answer.name) };
    case "choice":
    case "choices":
      return { ...answer, options: answer.options.map(({ id, label }) => ({ id, label: words(label) })) };
    case "trueFalse": {
      const { reasons } = answer;
      if (!reasons) return answer;
      return { ...answer, reasons: { true: labelled(reasons.true), false: labelled(reasons.false) } };
    }
    case "number":
    case "expression":
      return answer;
  }
}
