import type { Shape } from "@/lib/expression/shape";
import type { Figure } from "@/lib/figure/figure";
import type { Light } from "@/lib/figure/light";
import type { Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import type { Quantity } from "@/lib/network/quantity";
import type { Differentiated } from "@/lib/network/symbols";
import type { WeightIndex } from "./notation";

/**
 * Our own sentences with mathematics in them: plain text with TeX between dollar signs, `What is $\partial H$?`.
 * No other markup; `typeset` (lib/problems/typeset.ts) turns it into HTML.
 */
export type Markup = string;

/** A person's words: CommonMark with TeX between dollar signs, checked when their question is built. */
export interface Markdown {
  readonly markdown: string;
  /** A picture below it. */
  readonly image?: QuestionImage;
}

/** An uploaded picture (`db/image-store.ts`). */
export interface QuestionImage {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly id: string;
  /** For who does not see it. */
  readonly text: string;
  /** Pixels, so that its place is kept while it loads. */
  readonly width: number;
  readonly height: number;
}

/** What a person reads: our own sentence, or what an instructor wrote. */
export type Words = Markup | Markdown;

/** An exact rational as text: "-14" or "3/2", in lowest terms, the sign in front. */
export type RationalText = string;

/**
 * What a student sees of the way to answer. Holds nothing of the key, but for `wantsDigits`: that decimals need 3 digits is
 * said to everybody before anybody answers (docs/decisions/016).
 */
export type AnswerShape =
  | { readonly type: "number"; readonly wantsDigits?: true }
  | { readonly type: "vector"; readonly labels: readonly Markup[]; readonly wantsDigits?: true }
  | {
      readonly type: "matrix";
      /** What the matrix is, before its bracket: `$\partial H/\partial W^{(2)}$`. */
      readonly name: Markup;
      /** Null where the shape is part of what is asked: the student chooses it first. */
      readonly size: MatrixSize | null;
      readonly wantsDigits?: true;
    }
  | { readonly type: "expression"; readonly shape: Shape }
  | {
      readonly type: "trueFalse";
      /** Why: one tap after True or False, as many on either side; none where there is nothing to choose from. */
      readonly reasons?: Reasons;
    }
  | { readonly type: "choice"; readonly options: readonly ChoiceOption[] }
  /** Any number of the options, at least one. */
  | { readonly type: "choices"; readonly options: readonly ChoiceOption[] };

export interface MatrixSize {
  readonly rows: number;
  readonly columns: number;
}

/** The reasons offered after "True" and after "False". One of them all is the right one, of the right side. */
export interface Reasons {
  readonly true: readonly Reason[];
  readonly false: readonly Reason[];
}

export interface Reason {
  readonly id: string;
  readonly label: Markup;
}

export interface ChoiceOption {
  readonly id: string;
  readonly label: Words;
}

/** |given − value| ≤ absolute + relative·|value|, as numpy.allclose has it; what is left out is 0. */
export interface Tolerance {
  readonly absolute?: RationalText;
  readonly relative?: RationalText;
}

/** The right answer. Never leaves the server before the reveal. */
export type Key =
  | { readonly type: "number"; readonly value: RationalText; readonly tolerance?: Tolerance }
  | { readonly type: "vector"; readonly cells: readonly RationalText[] }
  | { readonly type: "matrix"; readonly rows: readonly (readonly RationalText[])[] }
  | ExpressionKey
  | { readonly type: "trueFalse"; readonly value: boolean; readonly reason?: string }
  | { readonly type: "choice"; readonly option: string }
  /** In the order of the options. */
  | { readonly type: "choices"; readonly options: readonly string[] };

/** No key: the right answer is what the instructor marks on a bar. */
export interface Unmarked {
  readonly type: "unmarked";
}

/** A right expression, as text of the grammar that students write in (lib/expression). */
export interface ExpressionKey {
  readonly type: "expression";
  readonly text: string;
  /** Whether the statement says that g is the ReLU, so that its identities count. */
  readonly relu: boolean;
  /** "strict" refuses g'(a) for g'(z) even there. */
  readonly strictness: "lenient" | "strict";
  /** The whole right-hand side, where only a blank in it is asked. */
  readonly whole?: string;
  /** The factor printed before a blank in brackets. */
  readonly outer?: string;
}

/** One line of a worked solution: the rule in words, then the calculation as display TeX (no dollar signs). */
export interface SolutionStep {
  readonly text: Markup;
  readonly tex?: string;
  /** What it lights up on the figure of its part: in `walk` all that is lit by then, in a draft what it adds. */
  readonly light?: Light;
}

/** A worked solution at three depths of detail, and as a walk over the network. */
export interface Solution {
  /** The answer with the one rule used. */
  readonly rule: readonly SolutionStep[];
  /** Every step from the output, or from what is given, back to what is asked. */
  readonly steps: readonly SolutionStep[];
  /** All paths as products, the dead ones struck out, then their sum; empty where nothing is summed over paths. */
  readonly paths: readonly SolutionStep[];
  /** From the output back to what is asked, with a light where the figure has something to show: at most 12 steps. */
  readonly walk: readonly SolutionStep[];
  /** What an instructor wrote in place of them; they are empty then. */
  readonly explanation?: Markdown;
}

/** A solution before its part is complete: the walk is its steps where nothing else is said. */
export type SolutionDraft = Omit<Solution, "walk"> & Partial<Pick<Solution, "walk">>;

/** A wrong way of working that leads to one wrong answer: what that answer is consistent with, never what it proves. */
export interface Misconception {
  /** As in the catalogue: "T", "P1"; two of them joined, "G1+IX". */
  readonly code: string;
  /** A few words that fit on a bar and after "consistent with": "transposed index". */
  readonly label: Markup;
  /** The bucket of the answer it predicts. */
  readonly bucket: string;
}

/** A misconception that the numbers of a question hide: it leads to the right answer. */
export type HiddenMisconception = Omit<Misconception, "bucket">;

/** What a part asks for, where that is one derivative. */
export interface Asked {
  readonly of: Differentiated;
  /** Which output H is, or which loss R is. */
  readonly objective: Objective;
  readonly quantity: Quantity;
}

/** One thing asked. Public before the reveal are `id`, `prompt`, `name`, `figure` and `answer`; the rest is secret. */
export interface Part {
  readonly id: string;
  /** The question of this part alone, a full sentence: `What is $\dfrac{\partial H}{\partial a_1^{(1)}}$?` */
  readonly prompt: Words;
  /** A few symbols for lists and narrow places: `$\partial H/\partial a_1^{(1)}$`. */
  readonly name: Markup;
  /** The figure of this part: the network with what is asked marked. */
  readonly figure: Figure | null;
  readonly answer: AnswerShape;
  readonly asks: Asked | null;
  readonly key: Key | Unmarked;
  readonly solution: Solution;
  /** Of one mistake each. None predicts the key's bucket; several may predict the same wrong one. */
  readonly misconceptions: readonly Misconception[];
  /** Mistakes that this part cannot show. */
  readonly hidden: readonly HiddenMisconception[];
  /** Of two mistakes at once: computed when first asked for, since there are many. */
  readonly pairs: () => readonly Misconception[];
  /**
   * The bucket that is right for somebody who goes on from own answers to earlier parts of the question (buckets by part
   * id), rightly or wrongly; null where none of them enters.
   */
  readonly carried: (earlier: ReadonlyMap<string, string>) => string | null;
}

/** A stem, a figure and one or more parts, all derived from the parameters of its family. */
export interface Question {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  /** The situation, without the question of any part. */
  readonly stem: Words;
  /** The conventions that hold, as short phrases: "ReLU on hidden nodes, $g'(0)=0$". Shown under every part. */
  readonly conventions: readonly Markup[];
  /** The numbers behind it, also those that the stem does not tell; null where there are none. */
  readonly network: Network | null;
  readonly parts: readonly Part[];
  /** The same about other numbers, of the same form: with this one as many as students are dealt to. */
  readonly variants?: readonly Question[];
}

/**
 * What is stored of a question: its family and the parameters that everything else is derived from.
 * `params` is plain JSON and is parsed by the family.
 */
export interface QuestionSource {
  readonly id: string;
  readonly family: string;
  readonly params: unknown;
  /** How weights are written; from-to where it is not said. */
  readonly weightIndex?: WeightIndex;
  /** Parameters of further variants, where every student has own numbers; `params` is what the projector shows. */
  readonly variants?: readonly unknown[];
}
