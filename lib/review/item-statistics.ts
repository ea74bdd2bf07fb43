import type { Millis, PartId } from "@/lib/ids";
import type { ReviewRecords } from "./records";

/** Half of the values lie between the quartiles. In milliseconds since the round was opened. */
export interface AnswerTimes {
  readonly lowerQuartile: Millis;
  readonly median: Millis;
  readonly upperQuartile: Millis;
}

/** One round of a part, in numbers. Counts are of students. */
export interface RoundStatistics {
  readonly round: number;
  readonly answered: number;
  /** Null where nothing is known to be right. */
  readonly right: number | null;
  /** With at least one try, readable or not. */
  readonly tried: number;
  /** With at least one unreadable try, whether they mended it or not. */
  readonly unreadable: number;
  /** Until the answer that counts; null where nobody answered. */
  readonly times: AnswerTimes | null;
}

/** How often a misconception was seen in each round: students whose counted answer is consistent with it. */
export interface MisconceptionTrend {
  /** As in the catalogue: "T", "P1". */
  readonly code: string;
  /** A few words with TeX in them. */
  readonly label: string;
  /** One count per round of the part, the first round first. */
  readonly counts: readonly number[];
}

/** One part of a room after the lecture. Shares are 0 … 1; null where they are not defined. */
export interface ItemStatistics {
  readonly part: PartId;
  readonly rounds: readonly RoundStatistics[];
  /** Share right in the first round: how easy it was (the classical item difficulty p). */
  readonly difficulty: number | null;
  /** Point-biserial correlation of being right in the first round with the rest of the score, −1 … 1. */
  readonly discrimination: number | null;
  /** Hake's normalised gain from the first round to the last. */
  readonly gain: number | null;
  /** Largest first. */
  readonly misconceptions: readonly MisconceptionTrend[];
}

/** Every asked part in numbers, in the order of the deck. */
export function itemStatistics(_records: ReviewRecords): readonly ItemStatistics[] {
  throw new Error("not written yet");
}
