import { useId } from "react";
import type { EdgeLayout, FigureLayout, NodeLayout } from "@/lib/figure/layout";
import type { Light } from "@/lib/figure/light";
import { derivativeAt, edgeState, nodeState, skipState } from "./light-state";
import { FigureDerivative } from "./network-figure-derivative";
import { EdgeCross, EdgeLabel, EdgeLine, SkipCross, SkipLine } from "./network-figure-edge";
import { NodePill, NodeValues } from "./network-figure-node";

interface Props {
  readonly layout: FigureLayout;
  readonly light: Light | null;
}

/**
 * What stands inside the `svg` of a network, whose `viewBox` is that of the layout: lines first, then nodes, then numbers
 * with a halo in the colour of the ground.
 */
export function NetworkDrawing({ layout: { fonts, nodes, edges, skips, captions }, light }: Props) {
  const id = useId();
  return (
    <>
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
            <FigureDerivative key={nodeKey(layout)} box={layout.derivative} text={text} font={fonts.value} />
          )
        );
      })}
    </>
  );
}

function edgeKey({ edge: { layer, from, to } }: EdgeLayout): string {
  return `${layer}-${from}-${to}`;
}

function nodeKey({ node: { layer, node } }: NodeLayout): string {
  return `${layer}-${node}`;
}
