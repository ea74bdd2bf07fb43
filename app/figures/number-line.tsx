"use client";

import type { NumberValue } from "@/lib/protocol/views";
import { type NumberAxis, placeOn } from "./number-axis";
import { NumberTable } from "./number-table";
import { ticksOf } from "./number-ticks";
import { useNumberAxis } from "./use-number-axis";

interface Props {
  /** Every class of the part, the smallest value first. */
  readonly values: readonly NumberValue[];
  readonly size: "console" | "projector";
  /** Buckets whose bars are marked correct: nothing else tells this line what is right. */
  readonly right?: readonly string[];
}

/** More dots than these are drawn smaller, so that they are told apart. */
const crowded = 40;
const noneRight: readonly string[] = [];

/**
 * Numbers on an axis that holds still: a dot for each class at its value, its area the class's share of the answers.
 * Measured in the size of the text. Give it a `key` of the part on show.
 */
export function NumberLine({ values, size, right = noneRight }: Props) {
  const axis = useNumberAxis(values);
  if (!axis || values.length === 0) return null;
  const answered = values.reduce((sum, { count }) => sum + count, 0);
  const place = placeOn(axis);
  return (
    <div>
      <div className="px-[1.2em]">
        <svg aria-hidden="true" className="block h-[4.1em] w-full overflow-visible">
          <Axis axis={axis} size={size} />
          {/* The largest first, so that a small dot lies on a large one. */}
          {values
            .toSorted((a, b) => b.count - a.count)
            .map(({ value, text, count }) => (
              <Dot
                key={text}
                least={values.length > crowded ? 0.12 : 0.18}
                at={place(value)}
                share={count / answered}
                right={right.includes(text)}
                title={`${text.replace("-", "−")}: ${count}`}
              />
            ))}
        </svg>
        {axis.linearTo < Infinity && (
          <p className="mt-[0.3em] text-center text-[0.9em] text-ink-2 leading-tight">
            Along the dashed line distances are shortened.
          </p>
        )}
      </div>
      <NumberTable values={values} />
    </div>
  );
}

/** The middle of the dots; above them is room for the mark of the right one. */
const line = 2.1;
const largestRadius = 0.8;

function Axis({ axis, size }: { readonly axis: NumberAxis; readonly size: Props["size"] }) {
  const place = placeOn(axis);
  const linear = [Math.max(axis.low, -axis.linearTo), Math.min(axis.high, axis.linearTo)].map(place);
  const [from = 0, to = 1] = linear;
  const pieces = [
    [0, from, "0.2em 0.3em"],
    [from, to, undefined],
    [to, 1, "0.2em 0.3em"],
  ] as const;
  return (
    <g className="fill-ink-2 stroke-ink-3">
      {pieces.map(
        ([start, stop, dashes]) =>
          stop > start && (
            <line
              key={start}
              {...{ x1: percentOf(start), x2: percentOf(stop), y1: em(line), y2: em(line) }}
              strokeWidth="0.08em"
              strokeDasharray={dashes}
            />
          ),
      )}
      {ticksOf(axis).map(({ at, text }) => (
        <g key={text}>
          <line
            x1={percentOf(at)}
            x2={percentOf(at)}
            y1={em(line)}
            y2={em(line + 0.6)}
            strokeWidth="0.05em"
          />
          <text
            x={percentOf(at)}
            y={em(size === "console" ? 3.85 / 0.85 : 3.95)}
            textAnchor="middle"
            stroke="none"
            className={size === "console" ? "text-[0.85em]" : ""}
          >
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

interface DotProps {
  /** The radius of the smallest dot, in em. */
  readonly least: number;
  readonly at: number;
  /** Of all answers, 0 … 1: the dot's area. */
  readonly share: number;
  readonly right: boolean;
  readonly title: string;
}

function Dot({ least, at, share, right, title }: DotProps) {
  const radius = Math.max(least, largestRadius * Math.sqrt(share));
  return (
    <g>
      <circle
        cx={percentOf(at)}
        cy={em(line)}
        r={em(radius)}
        strokeWidth="0.07em"
        className={`transition-[cx,r] duration-200 ease-calm ${
          right ? "fill-correct stroke-paper" : "fill-bar stroke-ink-2 [fill-opacity:0.75]"
        }`}
      >
        <title>{title}</title>
      </circle>
      {right && (
        <text
          x={percentOf(at)}
          y={em(line - radius - 0.2)}
          textAnchor="middle"
          className="fill-correct font-semibold"
        >
          ✓
        </text>
      )}
    </g>
  );
}

const em = (length: number): string => `${length}em`;
const percentOf = (at: number): string => `${100 * at}%`;
