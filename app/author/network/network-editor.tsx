import { type ReactNode, useState } from "react";
import { depth, type Network } from "@/lib/network/network";
import type { Quantity } from "@/lib/network/quantity";
import type { WeightIndex } from "@/lib/problems/notation";
import type { Worked } from "@/lib/problems/worked";
import type { Result } from "@/lib/result";
import { Segments } from "../segments";
import { Stepper } from "../stepper";
import { editedLayout, type FigureView } from "./edited-figure";
import { LayerStrip } from "./layer-strip";
import { MatrixCard } from "./matrix-card";
import { matrixPlaces } from "./matrix-place";
import { NetworkCanvas } from "./network-canvas";
import { mostLayers, type NetworkEdit } from "./network-state";
import type { Cells } from "./use-cells";

interface Props {
  readonly network: Network;
  /** Both of its passes; the error says why there are none, and what to do. */
  readonly worked: Result<Worked, string>;
  /** How the deck writes weights. */
  readonly weightIndex: WeightIndex;
  /** What is being typed: the caller forgets it with undo. */
  readonly cells: Cells;
  /** What is asked on its own by now. */
  readonly asked: readonly Quantity[];
  /** What the part in view asks, marked on the figure. */
  readonly marked: readonly Quantity[];
  readonly onEdit: (edit: NetworkEdit) => void;
  readonly onAsk: (quantity: Quantity) => void;
  /** Undo and numbers that are found, at the right of its head. */
  readonly tools: ReactNode;
}

const views = [
  { id: "values", label: "Values" },
  { id: "derivatives", label: "Derivatives" },
] as const satisfies readonly { readonly id: FigureView; readonly label: string }[];

/** A network to shape and to fill with numbers, on its figure and in its matrices, with everything that follows from it. */
export function NetworkEditor({
  network,
  worked,
  weightIndex,
  cells,
  asked,
  marked,
  onEdit,
  onAsk,
  tools,
}: Props) {
  const [view, setView] = useState<FigureView>("values");
  const known = worked.ok ? worked.value : null;
  const { layout, figure } = editedLayout(network, known, marked, view);
  const hidden = depth(network) - 1;
  const of = known?.objective.type === "output" || !known ? "H" : "R";
  return (
    <section
      aria-labelledby="network"
      className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-card border border-line bg-card p-5 shadow-card"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h2 id="network" className="font-bold text-xl">
          Network
        </h2>
        <div className="flex flex-wrap items-center gap-2">{tools}</div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="flex items-center gap-2">
            <span aria-hidden="true">Hidden layers</span>
            <Stepper
              label="Hidden layers"
              value={hidden}
              least={0}
              most={mostLayers - 1}
              onChange={(next) =>
                onEdit(next > hidden ? { type: "addLayer" } : { type: "removeLayer", layer: hidden })
              }
            />
          </span>
          <label className="flex min-h-11 items-center gap-2">
            <input
              type="checkbox"
              checked={network.biases !== null}
              onChange={(event) => onEdit({ type: "setBiases", on: event.target.checked })}
              className="size-5 accent-accent"
            />
            Biases
          </label>
        </div>
        <Segments label="On the figure" options={views} value={view} onChange={setView} />
      </div>
      <LayerStrip network={network} onEdit={onEdit} />
      <div>
        <a
          href="#matrices"
          className="sr-only focus:not-sr-only focus:inline-flex focus:min-h-11 focus:items-center focus:underline"
        >
          Skip the figure
        </a>
        <NetworkCanvas {...{ layout, figure, network, worked: known, weightIndex, cells, asked, onAsk }} />
        <p className="text-center text-ink-2 text-sm">
          {view === "values" ? (
            <>
              Above a node <i>z</i> and <i>a</i>.
            </>
          ) : (
            <>
              ∂<i>{of}</i> by every weight, <i>z</i> and <i>a</i>.
            </>
          )}{" "}
          Click a node or an edge to change or to ask it.
        </p>
      </div>
      {!worked.ok && (
        <p role="alert" className="rounded-control bg-advice-soft p-3 text-advice">
          {worked.error}
        </p>
      )}
      <div
        id="matrices"
        tabIndex={-1}
        className="grid auto-cols-max justify-start gap-x-6 overflow-x-auto border-line border-t pt-4 pb-1"
      >
        {matrixPlaces(network.widths, network.biases !== null, weightIndex).map((place) => (
          <MatrixCard
            key={place.id}
            place={place}
            cells={cells}
            worked={known}
            weightIndex={weightIndex}
            onEdit={onEdit}
          />
        ))}
      </div>
    </section>
  );
}
