import type { Html, Millis, PartId } from "@/lib/ids";
import type { ReviewRecords } from "@/lib/review/records";
import { replayOf } from "@/lib/review/replay";
import { saidOf } from "@/lib/room/bars";
import { contentOf } from "@/lib/room/content";
import { regradeOf, weightIndexOf } from "@/lib/room/room";
import { isRightBar } from "@/lib/room/verdicts";

/** An answer that came or changed: when it did, since the round was opened, the bar left (null for none), the bar reached. */
export type ReplayMove = readonly [at: Millis, from: number | null, to: number];

/** How the bars of a round grew, as small as it can be sent. Bars are told by their place in `bars`. */
export interface ReplayData {
  /** The largest first; all others together last, with a null label. */
  readonly bars: readonly { readonly label: Html | null; readonly correct: boolean }[];
  /** In the order of time. */
  readonly moves: readonly ReplayMove[];
}

/** With more bars nobody could watch them grow. */
const mostBars = 8;

export function replayData(records: ReviewRecords, part: PartId, round: number): ReplayData {
  const steps = replayOf(records, part, round);
  const { room } = records;
  const content = contentOf(records.content, part);
  const peaks = peaksOf(steps);
  const drawn = [...peaks]
    .toSorted(([a, peakA], [b, peakB]) => peakB - peakA || (a < b ? -1 : 1))
    .slice(0, mostBars)
    .map(([bar]) => bar);
  const places = new Map(drawn.map((bar, place) => [bar, place]));
  const placeOf = (bar: string) => places.get(bar) ?? drawn.length;
  const bars = drawn.map((bar) => ({
    label: saidOf(content, bar, weightIndexOf(room, part)).label,
    correct: isRightBar(content.part, regradeOf(room, part), bar),
  }));
  return {
    bars: peaks.size > drawn.length ? [...bars, { label: null, correct: false }] : bars,
    moves: steps.map(({ at, from, to }) => [at, from === null ? null : placeOf(from), placeOf(to)]),
  };
}

/** The largest count that each bar ever had. */
function peaksOf(
  steps: readonly { readonly from: string | null; readonly to: string }[],
): Map<string, number> {
  const counts = new Map<string, number>();
  const peaks = new Map<string, number>();
  for (const { from, to } of steps) {
    if (from !== null) counts.set(from, (counts.get(from) ?? 0) - 1);
    const count = (counts.get(to) ?? 0) + 1;
    counts.set(to, count);
    peaks.set(to, Math.max(count, peaks.get(to) ?? 0));
  }
  return peaks;
}
