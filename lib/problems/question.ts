import type { Figure } from "@/lib/figure/figure";

/**
 * Our own sentences with mathematics in them: plain text with TeX between dollar signs, `What is $\partial H$?`.
 * No other markup; `typeset` (lib/problems/typeset.ts) turns it into HTML.
 */
export type Markup = string;

/** An exact rational as text: "-14" or "3/2", in lowest terms, the sign in front. */
export type RationalText = string;

/** What a student sees of the way to answer. Holds nothing of the key. */
export type AnswerShape =
  | { readonly type: "number" }
  | { readonly type: "vector"; readonly labels: readonly Markup[] }
  | { readonly type: "trueFalse" }
  | { readonly type: "choice"; readonly options: readonly ChoiceOption[] };

export interface ChoiceOption {
  readonly id: string;
  readonly label: Markup;
}

/** The right answer. Never leaves the server before the reveal. */
export type Key =
  | { readonly type: "number"; readonly value: RationalText }
  | { readonly type: "vector"; readonly cells: readonly RationalText[] }
  | { readonly type: "trueFalse"; readonly value: boolean }
  | { readonly type: "choice"; readonly option: string };

/** One line of a worked solution: the rule in words, then the calculation as display TeX (no dollar signs). */
export interface SolutionStep {
  readonly text: Markup;
  readonly tex?: string;
}

/** A wrong way of working that leads to one wrong answer: what that answer is consistent with, never what it proves. */
export interface Misconception {
  /** As in the catalogue: "T", "P1". */
  readonly code: string;
  /** A few words that fit on a bar and after "consistent with": "transposed index". */
  readonly label: Markup;
  /** The bucket of the answer it predicts. */
  readonly bucket: string;
}

/** One thing asked. `key`, `solution` and `misconceptions` are secret before the reveal; the rest is public. */
export interface Part {
  readonly id: string;
  /** The question of this part alone, a full sentence: `What is $\dfrac{\partial H}{\partial a_1^{(1)}}$?` */
  readonly prompt: Markup;
  /** A few symbols for lists and narrow places: `$\partial H/\partial a_1^{(1)}$`. */
  readonly name: Markup;
  /** The figure of this part: the network with what is asked marked. */
  readonly figure: Figure | null;
  readonly answer: AnswerShape;
  readonly key: Key;
  readonly solution: readonly SolutionStep[];
  /** None predicts the key's bucket; several may predict the same wrong one. */
  readonly misconceptions: readonly Misconception[];
}

/** A stem, a figure and one or more parts, all derived from the parameters of its family. */
export interface Question {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  /** The situation, without the question of any part. */
  readonly stem: Markup;
  /** The conventions that hold, as short phrases: "ReLU on hidden nodes, $g'(0)=0$". Shown under every part. */
  readonly conventions: readonly Markup[];
  readonly parts: readonly Part[];
}

/**
 * What is stored of a question: its family and the parameters that everything else is derived from.
 * `params` is plain JSON and is parsed by the family.
 */
export interface QuestionSource {
  readonly id: string;
  readonly family: string;
  readonly params: unknown;
}
