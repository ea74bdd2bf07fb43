import type { AnswerInput } from "@/lib/grading/answer";
import type { Verdict } from "@/lib/grading/graded";
import type { PartId } from "@/lib/ids";
import type { Difficulty } from "@/lib/problems/family";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Refusal } from "@/lib/protocol/refusal";
import type { OwnDiagnosis, ShownPart, ShownSolution } from "@/lib/protocol/views";
import type { Result } from "@/lib/result";

/** One question to practise on: everything about it follows from this, so that nothing has to be kept. */
export interface Variant {
  /** The code of a family. */
  readonly family: string;
  /** 1 … `seeds`. */
  readonly seed: number;
  readonly level: Difficulty;
  readonly notation: WeightIndex;
}

/** What may be asked about a variant. */
export type PracticeRequest =
  | { readonly type: "question"; readonly variant: Variant }
  | {
      readonly type: "grade";
      readonly variant: Variant;
      readonly part: PartId;
      readonly answer: AnswerInput;
    }
  /** To give up on a part. */
  | { readonly type: "solution"; readonly variant: Variant; readonly part: PartId };

/** The parts of a variant as everybody may see them. */
export interface PracticeQuestion {
  /** What its family is called. */
  readonly name: string;
  readonly parts: readonly ShownPart[];
}

/** What is said of an answer at once. An unreadable one costs nothing. */
export type Judgement =
  | { readonly verdict: "unreadable"; readonly problem: Refusal }
  | {
      readonly verdict: Exclude<Verdict, "ungraded">;
      readonly diagnosis: OwnDiagnosis;
      /** Only of a right answer: a wrong one is to be tried again first. */
      readonly solution: ShownSolution | null;
    };

/** Why there is no practice just now. */
export type PracticeRefusal = "badShape" | "unknownFamily" | "unknownPart" | "busy" | "failed";

type Asked<T extends PracticeRequest["type"]> = Omit<Extract<PracticeRequest, { type: T }>, "type">;

/** Practice as pages ask for it. Never throws and never waits long: what cannot be had now is refused. */
export interface Practice {
  question(asked: Asked<"question">): Promise<Result<PracticeQuestion, PracticeRefusal>>;
  grade(asked: Asked<"grade">): Promise<Result<Judgement, PracticeRefusal>>;
  solution(asked: Asked<"solution">): Promise<Result<ShownSolution, PracticeRefusal>>;
}
