import type { RoundStatistics } from "@/lib/review/item-statistics";
import { minutes } from "./minutes";

/** The only round of a part in a sentence. */
export function OneRound({ round }: { readonly round: RoundStatistics }) {
  const { answered, tried, unreadable, times } = round;
  return (
    <p className="text-ink-2">
      <strong className="text-ink">{answered}</strong> answered
      {times && (
        <>
          , half of them between {minutes(times.lowerQuartile)} and {minutes(times.upperQuartile)}, the median
          at <strong className="text-ink">{minutes(times.median)}</strong>
        </>
      )}
      .
      {unreadable > 0 && (
        <>
          {" "}
          {unreadable} of {tried} had a try that could not be read.
        </>
      )}
    </p>
  );
}
