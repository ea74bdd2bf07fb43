import type { FigureLayout, HalfLayout, NodeLayout } from "@/lib/figure/layout";
import { calmly, fading, type LightState } from "./light-state";
import { FigureNumber } from "./network-figure-number";

type Fonts = FigureLayout["fonts"];

interface Props {
  readonly layout: NodeLayout;
  readonly fonts: Fonts;
  /** How a node that is off is filled. */
  readonly hatch: string;
  readonly state: LightState;
}

/**
 * A node as a pill, z on its left and a on its right: thick where it is asked or lit, ringed where the walk is;
 * dashed, hatched and crossed where it is off or a path dies.
 */
export function NodePill({ layout, fonts, hatch, state }: Props) {
  const { node, halves } = layout;
  const [x, y] = [layout.x - layout.width / 2, layout.y - layout.height / 2];
  const radius = layout.height / 2;
  const unit = fonts.name / 13;
  const isDead = node.dead || state === "dead";
  const isLit = state === "lit" || state === "current";
  const outline = node.asked || isLit ? "stroke-accent" : isDead ? "stroke-ink-3" : "stroke-ink";
  const isThick = node.asked && state !== "waiting";
  const ring = 4 * unit;
  // The cross ends on the round ends of the pill, not in its missing corners.
  const inset = radius * 0.3;
  return (
    <g className={fading(state)}>
      {state === "current" && (
        <rect
          x={x - ring}
          y={y - ring}
          width={layout.width + 2 * ring}
          height={layout.height + 2 * ring}
          rx={radius + ring}
          className="fill-accent/30"
        />
      )}
      <rect
        x={x}
        y={y}
        width={layout.width}
        height={layout.height}
        rx={radius}
        fill={isDead ? hatch : undefined}
        strokeWidth={unit * (isThick ? 3.5 : isLit ? 2.5 : 1.3)}
        strokeDasharray={isDead ? `${3 * unit} ${2.5 * unit}` : undefined}
        className={`${calmly} ${isDead ? "" : "fill-card"} ${outline}`}
      />
      {isDead && (
        <path
          d={`M${x + inset} ${y + inset}L${x + layout.width - inset} ${y + layout.height - inset}M${x + inset} ${y + layout.height - inset}L${x + layout.width - inset} ${y + inset}`}
          strokeWidth={unit}
          className="stroke-ink-3"
        />
      )}
      {halves.length > 1 && (
        <line
          x1={layout.x}
          x2={layout.x}
          y1={y}
          y2={y + layout.height}
          strokeWidth={unit}
          className="stroke-line"
        />
      )}
      {halves.map((half) => (
        <NodeName key={half.name.letter} half={half} middle={layout.x} fonts={fonts} />
      ))}
    </g>
  );
}

interface NameProps {
  readonly half: HalfLayout;
  /** The middle of the whole pill. */
  readonly middle: number;
  readonly fonts: Fonts;
}

/** A symbol with its indices one above the other, centred in its half. */
function NodeName({ half: { x, y, name }, middle, fonts }: NameProps) {
  const letter = fonts.name * 0.58;
  const scripts = fonts.script * (name.sup ? 1.2 : name.sub ? 0.6 : 0);
  // In the right half a little to the left: the superscript must not touch the round end.
  const left = x - (letter + scripts) / 2 - (x > middle ? fonts.name * 0.15 : 0);
  return (
    <g
      strokeWidth={fonts.name / 7}
      strokeLinejoin="round"
      className="fill-ink stroke-card font-medium [paint-order:stroke]"
    >
      <text x={left} y={y} dy="0.34em" fontSize={fonts.name} fontStyle="italic">
        {name.letter}
      </text>
      <text x={left + letter} y={y + fonts.name * 0.3} dy="0.34em" fontSize={fonts.script}>
        {name.sub}
      </text>
      <text x={left + letter} y={y - fonts.name * 0.37} dy="0.34em" fontSize={fonts.script}>
        {name.sup}
      </text>
    </g>
  );
}

interface ValuesProps {
  readonly layout: NodeLayout;
  readonly font: number;
  readonly state: LightState;
}

/** The values above a node's halves, and the bias below it. */
export function NodeValues({ layout, font, state }: ValuesProps) {
  const { halves, bias } = layout;
  return (
    <g className={fading(state)}>
      {halves.map(({ name, value }) => value && <FigureNumber key={name.letter} value={value} font={font} />)}
      {bias && <FigureNumber value={bias} font={font} />}
    </g>
  );
}
