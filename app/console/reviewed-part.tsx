import { Histogram } from "@/app/figures/histogram";
import { Typeset } from "@/app/figures/typeset";
import { partNumber } from "@/app/review/part-number";
import { Scrolling } from "@/app/room/scrolling";
import type { RoomCode } from "@/lib/ids";
import type { AskedPart } from "./review/asked-parts";
import { MindsChanged } from "./review/minds-changed";
import { MisconceptionTable } from "./review/misconception-table";
import { NetworkDetails } from "./review/network-details";
import { OneRound } from "./review/one-round";
import { Replay } from "./review/replay";
import { RoundsTable } from "./review/rounds-table";
import { sharesRight } from "./review/shares-right";
import { WorkedSolution } from "./review/worked-solution";

interface Props {
  readonly code: RoomCode;
  readonly part: AskedPart;
  /** The situation is told once for all parts of a question. */
  readonly withStem: boolean;
}

/** One part after the lecture: how it was answered, how that changed, and the solution. */
export function ReviewedPart({ code, part, withStem }: Props) {
  const { shown, answer, statistics, last, flow, misconceptions } = part;
  const { rounds } = statistics;
  const [first] = rounds;
  const isGraded = rounds.some(({ right, answered }) => right !== null && answered > 0);
  return (
    <article
      id={shown.id}
      aria-labelledby={`${shown.id} prompt`}
      className="review-part grid scroll-mt-4 [contain-intrinsic-size:auto_44rem] [content-visibility:auto] print:[content-visibility:visible] grid-cols-[minmax(0,1fr)] gap-5 rounded-card border border-line bg-card p-5 shadow-card sm:p-6"
    >
      <header className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <p className="text-ink-2 text-sm">
          {partNumber(shown)} · {shown.title}
        </p>
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
          <h2
            id={`${shown.id} prompt`}
            className="max-w-prose flex-1 basis-80 font-semibold text-xl leading-relaxed"
          >
            <Typeset html={shown.prompt} />
          </h2>
          {isGraded && (
            <p className="font-bold text-3xl sm:whitespace-nowrap">
              {sharesRight(rounds)} <span className="font-normal text-base text-ink-2">right</span>
            </p>
          )}
        </div>
        {withStem && (
          <Scrolling label="Situation">
            <Typeset as="div" html={shown.stem} className="text-ink-2 leading-relaxed" />
          </Scrolling>
        )}
      </header>
      <Histogram
        bars={last.bars}
        rest={last.rest}
        values={last.values}
        answered={last.answered}
        rounds={
          first && rounds.length > 1
            ? { before: 1, now: rounds.length, answeredBefore: first.answered }
            : null
        }
        size="console"
        showTruth
      />
      {flow && <MindsChanged flow={flow} last={rounds.length} />}
      {rounds.length === 1 ? (
        first && first.tried > 0 && <OneRound round={first} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-5 lg:grid-cols-2 print:grid-cols-2">
          <Scrolling label="Rounds">
            <RoundsTable rounds={rounds} />
          </Scrolling>
          {misconceptions.length > 0 && (
            <Scrolling label="Consistent with">
              <MisconceptionTable misconceptions={misconceptions} />
            </Scrolling>
          )}
        </div>
      )}
      {answer !== null && !last.bars.some(({ correct }) => correct) && (
        <p>
          <span className="font-semibold text-correct">✓ Right answer</span>{" "}
          <Typeset html={answer} className="ml-1 font-semibold" />
        </p>
      )}
      <div>
        <Replay code={code} part={shown.id} rounds={rounds.length} />
        {withStem && <NetworkDetails figure={shown.figure} conventions={shown.conventions} />}
        <WorkedSolution code={code} part={shown.id} />
      </div>
    </article>
  );
}
