import type { Box } from "@/lib/figure/layout";
import { numberWidth } from "@/lib/figure/measures";

interface Props {
  readonly box: Box;
  /** "∂ 4" */
  readonly text: string;
  readonly font: number;
}

/** What has come back to a node, below it; a long fraction in smaller type, since it keeps to the width of the node. */
export function FigureDerivative({ box, text, font }: Props) {
  const size = Math.min(font, font * (box.width / numberWidth(text.length, font)));
  return (
    <text
      x={box.x}
      y={box.y}
      dy="0.35em"
      textAnchor="middle"
      fontSize={size}
      strokeWidth={size * 0.35}
      strokeLinejoin="round"
      className="fill-accent stroke-(--figure-ground,var(--color-paper)) font-bold [paint-order:stroke] motion-safe:transition-opacity motion-safe:duration-200 motion-safe:starting:opacity-0"
    >
      {text}
    </text>
  );
}
