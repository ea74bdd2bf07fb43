import type { MoodleFormat } from "../words/moodle-words";

/** Words of a GIFT file, escapes resolved; breaks that were written as \n are marked. */
export interface GiftText {
  readonly text: string;
  readonly format: MoodleFormat;
}

/** One answer of several: how many of a hundred points it gives, and what is said to it. */
export interface GiftAnswer {
  readonly answer: GiftText;
  readonly weight: number;
  readonly feedback: GiftText | null;
}

/** What stands between the braces. */
export type GiftAnswers =
  | { readonly type: "description" | "essay" | "matching" }
  | {
      readonly type: "trueFalse";
      readonly value: boolean;
      readonly wrong: GiftText | null;
      readonly right: GiftText | null;
    }
  /** `single`: one may be chosen. */
  | { readonly type: "choice"; readonly single: boolean; readonly options: readonly GiftAnswer[] }
  | { readonly type: "short"; readonly answers: readonly GiftAnswer[] }
  /** `otherwise`: said to every other number. */
  | {
      readonly type: "numerical";
      readonly answers: readonly GiftAnswer[];
      readonly otherwise: GiftText | null;
    };

/** A question as Moodle reads it. */
export interface GiftQuestion {
  readonly name: string | null;
  readonly text: GiftText;
  readonly answers: GiftAnswers;
  readonly general: GiftText | null;
}
