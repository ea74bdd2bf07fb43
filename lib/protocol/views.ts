import type { Shape } from "@/lib/expression/shape";
import type { Figure } from "@/lib/figure/figure";
import type { Light } from "@/lib/figure/light";
import type { AnswerInput } from "@/lib/grading/answer";
import type { Verdict } from "@/lib/grading/graded";
import type { Html, Millis, PartId, ParticipantId, SubmissionId } from "@/lib/ids";
import type { MatrixSize } from "@/lib/problems/question";
import type { Command } from "@/lib/room/command";
import type { RoomSettings } from "@/lib/room/settings";
import type { Timer } from "@/lib/room/timer";

/** The way to answer, typeset. `wantsDigits`: a decimal needs 3 digits, a fraction is as good. */
export type ShownAnswer =
  | { readonly type: "number"; readonly wantsDigits?: true }
  | { readonly type: "vector"; readonly labels: readonly Html[]; readonly wantsDigits?: true }
  | {
      readonly type: "matrix";
      readonly name: Html;
      readonly size: MatrixSize | null;
      readonly wantsDigits?: true;
    }
  | { readonly type: "expression"; readonly shape: Shape }
  | {
      readonly type: "trueFalse";
      readonly reasons?: { readonly true: readonly ShownOption[]; readonly false: readonly ShownOption[] };
    }
  | { readonly type: "choice" | "choices"; readonly options: readonly ShownOption[] };

export interface ShownOption {
  readonly id: string;
  readonly label: Html;
}

/** A part as everybody may see it, with its place in the deck: "Question 3 of 10 · part 1 of 6". */
export interface ShownPart {
  readonly id: PartId;
  readonly question: number;
  readonly questions: number;
  readonly part: number;
  readonly parts: number;
  readonly title: string;
  readonly stem: Html;
  readonly prompt: Html;
  readonly conventions: readonly Html[];
  readonly figure: Figure | null;
  readonly answer: ShownAnswer;
  /** Every student has own numbers: these are the projector's. */
  readonly hasOwnNumbers?: true;
}

/** A part in a student's own numbers. */
export type OwnPart = Pick<ShownPart, "title" | "stem" | "prompt" | "conventions" | "figure" | "answer">;

/** The right answer and the one rule that leads to it: what every phone gets. Only ever sent after the reveal. */
export interface BriefSolution {
  /** Null where nothing is marked right. */
  readonly answer: Html | null;
  readonly rule: readonly ShownStep[];
  /** Whether all of it says more. */
  readonly hasMore: boolean;
}

/** All of the worked solution: for the review, for a console that asks, and for a phone that asks after the reveal. */
export interface ShownSolution extends BriefSolution {
  /** At three depths of detail with `rule`, as in `Solution`. */
  readonly steps: readonly ShownStep[];
  readonly paths: readonly ShownStep[];
  /** For the projector: the way back over the network, edge by edge. */
  readonly walk: readonly ShownStep[];
}

export interface ShownStep {
  readonly text: Html;
  readonly display: Html | null;
  /** What it lights up on the figure of its part. */
  readonly light: Light | null;
}

/** What the room looks at, as the public may see it: each phase holds exactly what it needs. */
export type Scene =
  | { readonly phase: "lobby" }
  | { readonly phase: "ready"; readonly part: ShownPart }
  | {
      readonly phase: "open";
      readonly part: ShownPart;
      readonly round: number;
      readonly timer: Timer | null;
    }
  | { readonly phase: "closed"; readonly part: ShownPart; readonly round: number }
  | {
      readonly phase: "discussing";
      readonly part: ShownPart;
      readonly round: number;
      readonly timer: Timer | null;
    }
  | { readonly phase: "distribution"; readonly part: ShownPart; readonly round: number }
  | {
      readonly phase: "revealed";
      readonly part: ShownPart;
      readonly round: number;
      readonly solution: BriefSolution;
      /** The steps that the projector shows; null elsewhere, where they are asked for. */
      readonly walk: readonly ShownStep[] | null;
      /** How many there are. */
      readonly stepCount: number;
      /** The step of `walk` that is on show, counted from 1; 0 is the bars. */
      readonly step: number;
    }
  | { readonly phase: "ended" };

export type Phase = Scene["phase"];

/** What every phone and every projector of a room gets: whole and replaceable, the highest `seq` wins. */
export interface PublicView {
  readonly seq: number;
  readonly code: string;
  readonly title: string;
  readonly scene: Scene;
  /** The projector shows nothing just now. */
  readonly blank: boolean;
}

/** A line of the console's list. */
export interface ListedPart {
  readonly id: PartId;
  readonly question: number;
  readonly title: string;
  readonly name: Html;
  readonly state: "ready" | "open" | "closed" | "discussing" | "distribution" | "revealed";
  readonly improvised: boolean;
}

/** What only the instructor's console gets. */
export interface ConsoleView extends PublicView {
  readonly joinUrl: string;
  readonly parts: readonly ListedPart[];
  /** The key of the part on show and its rule, from the beginning: private. Its steps come when they are asked for. */
  readonly solution: BriefSolution | null;
  /** PageDown and PageUp. */
  readonly next: Command | null;
  readonly previous: Command | null;
  /** To the part after this one, whatever is left of it. */
  readonly onward: Command;
  /** What was decided about the bars of the part on show can be undone. */
  readonly canUndo: boolean;
  readonly settings: RoomSettings;
  readonly locked: boolean;
  /** Seats that were taken away. */
  readonly removed: number;
}

/** A seat as the console lists it. */
export interface Person {
  readonly id: ParticipantId;
  readonly name: string;
  readonly joinedAt: Millis;
  readonly online: boolean;
  /** Of the round on show. */
  readonly answered: boolean;
  /** Something is typed and not saved. */
  readonly writing: boolean;
  readonly removed: boolean;
  /** How many times everybody's time. */
  readonly extraTime: number;
}

/** One class of equal answers. */
export interface Bar {
  readonly bucket: string;
  readonly label: Html;
  readonly count: number;
  /** How many gave this answer in the round before; null where there was none. */
  readonly before: number | null;
  /** Null where the truth is not to be shown yet. */
  readonly correct: boolean | null;
  /** What these answers are consistent with, any of them; empty if nothing known is. Null before it may be shown. */
  readonly misconceptions: readonly Html[] | null;
  /** How many of these answers are right as what follows from an earlier mistake of their own. Null before it may be shown. */
  readonly carried: number | null;
  /** Whether the instructor counts it as right or wrong; null where the key decides, and before it may be shown. */
  readonly marked: boolean | null;
  /** What the instructor calls it: a person's words. Null without a name, and before it may be shown. */
  readonly name: string | null;
  /** Other answers that the instructor has drawn into it. */
  readonly merged: readonly Html[];
}

/** One round of a part at a glance. */
export interface RoundSummary {
  readonly round: number;
  readonly answered: number;
  /** How many were right; null where it may not be shown yet, or nothing is known to be right. */
  readonly right: number | null;
}

/** How those who answered two rounds in a row changed their minds. */
export interface Flow {
  readonly stayedRight: number;
  readonly toRight: number;
  readonly toWrong: number;
  readonly stayedWrong: number;
  /** The largest moves from one bar to another, at most six. */
  readonly moves: readonly ShownMove[];
  /** What the answers of either round are consistent with, how often, the largest change first, at most five. */
  readonly misconceptions: readonly { readonly label: Html; readonly before: number; readonly now: number }[];
}

export interface ShownMove {
  readonly from: Html;
  readonly to: Html;
  readonly count: number;
  readonly fromRight: boolean;
  readonly toRight: boolean;
}

/** One class of equal numbers, where it lies on a number axis. */
export interface NumberValue {
  readonly value: number;
  /** The exact number: the class's bucket, "-3/2". */
  readonly text: string;
  readonly count: number;
}

/** Counts of the part on show: whole and replaceable. answered ≤ present. */
export interface Tally {
  /** Grows with every tally of a room while the server runs, so that an older one is passed over. */
  readonly number: number;
  readonly part: PartId | null;
  readonly round: number | null;
  readonly present: number;
  readonly answered: number;
  /** Only on the console: seats without a connection. */
  readonly offline: number | null;
  /** Only on the console: students whose last try could not be read. */
  readonly unreadable: number | null;
  /** Only on the console: seats with something typed that is not saved, also those that are offline meanwhile. */
  readonly writing: number | null;
  /** Null where the distribution is not to be shown. The largest eight, largest first, equal counts by value. */
  readonly bars: readonly Bar[] | null;
  /** What the bars leave out: how many answers, in how many further classes. */
  readonly rest: { readonly answers: number; readonly classes: number } | null;
  /** All classes of a part that asks one number, at most 400, the smallest value first; null for other parts and without bars. */
  readonly values: readonly NumberValue[] | null;
  /** All rounds so far, the one on show last; null where the distribution is not to be shown. */
  readonly rounds: readonly RoundSummary[] | null;
  /** Only on the console, from the second round on. */
  readonly flow: Flow | null;
}

/** A student's own answer to the part on show. */
export interface MyAnswer {
  readonly submission: SubmissionId;
  readonly revision: number;
  readonly answer: AnswerInput;
  readonly receivedAt: Millis;
}

/** What one student gets and nobody else: the seat, and for the part on show the counted answer. */
export interface Mine {
  readonly seq: number;
  readonly name: string;
  readonly part: PartId | null;
  readonly round: number | null;
  readonly answer: MyAnswer | null;
  /** The own counted answer of the round before, to confirm or to change; null in the first. */
  readonly before: AnswerInput | null;
  /** How many times everybody's time this student has. */
  readonly extraTime: number;
  /** Only after the reveal. */
  readonly verdict: Verdict | null;
  /** Null before the reveal, and where no answer counts. */
  readonly diagnosis: OwnDiagnosis | null;
  /** The part on show in own numbers; null where everybody has the same. */
  readonly own: OwnPart | null;
  /** The right answer in own numbers: only after the reveal, and where they are own. */
  readonly solution: BriefSolution | null;
}

/** What is said to a student of the own answer. */
export interface OwnDiagnosis {
  /** It is right as what follows from an own earlier answer: the slip was there. */
  readonly carried: boolean;
  /** What the instructor calls a wrong answer: a person's words. */
  readonly named: string | null;
  /** What the wrong answer is consistent with, any of them. */
  readonly misconceptions: readonly Html[];
  /** A full sentence on some of them, to learn from. */
  readonly sentences: readonly Html[];
  /** What is worth a word, right or wrong. */
  readonly remarks: readonly Html[];
}
