import { useEffect, useRef } from "react";
import { printed } from "@/lib/figure/printed";
import type { Network } from "@/lib/network/network";
import { theOutput } from "@/lib/network/objective";
import { derivative, type Quantity, quantityId } from "@/lib/network/quantity";
import type { WeightIndex } from "@/lib/problems/notation";
import { differentiated, type Worked } from "@/lib/problems/worked";
import { isWorthAsking } from "./answer-kinds";
import type { CanvasPlace } from "./canvas-places";
import type { Entry } from "./network-state";
import { NumberField } from "./number-field";
import { quantityName } from "./quantity-name";
import { PartialSymbol, QuantitySymbol } from "./quantity-symbol";
import { useBeside } from "./use-beside";
import type { Cells } from "./use-cells";

export interface PlaceCardProps {
  readonly place: CanvasPlace;
  readonly network: Network;
  /** Null where the numbers have no exact values. */
  readonly worked: Worked | null;
  readonly weightIndex: WeightIndex;
  readonly cells: Cells;
  readonly asked: readonly Quantity[];
  readonly onAsk: (quantity: Quantity) => void;
  /** The sign that opened it, which begins its number. */
  readonly typed: string | null;
  /** With the id of what gets the focus; null where the focus has gone elsewhere. */
  readonly onClose: (focusId: string | null) => void;
}

/** What can be said and asked of a node or an edge, beside it. */
export function PlaceCard({
  place,
  network,
  worked,
  weightIndex,
  cells,
  asked,
  onAsk,
  typed,
  onClose,
}: PlaceCardProps) {
  const card = useRef<HTMLFieldSetElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const beside = useBeside(place.id, card);
  const entry = entryOf(place, network);
  const begin = useRef(() => {
    if (entry && typed !== null) cells.at(entry).onType(typed);
  });
  useEffect(() => {
    const [first = card.current] = card.current?.querySelectorAll<HTMLElement>("input, button") ?? [];
    first?.focus();
    begin.current();
    // After the selection of a focus: what follows is typed behind the first sign.
    const input = field.current;
    if (typed !== null && input)
      requestAnimationFrame(() => input.setSelectionRange(typed.length, typed.length));
  }, [typed]);
  const quantities = quantitiesAt(place, network, worked);
  const of = worked ? differentiated(worked) : "H";
  return (
    <fieldset
      ref={card}
      tabIndex={-1}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose(null);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" || (event.key === "Enter" && event.target === field.current)) {
          if (event.key === "Enter" && entry && cells.at(entry).problem !== null) return;
          event.preventDefault();
          event.stopPropagation();
          onClose(place.id);
        }
      }}
      style={beside}
      className="fixed z-10 grid w-64 gap-2 rounded-card border border-line bg-card p-3 shadow-lg"
    >
      <legend className="sr-only">Number and derivative</legend>
      {entry && (
        <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-2 gap-y-1">
          <span aria-hidden="true" className="text-lg">
            <QuantitySymbol of={entry} weightIndex={weightIndex} /> =
          </span>
          <NumberField
            ref={field}
            cell={cells.at(entry)}
            label={quantityName(entry, weightIndex)}
            className="w-full text-lg"
          />
        </div>
      )}
      {quantities.length === 0 && (
        <p className="text-ink-2">
          The derivative by <i>H</i> itself is 1. Choose something before it.
        </p>
      )}
      {quantities.map((quantity) => {
        const isAsked = asked.some((one) => quantityId(one) === quantityId(quantity));
        const name = quantityName(quantity, weightIndex);
        return (
          <div key={quantity.kind} className="flex min-h-11 items-center justify-between gap-2">
            <span className="text-lg">
              <PartialSymbol of={of} by={quantity} weightIndex={weightIndex} />
              {worked && ` = ${printed(derivative(worked.gradient, quantity)).text}`}
            </span>
            <button
              type="button"
              aria-label={isAsked ? `∂${of}/∂${name} is asked` : `Ask ∂${of}/∂${name}`}
              aria-disabled={isAsked}
              onClick={() => {
                if (!isAsked) onAsk(quantity);
              }}
              className="min-h-11 rounded-control bg-accent px-4 font-semibold text-on-accent aria-disabled:bg-accent-soft aria-disabled:text-ink-2"
            >
              {isAsked ? "Asked" : "Ask"}
            </button>
          </div>
        );
      })}
    </fieldset>
  );
}

/** The number that stands here: a weight, an input, or a bias where there are any. */
function entryOf({ type, layout }: CanvasPlace, { biases }: Network): Entry | null {
  if (type === "edge") {
    const { layer, from, to } = layout.edge;
    return { kind: "W", layer, from, to };
  }
  const { layer, node } = layout.node;
  if (layer === 0) return { kind: "x", node };
  return biases ? { kind: "b", layer, node } : null;
}

/** What H can be differentiated by here. */
function quantitiesAt(place: CanvasPlace, network: Network, worked: Worked | null): readonly Quantity[] {
  const entry = entryOf(place, network);
  if (place.type === "edge" || place.layout.node.layer === 0) return entry ? [entry] : [];
  const { layer, node } = place.layout.node;
  const inner = [
    { kind: "z", layer, node },
    { kind: "a", layer, node },
  ] as const satisfies readonly Quantity[];
  const asked = inner.filter((one) => isWorthAsking(one, network, worked?.objective ?? theOutput));
  return entry ? [...asked, entry] : asked;
}
