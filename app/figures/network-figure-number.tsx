import type { PrintedValue } from "@/lib/figure/figure";
import type { Box } from "@/lib/figure/layout";

interface Props {
  readonly value: PrintedValue & Box;
  readonly font: number;
}

const signs = { "-1": "fill-negative", "0": "fill-zero", "1": "fill-positive" } as const;

/** A number in the colour of its sign, which is printed as well; its halo keeps lines from crossing it. */
export function FigureNumber({ value: { text, sign, x, y }, font }: Props) {
  return (
    <text
      x={x}
      y={y}
      dy="0.35em"
      textAnchor="middle"
      fontSize={font}
      strokeWidth={font * 0.35}
      strokeLinejoin="round"
      className={`stroke-(--figure-ground,var(--color-paper)) [paint-order:stroke] ${sign === null ? "fill-ink-2" : signs[`${sign}`]}`}
    >
      {text}
    </text>
  );
}
