import type { EdgeLayout, SkipLayout } from "@/lib/figure/layout";
import { calmly, fading, type LightState } from "./light-state";
import { FigureNumber } from "./network-figure-number";

interface LineProps {
  readonly layout: EdgeLayout;
  readonly unit: number;
  readonly state: LightState;
}

/** One weight's line: thick where it is asked or lit, dashed where the weight is 0, dashed and crossed where it is dead. */
export function EdgeLine({ layout, unit, state }: LineProps) {
  const { edge, x1, y1, x2, y2 } = layout;
  const ends = { x1, y1, x2, y2 };
  const isLit = state === "lit" || state === "current";
  const isThick = isLit || (edge.asked && state === "plain");
  const isDashed = edge.weight?.sign === 0 || state === "dead";
  return (
    <g className={fading(state)}>
      {state === "current" && <line {...ends} strokeWidth={10 * unit} className="stroke-accent/30" />}
      <line
        {...ends}
        className={`${calmly} ${edge.asked || isLit ? "stroke-accent" : "stroke-ink-3"}`}
        strokeWidth={unit * (isThick ? 3.5 : edge.asked ? 1.5 : 1)}
        strokeDasharray={isDashed ? `${2 * unit} ${3 * unit}` : undefined}
      />
    </g>
  );
}

interface SkipProps {
  readonly layout: SkipLayout;
  readonly unit: number;
  readonly state: LightState;
}

/** An identity skip: an arc, dash-dotted, since it carries no weight. */
export function SkipLine({ layout, unit, state }: SkipProps) {
  const { x1, y1, middleX, middleY, x2, y2 } = layout;
  const d = `M${x1} ${y1}Q${middleX} ${middleY} ${x2} ${y2}`;
  const isLit = state === "lit" || state === "current";
  return (
    <g className={fading(state)} fill="none">
      {state === "current" && <path d={d} strokeWidth={10 * unit} className="stroke-accent/30" />}
      <path
        d={d}
        className={`${calmly} ${isLit ? "stroke-accent" : "stroke-ink-2"}`}
        strokeWidth={unit * (isLit ? 3.5 : 1.4)}
        strokeDasharray={`${6 * unit} ${2 * unit} ${unit} ${2 * unit}`}
      />
    </g>
  );
}

/** Over all lines, so that it is seen where many meet: on the longer side of the weight, off its label. */
export function EdgeCross({ layout, unit }: Omit<LineProps, "state">) {
  const { label, x1, y1, x2, y2 } = layout;
  const t = label ? (label.x - x1) / (x2 - x1) : 0.5;
  const place = !label ? t : t > 0.5 ? 0.4 * t : t + 0.6 * (1 - t);
  return <Cross x={x1 + place * (x2 - x1)} y={y1 + place * (y2 - y1)} unit={unit} />;
}

/** The same for a skip. The middle of a quadratic curve lies half way to its control point. */
export function SkipCross({ layout, unit }: Omit<SkipProps, "state">) {
  const { x1, y1, middleX, middleY, x2, y2 } = layout;
  return <Cross x={(x1 + 2 * middleX + x2) / 4} y={(y1 + 2 * middleY + y2) / 4} unit={unit} />;
}

function Cross({ x, y, unit }: { readonly x: number; readonly y: number; readonly unit: number }) {
  const d = `M${x - 4 * unit} ${y - 4 * unit}l${8 * unit} ${8 * unit}m0 ${-8 * unit}l${-8 * unit} ${8 * unit}`;
  return (
    <g data-mark="dead">
      <path d={d} strokeWidth={5 * unit} className="stroke-(--figure-ground,var(--color-paper))" />
      <path d={d} strokeWidth={2 * unit} strokeLinecap="round" className="stroke-ink-2" />
    </g>
  );
}

interface LabelProps {
  readonly layout: EdgeLayout;
  readonly font: number;
  readonly state: LightState;
}

/** The weight on its line; framed where it is asked. */
export function EdgeLabel({ layout, font, state }: LabelProps) {
  const { edge, label } = layout;
  if (!label) return null;
  const width = label.width + font * 0.7;
  const height = label.height + font * 0.1;
  return (
    <g className={fading(state)}>
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
    </g>
  );
}
