import type { EdgeLayout, FigureLayout, NodeLayout } from "@/lib/figure/layout";

/** Something on the figure that can be chosen, in the order in which Tab walks: a layer's edges, then its nodes. */
export type CanvasPlace =
  | { readonly type: "node"; readonly id: string; readonly layout: NodeLayout }
  | { readonly type: "edge"; readonly id: string; readonly layout: EdgeLayout };

export function canvasPlaces({ nodes, edges }: FigureLayout): readonly CanvasPlace[] {
  const last = Math.max(...nodes.map(({ node }) => node.layer));
  return Array.from({ length: last + 1 }, (_, layer) => [
    ...edges
      .filter(({ edge }) => edge.layer === layer)
      .map((layout): CanvasPlace => {
        const { from, to } = layout.edge;
        return { type: "edge", id: `edge-${layer}-${from}-${to}`, layout };
      }),
    ...nodes
      .filter(({ node }) => node.layer === layer)
      .map((layout): CanvasPlace => ({ type: "node", id: `node-${layer}-${layout.node.node}`, layout })),
  ]).flat();
}
