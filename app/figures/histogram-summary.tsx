import type { Tally } from "@/lib/protocol/views";
import { percent } from "./percent";
import { Typeset } from "./typeset";
import { useCalm } from "./use-calm";

interface Props {
  readonly bars: NonNullable<Tally["bars"]>;
  readonly rest: Tally["rest"];
  readonly answered: number;
  /** Whether changes are read out by themselves. */
  readonly live: boolean;
}

/** A screen reader that spoke with every answer would never be done. */
const calmMs = 10_000;

/** The bars in one sentence, for those who do not see them. */
export function HistogramSummary({ bars, rest, answered, live }: Props) {
  const latest = { bars, rest, answered };
  const calm = useCalm(latest, calmMs);
  const said = live ? calm : latest;
  const classes = said.bars.length + (said.rest?.classes ?? 0);
  const largest = said.bars.toSorted((a, b) => b.count - a.count).at(0);
  return (
    <p className="sr-only" {...(live && { role: "status", "aria-atomic": true })}>
      {largest && (
        <>
          {said.answered} {said.answered === 1 ? "answer" : "answers"} in {classes}{" "}
          {classes === 1 ? "class" : "classes"}; the largest is <Typeset html={largest.label} /> with{" "}
          {largest.count}, {percent(largest.count, said.answered)}
        </>
      )}
    </p>
  );
}
