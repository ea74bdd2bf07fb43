import type { Box } from "@/lib/figure/layout";
import type { WeightIndex } from "@/lib/problems/notation";
import type { CanvasPlace } from "./canvas-places";
import { quantityName } from "./quantity-name";

interface Props {
  readonly place: CanvasPlace;
  /** In percent of the figure. */
  readonly box: Box;
  readonly weightIndex: WeightIndex;
  readonly isOpen: boolean;
  /** With the sign that was typed, if it was. */
  readonly onOpen: (typed: string | null) => void;
}

/** Over a node or the number of an edge: opens its card by a click, by Enter, or by typing a number at once. */
export function PlaceButton({ place, box, weightIndex, isOpen, onOpen }: Props) {
  return (
    <button
      type="button"
      id={place.id}
      aria-label={placeName(place, weightIndex)}
      aria-expanded={isOpen}
      onClick={() => onOpen(null)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || !/^[-\d.,−]$/.test(event.key)) return;
        event.preventDefault();
        onOpen(event.key);
      }}
      style={{
        left: `${box.x - box.width / 2}%`,
        top: `${box.y - box.height / 2}%`,
        width: `${box.width}%`,
        height: `${box.height}%`,
      }}
      className={`absolute rounded-full hover:bg-accent/15 aria-expanded:bg-accent/15 aria-expanded:outline-3 aria-expanded:outline-accent ${place.type === "node" ? "" : "rounded-control"}`}
    />
  );
}

function placeName({ type, layout }: CanvasPlace, weightIndex: WeightIndex): string {
  if (type === "edge") {
    const { edge } = layout;
    return `Weight ${quantityName({ ...edge, kind: "W" }, weightIndex)}: ${edge.weight?.text ?? "none"}`;
  }
  const { layer, node, a, z, bias } = layout.node;
  const values = [
    bias && `b = ${bias.text}`,
    z && `z = ${z.text}`,
    a && `${layer === 0 ? "x" : "a"} = ${a.text}`,
  ];
  const name = layer === 0 ? `Input ${node}` : `Node ${node} of layer ${layer}`;
  const said = values.filter(Boolean).join(", ");
  return said === "" ? name : `${name}: ${said}`;
}
