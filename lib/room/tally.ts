import type { WeightIndex } from "@/lib/problems/notation";
import type { RoundSummary, Tally } from "@/lib/protocol/views";
import { barsOf } from "./bars";
import { contentOf, type RoomContent } from "./content";
import type { Counts } from "./counts";
import { flowOf } from "./flow";
import { noRegrade, type Regrade } from "./regrade";
import { currentPart, type Room, regradeOf, weightIndexOf } from "./room";
import type { RoundCount } from "./rounds";
import { hasTruth, isRightBar } from "./verdicts";

/** The tally for the console: everything, as it comes. */
export function consoleTally(room: Room, content: RoomContent, counts: Counts): Tally {
  return {
    ...publicCounts(room, counts),
    offline: counts.offline,
    unreadable: counts.unreadable,
    writing: counts.writing,
    ...shownWithTruth(room, content, counts),
    flow: flow(room, content, counts),
  };
}

/**
 * The tally for projectors: counts while answers come, bars from the distribution on, the truth after the reveal. Until then
 * answers are one bar by what was typed alone: what is equal to the key only by its rounding is not put with it yet.
 */
export function projectorTally(room: Room, content: RoomContent, counts: Counts): Tally {
  const state = currentPart(room)?.state.name;
  return {
    ...publicCounts(room, counts),
    ...{ offline: null, unreadable: null, writing: null, flow: null },
    ...shownInPhase(),
  };

  function shownInPhase() {
    const { typed } = counts;
    if (state === "revealed") return shownWithTruth(room, content, counts);
    if (state === "distribution" && typed)
      return shown(room, content, typed.rounds, { withTruth: false, regrade: typed.regrade });
    return { bars: null, rest: null, values: null, rounds: null };
  }
}

/** Share of the right among the answers of the last round, 0 … 1; null where nobody answered or nothing is right yet. */
export function shareRight(room: Room, content: RoomContent, { rounds }: Counts): number | null {
  const run = currentPart(room);
  const last = rounds.at(-1);
  if (!run || !last || last.answered === 0) return null;
  const right = summary(room, content, last, true).right;
  return right === null ? null : right / last.answered;
}

function publicCounts(room: Room, counts: Counts) {
  const run = currentPart(room);
  return {
    number: counts.number,
    part: run?.id ?? null,
    round: run && run.state.name !== "ready" ? run.state.round : null,
    present: counts.present,
    answered: counts.answered,
  };
}

function shownWithTruth(room: Room, content: RoomContent, { rounds }: Counts) {
  const run = currentPart(room);
  const regrade = run ? regradeOf(room, run.id) : noRegrade;
  return shown(room, content, rounds, { withTruth: true, regrade });
}

function shown(
  room: Room,
  content: RoomContent,
  rounds: readonly RoundCount[],
  { withTruth, regrade }: { readonly withTruth: boolean; readonly regrade: Regrade },
) {
  const run = currentPart(room);
  const [now, before] = rounds.toReversed();
  if (!run || !now) return { bars: [], rest: null, values: null, rounds: [] };
  const weightIndex: WeightIndex | undefined = weightIndexOf(room, run.id);
  return {
    ...barsOf(contentOf(content, run.id), now, { withTruth, before, regrade, weightIndex }),
    rounds: rounds.map((round) => summary(room, content, round, withTruth)),
  };
}

function summary(
  room: Room,
  content: RoomContent,
  { round, answered, buckets }: Counts["rounds"][number],
  withTruth: boolean,
): RoundSummary {
  const run = currentPart(room);
  if (!run || !withTruth) return { round, answered, right: null };
  const { part } = contentOf(content, run.id);
  const regrade = regradeOf(room, run.id);
  if (!hasTruth(part, regrade)) return { round, answered, right: null };
  const right = buckets.reduce(
    (sum, { bucket, count, carried }) => sum + (isRightBar(part, regrade, bucket) ? count : carried),
    0,
  );
  return { round, answered, right };
}

function flow(room: Room, content: RoomContent, counts: Counts) {
  const run = currentPart(room);
  if (!run) return null;
  return flowOf(contentOf(content, run.id), counts, regradeOf(room, run.id), weightIndexOf(room, run.id));
}
