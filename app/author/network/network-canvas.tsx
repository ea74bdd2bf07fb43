import { useState } from "react";
import { NetworkDrawing } from "@/app/figures/network-figure-drawing";
import type { Figure } from "@/lib/figure/figure";
import type { Box, FigureLayout } from "@/lib/figure/layout";
import { type CanvasPlace, canvasPlaces } from "./canvas-places";
import { PlaceButton } from "./place-button";
import { PlaceCard, type PlaceCardProps } from "./place-card";

interface Props extends Omit<PlaceCardProps, "place" | "typed" | "onClose"> {
  readonly layout: FigureLayout;
  readonly figure: Figure;
}

/** One unit of the layout at its largest, in CSS pixels. */
const largest = 1.2;
/** Below it a network scrolls rather than shrinks. */
const smallest = 0.7;

/** The network as students see it, to write on: every node and every edge opens a card with its number and its derivative. */
export function NetworkCanvas({ layout, figure, ...card }: Props) {
  const [open, setOpen] = useState<{ readonly id: string; readonly typed: string | null } | null>(null);
  const { width, height } = layout;
  const close = (focusId: string | null) => {
    setOpen(null);
    if (focusId !== null) document.getElementById(focusId)?.focus();
  };
  return (
    <div className="overflow-x-auto py-1 [--figure-ground:var(--color-card)]">
      <div
        className="relative mx-auto w-full"
        style={{ maxWidth: width * largest, minWidth: width * smallest, aspectRatio: `${width} / ${height}` }}
      >
        <svg
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          className="absolute inset-0 size-full font-semibold"
        >
          <NetworkDrawing layout={layout} light={null} />
          {layout.edges.map(({ edge, x1, y1, x2, y2 }) => {
            const id = `edge-${edge.layer}-${edge.from}-${edge.to}`;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the line makes the button on it easier to hit
              <line
                key={id}
                {...{ x1, y1, x2, y2 }}
                strokeWidth={16}
                className="cursor-pointer stroke-transparent hover:stroke-accent/15"
                onClick={() => setOpen({ id, typed: null })}
              />
            );
          })}
        </svg>
        {canvasPlaces(layout).map((place) => (
          <div key={place.id} className="contents">
            <PlaceButton
              place={place}
              box={percent(hitBox(place), layout)}
              weightIndex={card.weightIndex}
              isOpen={open?.id === place.id}
              onOpen={(typed) => setOpen({ id: place.id, typed })}
            />
            {open?.id === place.id && (
              <PlaceCard {...card} place={place} typed={open.typed} onClose={close} />
            )}
          </div>
        ))}
      </div>
      <ul className="sr-only">
        {figure.description.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Larger than what is drawn, for fingers. */
function hitBox({ type, layout }: CanvasPlace): Box {
  if (type === "node") return { ...layout, width: layout.width + 8, height: layout.height + 8 };
  const { label, x1, y1, x2, y2 } = layout;
  const centre = label ?? { x: (x1 + x2) / 2, y: (y1 + y2) / 2, width: 0 };
  return { x: centre.x, y: centre.y, width: Math.max(36, centre.width + 14), height: 24 };
}

function percent(box: Box, { width, height }: FigureLayout): Box {
  return {
    x: (100 * box.x) / width,
    y: (100 * box.y) / height,
    width: (100 * box.width) / width,
    height: (100 * box.height) / height,
  };
}
