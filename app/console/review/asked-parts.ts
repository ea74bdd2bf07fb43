import { setImmediate as nextTurn } from "node:timers/promises";
import type { Html } from "@/lib/ids";
import { typeset } from "@/lib/problems/typeset";
import type { Flow, ShownMove, ShownPart, Tally } from "@/lib/protocol/views";
import type { ItemStatistics } from "@/lib/review/item-statistics";
import type { ReviewRecords } from "@/lib/review/records";
import { submissionsByPart } from "@/lib/review/records-by-part";
import { barsOf, saidOf } from "@/lib/room/bars";
import { contentOf } from "@/lib/room/content";
import { regradeOf, weightIndexOf } from "@/lib/room/room";
import { foldRound } from "@/lib/room/rounds";
import { hasTruth } from "@/lib/room/verdicts";
import { type AnswersByRound, answersByRound } from "./answers-by-round";
import { type FlowCounts, flowBetween } from "./flow-between";
import { rightAnswer } from "./right-answer";

/** The bars of the last round, over those of the first where there are several. */
export type Bars = Pick<Tally, "rest" | "values" | "answered"> & {
  readonly bars: NonNullable<Tally["bars"]>;
};

/** From the first round to the last. */
export interface ReviewedFlow {
  /** Null where nothing is known to be right. */
  readonly counts: FlowCounts | null;
  readonly moves: Flow["moves"];
}

/** One part of a lecture, ready to be drawn. */
export interface AskedPart {
  readonly shown: ShownPart;
  readonly name: Html;
  /** Null where nothing is marked right. */
  readonly answer: Html | null;
  readonly statistics: ItemStatistics;
  readonly last: Bars;
  /** Null where there was one round. */
  readonly flow: ReviewedFlow | null;
  readonly misconceptions: readonly { readonly label: Html; readonly counts: readonly number[] }[];
}

const mostMoves = 5;
const mostMisconceptions = 6;

/** Every part that was asked. A running lecture has its turn between them. */
export async function askedParts(
  records: ReviewRecords,
  statistics: readonly ItemStatistics[],
): Promise<readonly AskedPart[]> {
  const byPart = submissionsByPart(records);
  const parts: AskedPart[] = [];
  for (const item of statistics) {
    parts.push(askedPart(records, item, answersByRound(byPart.get(item.part) ?? [], item.rounds.length)));
    await nextTurn();
  }
  return parts;
}

function askedPart(
  { room, content }: ReviewRecords,
  item: ItemStatistics,
  rounds: AnswersByRound,
): AskedPart {
  const { part } = item;
  const of = contentOf(content, part);
  const [regrade, weightIndex] = [regradeOf(room, part), weightIndexOf(room, part)];
  const folded = rounds.map((answers, index) => foldRound(index + 1, answers.map(countedAs), regrade));
  const [first = [], ...later] = rounds;
  const last = folded.at(-1) ?? foldRound(1, [], regrade);
  const flow = later.length > 0 ? flowBetween(first, later.at(-1) ?? []) : null;
  const label = (bucket: string) => saidOf(of, bucket, weightIndex).label;
  return {
    ...{ shown: of.shown, name: of.name, answer: rightAnswer(of, regrade, weightIndex), statistics: item },
    last: {
      ...barsOf(of, last, {
        ...{ withTruth: true, regrade, weightIndex },
        before: later.length > 0 ? folded[0] : undefined,
      }),
      answered: last.answered,
    },
    flow: flow && {
      counts: hasTruth(of.part, regrade) ? flow.counts : null,
      moves: flow.moves
        .slice(0, mostMoves)
        .map((move): ShownMove => ({ ...move, from: label(move.from), to: label(move.to) })),
    },
    misconceptions: item.misconceptions
      .slice(0, mostMisconceptions)
      .map((trend) => ({ label: typeset(trend.label), counts: trend.counts })),
  };
}

/** As the bars count it: what could not be read counts nowhere, so a counted answer has its bar. */
function countedAs({ participantId, bucket, standing, carried }: AnswersByRound[number][number]) {
  return { participantId, bucket: standing.bar ?? bucket ?? "", carried };
}
