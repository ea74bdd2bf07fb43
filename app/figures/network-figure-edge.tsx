import type { EdgeLayout, SkipLayout } from "@/lib/figure/layout";
import { FigureNumber } from "./network-figure-number";

/** One weight's line: thick where it is asked, dashed where the weight is 0. */
export function EdgeLine({ layout, unit }: { readonly layout: EdgeLayout; readonly unit: number }) {
  const { edge, x1, y1, x2, y2 } = layout;
  return (
    <line
      x1={x1}
      y1={y1}
      x2={x2}
      y2={y2}
      className={edge.asked ? "stroke-accent" : "stroke-ink-3"}
      strokeWidth={unit * (edge.asked ? 3.5 : 1)}
      strokeDasharray={edge.weight?.sign === 0 ? `${2 * unit} ${3 * unit}` : undefined}
    />
  );
}

/** An identity skip: an arc, dash-dotted, since it carries no weight. */
export function SkipLine({ layout, unit }: { readonly layout: SkipLayout; readonly unit: number }) {
  const { x1, y1, middleX, middleY, x2, y2 } = layout;
  return (
    <path
      d={`M${x1} ${y1}Q${middleX} ${middleY} ${x2} ${y2}`}
      fill="none"
      className="stroke-ink-2"
      strokeWidth={1.4 * unit}
      strokeDasharray={`${6 * unit} ${2 * unit} ${unit} ${2 * unit}`}
    />
  );
}

/** The weight on its line; framed where it is asked. */
export function EdgeLabel({ layout, font }: { readonly layout: EdgeLayout; readonly font: number }) {
  const { edge, label } = layout;
  if (!label) return null;
  const width = label.width + font * 0.7;
  const height = label.height + font * 0.1;
  return (
    <>
      {edge.asked && (
        <rect
          x={label.x - width / 2}
          y={label.y - height / 2}
          width={width}
          height={height}
          rx={height / 3}
          strokeWidth={font / 8}
          className="fill-(--figure-ground,var(--color-paper)) stroke-accent"
        />
      )}
      <FigureNumber value={label} font={font} />
    </>
  );
}
