import { ackTimesOf } from "@/server/testing/ack-times";
import { sameDistribution } from "@/server/testing/same-distribution";
import { madeTwins, type Twins } from "@/server/testing/twins";
import type { Guarantee } from "./guarantee";

/** Numbers, matrices, formulae, and what is carried on from an earlier part: what is graded in different ways. */
const kinds = ["number", "matrix", "formula", "carried"];
/** Of equal distributions one pair of samples in a hundred is as different as this. */
const unlikely = 0.01;
/** So that chance alone fails it once in a million times: what does tell does so every time. */
const tries = 3;

/**
 * R8, T1: how long an acknowledgement takes does not tell whether the answer is right. The same answers are handed in where
 * they are right and where they are wrong. Not a test of the suite: what is measured is a machine, which may be busy.
 */
export const ackTimes: Guarantee = {
  id: "R8",
  wantsQuiet: true,
  promise: "How long an acknowledgement takes does not tell what is right",
  async run({ long, seed, say }) {
    const each = long ? 5_000 : 500;
    const found: { readonly kind: string; readonly likely: number }[] = [];
    for (const twins of madeTwins.filter(({ one }) => kinds.includes(one.id)))
      found.push({ kind: twins.one.id, likely: await likelihood(twins, each, seed, say) });
    const least = found.reduce((worst, one) => (one.likely < worst.likely ? one : worst));
    return {
      held: found.length === kinds.length && least.likely > unlikely,
      figure: `${2 * each} answers of ${found.length} kinds each, as likely as p = ${least.likely.toFixed(2)} where least (${least.kind})`,
    };
  },
};

async function likelihood(twins: Twins, each: number, seed: number, say: (line: string) => void) {
  let likely = 0;
  for (let turn = 0; turn < tries && likely <= unlikely; turn++) {
    const { right, wrong } = await ackTimesOf(twins, { each, seed: seed + turn });
    likely = sameDistribution(right, wrong);
    say(
      `${twins.one.id}: p = ${likely.toFixed(4)}, median ${median(right)} ms right, ${median(wrong)} ms wrong`,
    );
  }
  return likely;
}

function median(times: readonly number[]): string {
  return (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0).toFixed(3);
}
