import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";

const kind = "question";

interface RowDrag {
  readonly row: RefObject<HTMLLIElement | null>;
  readonly handle: RefObject<HTMLButtonElement | null>;
  /** Where what is dragged over it would come to stand. */
  readonly edge: Edge | null;
}

/** Lets a row be dragged by its handle, and others be dropped above or below it. Null where rows stay where they are. */
export function useRowDrag(
  id: string,
  nextId: string | null,
  onMove: ((id: string, inFrontOf: string | null) => void) | null,
): RowDrag {
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const dropped = useEffectEvent((moved: unknown, on: Edge | null) => {
    if (typeof moved === "string") onMove?.(moved, on === "top" ? id : nextId);
  });
  const isMovable = onMove !== null;

  useEffect(() => {
    if (!isMovable || !row.current || !handle.current) return;
    return combine(
      draggable({
        element: row.current,
        dragHandle: handle.current,
        getInitialData: () => ({ kind, id }),
      }),
      dropTargetForElements({
        element: row.current,
        canDrop: ({ source }) => source.data.kind === kind && source.data.id !== id,
        getData: ({ input, element }) =>
          attachClosestEdge({ id }, { input, element, allowedEdges: ["top", "bottom"] }),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ self, source }) => {
          setEdge(null);
          dropped(source.data.id, extractClosestEdge(self.data));
        },
      }),
    );
  }, [id, isMovable]);

  return { row, handle, edge };
}
