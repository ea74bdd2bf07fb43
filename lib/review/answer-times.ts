import type { Millis } from "@/lib/ids";
import type { AnswerTimes } from "./item-statistics";
import { quantile } from "./quantile";

/**
 * Median and quartiles (`quantile`) of the times from the opening of a round; null where there are none. What was received
 * is in the order of time; a clock that was set back makes no time negative.
 */
export function answerTimes(openedAt: Millis, received: readonly Millis[]): AnswerTimes | null {
  const times = received.map((at) => Math.max(0, at - openedAt));
  const [lowerQuartile, median, upperQuartile] = [0.25, 0.5, 0.75].map((p) => quantile(times, p));
  if (lowerQuartile == null || median == null || upperQuartile == null) return null;
  return { lowerQuartile, median, upperQuartile };
}
