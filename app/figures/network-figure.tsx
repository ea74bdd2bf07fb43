import { useId } from "react";
import type { Figure } from "@/lib/figure/figure";
import { layoutFigure } from "@/lib/figure/layout";
import type { Light } from "@/lib/figure/light";
import { derivativeAt, edgeState, nodeState, skipState } from "./light-state";
import { FigureDerivative } from "./network-figure-derivative";
import { EdgeCross, EdgeLabel, EdgeLine, SkipCross, SkipLine } from "./network-figure-edge";
import { NodePill, NodeValues } from "./network-figure-node";

interface Props {
  readonly figure: Figure;
  /** narrow for a phone, wide for a laptop or a projector. */
  readonly size: "narrow" | "wide";
  readonly className?: string;
  /**
   * What a step of a solution lights up. Where it is given, null too, room is kept for derivatives, so that a walk
   * never moves anything.
   */
  readonly light?: Light | null;
}

/**
 * A network as it is drawn everywhere: lines first, then nodes, then numbers with a halo in the colour of the ground
 * (`--figure-ground`, by default the paper). Says the same without colour, and as sentences for a screen reader.
 */
export function NetworkFigure({ figure, size, className = "", light: given }: Props) {
  const id = useId();
  const { width, height, fonts, nodes, edges, skips, captions } = layoutFigure(figure, size, {
    derivatives: given !== undefined,
  });
  const light = given ?? null;
  const hasBoth = figure.nodes.some(({ kind, z, a }) => kind === "hidden" && z !== null && a !== null);
  return (
    <figure className={`@container flex w-full flex-col ${className}`}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}text`}
        className="min-h-0 w-full grow font-semibold"
        // On a phone a wide network scrolls rather than shrinking until nobody can read it.
        style={size === "narrow" ? { minWidth: width * 0.85 } : undefined}
      >
        <title id={`${id}title`}>{`The network ${figure.widths.join("–")}`}</title>
        <defs>
          <pattern
            id={`${id}hatch`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" className="fill-card" />
            <line y2="5" className="stroke-line" strokeWidth="3" />
          </pattern>
        </defs>
        {captions.map(({ text, x, y }) => (
          <text
            key={text}
            x={x}
            y={y}
            dy="0.35em"
            textAnchor="middle"
            fontSize={fonts.caption}
            className="fill-ink-2 font-normal"
          >
            {text}
          </text>
        ))}
        {edges.map((layout) => (
          <EdgeLine
            key={edgeKey(layout)}
            layout={layout}
            unit={fonts.weight / 12}
            state={edgeState(layout.edge, light)}
          />
        ))}
        {skips.map((layout) => (
          <SkipLine
            key={layout.key}
            layout={layout}
            unit={fonts.weight / 12}
            state={skipState(layout.skip, light)}
          />
        ))}
        {edges.map(
          (layout) =>
            edgeState(layout.edge, light) === "dead" && (
              <EdgeCross key={edgeKey(layout)} layout={layout} unit={fonts.weight / 12} />
            ),
        )}
        {skips.map(
          (layout) =>
            skipState(layout.skip, light) === "dead" && (
              <SkipCross key={layout.key} layout={layout} unit={fonts.weight / 12} />
            ),
        )}
        {nodes.map((layout) => (
          <NodePill
            key={nodeKey(layout)}
            layout={layout}
            fonts={fonts}
            hatch={`url(#${id}hatch)`}
            state={nodeState(layout.node, light)}
          />
        ))}
        {edges.map((layout) => (
          <EdgeLabel
            key={edgeKey(layout)}
            layout={layout}
            font={fonts.weight}
            state={edgeState(layout.edge, light)}
          />
        ))}
        {nodes.map((layout) => (
          <NodeValues
            key={nodeKey(layout)}
            layout={layout}
            font={fonts.value}
            state={nodeState(layout.node, light)}
          />
        ))}
        {nodes.map((layout) => {
          const text = derivativeAt(layout.node, light);
          return (
            text !== null &&
            layout.derivative && (
              <FigureDerivative
                key={nodeKey(layout)}
                box={layout.derivative}
                text={text}
                font={fonts.value}
              />
            )
          );
        })}
      </svg>
      {(hasBoth || given !== undefined) && (
        <figcaption className="pt-1 text-center text-[clamp(0.8rem,2.2cqi,1.75rem)] text-ink-2">
          {hasBoth && (
            <>
              Above a node: <i>z</i> left, <i>a</i> right
            </>
          )}
          {hasBoth && given && ". "}
          {given && "Below: ∂ so far"}
          {/* Its line is kept, so that the figure does not grow when the caption goes. */}
          {!hasBoth && !given && "\u00a0"}
        </figcaption>
      )}
      <ul id={`${id}text`} className="sr-only">
        {figure.description.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </figure>
  );
}

function edgeKey({ edge: { layer, from, to } }: { readonly edge: Figure["edges"][number] }): string {
  return `${layer}-${from}-${to}`;
}

function nodeKey({ node: { layer, node } }: { readonly node: Figure["nodes"][number] }): string {
  return `${layer}-${node}`;
}
