import { type Activation, depth, type Network } from "@/lib/network/network";
import { ToolButton } from "../tool-button";
import { mostNodes, type NetworkEdit } from "./network-state";

interface Props {
  readonly network: Network;
  readonly onEdit: (edit: NetworkEdit) => void;
}

const activationLabels: Readonly<Record<Activation, string>> = {
  relu: "ReLU",
  linear: "linear",
  sigmoid: "sigmoid σ",
  tanh: "tanh",
  softmax: "softmax",
};

/** The layers in their order, above the figure: how many nodes, and which activation. */
export function LayerStrip({ network, onEdit }: Props) {
  const last = depth(network);
  return (
    <ol aria-label="Layers" className="flex flex-wrap items-start justify-between gap-x-3 gap-y-2">
      {network.widths.map((width, layer) => {
        const name = layer === 0 ? "Input" : layer === last ? "Output" : `Layer ${layer}`;
        const activation = network.activations[layer - 1];
        const isHidden = layer > 0 && layer < last;
        const resize = (next: number) => onEdit({ type: "setWidth", layer, width: next });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
          <li key={`${layer} of ${last}`} className="grid justify-items-center gap-1">
            <fieldset className="flex items-center rounded-control border border-line bg-card">
              <legend className="sr-only">Nodes of {name.toLowerCase()}</legend>
              <ToolButton
                quiet
                aria-label={`One node less in ${name.toLowerCase()}`}
                off={width === 1}
                onClick={() => resize(width - 1)}
              >
                −
              </ToolButton>
              <output className="min-w-5 text-center font-semibold">{width}</output>
              <ToolButton
                quiet
                aria-label={`One node more in ${name.toLowerCase()}`}
                off={width === mostNodes}
                onClick={() => resize(width + 1)}
              >
                +
              </ToolButton>
            </fieldset>
            {activation && (
              <div className={`flex items-center ${isHidden ? "pl-11" : ""}`}>
                <select
                  aria-label={`Activation of ${name.toLowerCase()}`}
                  value={activation}
                  onChange={(event) => {
                    const chosen = choicesFor(isHidden).find((one) => one === event.target.value);
                    if (chosen) onEdit({ type: "setActivation", layer, activation: chosen });
                  }}
                  className="min-h-11 rounded-control border border-line bg-card px-2"
                >
                  {choicesFor(isHidden).map((one) => (
                    <option key={one} value={one}>
                      {activationLabels[one]}
                    </option>
                  ))}
                </select>
                {isHidden && (
                  <ToolButton
                    quiet
                    aria-label={`Remove layer ${layer}`}
                    onClick={() => onEdit({ type: "removeLayer", layer })}
                  >
                    ✕
                  </ToolButton>
                )}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function choicesFor(isHidden: boolean): readonly Activation[] {
  return isHidden ? ["relu", "linear", "sigmoid", "tanh"] : ["linear", "relu", "sigmoid", "tanh", "softmax"];
}
