import type { FigureLayout, HalfLayout, NodeLayout } from "@/lib/figure/layout";
import { FigureNumber } from "./network-figure-number";

type Fonts = FigureLayout["fonts"];

interface Props {
  readonly layout: NodeLayout;
  readonly fonts: Fonts;
  /** How a node that is off is filled. */
  readonly hatch: string;
}

/** A node as a pill, z on its left and a on its right: thick where it is asked; dashed, hatched and crossed where it is off. */
export function NodePill({ layout, fonts, hatch }: Props) {
  const { node, halves } = layout;
  const [x, y] = [layout.x - layout.width / 2, layout.y - layout.height / 2];
  const radius = layout.height / 2;
  const unit = fonts.name / 13;
  const outline = node.asked ? "stroke-accent" : node.dead ? "stroke-ink-3" : "stroke-ink";
  // The cross ends on the round ends of the pill, not in its missing corners.
  const inset = radius * 0.3;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={layout.width}
        height={layout.height}
        rx={radius}
        fill={node.dead ? hatch : undefined}
        strokeWidth={unit * (node.asked ? 3.5 : 1.3)}
        strokeDasharray={node.dead ? `${3 * unit} ${2.5 * unit}` : undefined}
        className={`${node.dead ? "" : "fill-card"} ${outline}`}
      />
      {node.dead && (
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

/** The values above a node's halves, and the bias below it. */
export function NodeValues({ layout, font }: { readonly layout: NodeLayout; readonly font: number }) {
  const { halves, bias } = layout;
  return (
    <>
      {halves.map(({ name, value }) => value && <FigureNumber key={name.letter} value={value} font={font} />)}
      {bias && <FigureNumber value={bias} font={font} />}
    </>
  );
}
