import { type Activation, depth, type Network } from "@/lib/network/network";
import { Menu } from "../menu";
import { Stepper } from "../stepper";
import { mostNodes, type NetworkEdit } from "./network-state";

interface Props {
  readonly network: Network;
  readonly onEdit: (edit: NetworkEdit) => void;
}

const labels: Readonly<Record<Activation, string>> = {
  relu: "ReLU",
  linear: "linear",
  sigmoid: "sigmoid",
  tanh: "tanh",
  softmax: "softmax",
};
const hiddenChoices: readonly Activation[] = ["relu", "linear", "sigmoid", "tanh"];
const outputChoices: readonly Activation[] = ["linear", "relu", "sigmoid", "tanh", "softmax"];

/** The layers in their order, above the figure, which names them: how many nodes, and which activation. */
export function LayerStrip({ network, onEdit }: Props) {
  const last = depth(network);
  return (
    <ol aria-label="Layers" className="flex flex-wrap items-start justify-between gap-2">
      {network.widths.map((width, layer) => {
        const name = layer === 0 ? "the input" : layer === last ? "the output" : `layer ${layer}`;
        const activation = network.activations[layer - 1];
        const choices = layer === last ? outputChoices : hiddenChoices;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
          <li key={`${layer} of ${last}`} className="grid gap-1">
            <Stepper
              label={`Nodes of ${name}`}
              value={width}
              least={1}
              most={mostNodes}
              onChange={(next) => onEdit({ type: "setWidth", layer, width: next })}
            />
            {activation && (
              <Menu
                label={`Activation of ${name}`}
                options={choices.map((one) => ({ label: labels[one], value: one }))}
                chosen={choices.indexOf(activation)}
                missing={labels[activation]}
                onChoose={(chosen) => onEdit({ type: "setActivation", layer, activation: chosen })}
                className="w-full"
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
