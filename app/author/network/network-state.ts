import { nth, range } from "@/lib/entries";
import { type Activation, depth, type Network } from "@/lib/network/network";
import { exists, type Quantity, quantityId } from "@/lib/network/quantity";
import { assertNever } from "@/lib/result";

/** A number that an instructor writes into a network. */
export type Entry = Extract<Quantity, { kind: "W" | "b" | "x" }>;

/** As many as `parseNetwork` takes. */
export const mostNodes = 8;
export const mostLayers = 7;

/** A change to a network. Numbers are stored texts, "-3/2"; layers and nodes are counted from 1, the input is layer 0. */
export type NetworkEdit =
  | { readonly type: "setNumber"; readonly at: Entry; readonly text: string }
  /** A block that was pasted. */
  | {
      readonly type: "setNumbers";
      readonly numbers: readonly { readonly at: Entry; readonly text: string }[];
    }
  | { readonly type: "setWidth"; readonly layer: number; readonly width: number }
  /** One more hidden layer, before the output. */
  | { readonly type: "addLayer" }
  | { readonly type: "removeLayer"; readonly layer: number }
  | { readonly type: "setActivation"; readonly layer: number; readonly activation: Activation }
  | { readonly type: "setBiases"; readonly on: boolean };

/**
 * The network after a change; the same one where nothing changes or the change does not fit. Numbers of nodes and edges that
 * stay are kept. Whether its values are exact is another question: an instructor gets there step by step.
 */
export function editedNetwork(network: Network, edit: NetworkEdit): Network {
  switch (edit.type) {
    case "setNumber":
      return withNumber(network, edit.at, edit.text);
    case "setNumbers":
      return edit.numbers.reduce((changed, { at, text }) => withNumber(changed, at, text), network);
    case "setWidth": {
      const { layer, width } = edit;
      if (width < 1 || width > mostNodes || network.widths[layer] === width) return network;
      return refitted(network, network.widths.with(layer, width));
    }
    case "addLayer": {
      const last = depth(network);
      if (last === mostLayers) return network;
      const { widths, activations, weights, biases } = network;
      const width = Math.min(nth(widths, last), 3);
      const grown: Network = {
        ...network,
        widths: widths.toSpliced(last, 0, width),
        activations: activations.toSpliced(last - 1, 0, last > 1 ? nth(activations, last - 1) : "relu"),
        weights: weights.toSpliced(last - 1, 0, []),
        biases: biases ? biases.toSpliced(last - 1, 0, []) : null,
      };
      return refitted(grown, grown.widths);
    }
    case "removeLayer": {
      const { layer } = edit;
      const { widths, activations, weights, biases } = network;
      if (layer < 1 || layer >= depth(network)) return network;
      const shrunk: Network = {
        ...network,
        widths: widths.toSpliced(layer, 1),
        activations: activations.toSpliced(layer - 1, 1),
        weights: weights.toSpliced(layer - 1, 1),
        biases: biases ? biases.toSpliced(layer - 1, 1) : null,
      };
      return refitted(shrunk, shrunk.widths);
    }
    case "setActivation": {
      const { layer, activation } = edit;
      if (network.activations[layer - 1] === activation) return network;
      return { ...network, activations: network.activations.with(layer - 1, activation) };
    }
    case "setBiases":
      if ((network.biases !== null) === edit.on) return network;
      return edit.on
        ? refitted({ ...network, biases: network.activations.map(() => []) }, network.widths)
        : { ...network, biases: null };
    default:
      return assertNever(edit);
  }
}

/** What is typed into one cell is one topic of undo. */
export function topicOf(edit: NetworkEdit): string | null {
  return edit.type === "setNumber" ? quantityId(edit.at) : null;
}

/** The stored text of a number; null where the network has no such number. */
export function numberAt({ weights, biases, input }: Network, at: Entry): string | null {
  switch (at.kind) {
    case "W":
      return weights[at.layer - 1]?.[at.from - 1]?.[at.to - 1] ?? null;
    case "b":
      return biases?.[at.layer - 1]?.[at.node - 1] ?? null;
    case "x":
      return input[at.node - 1] ?? null;
    default:
      return assertNever(at);
  }
}

/** Every number, from the input to the output, as one walks along the figure. */
export function entriesOf({ widths, biases }: Pick<Network, "widths" | "biases">): readonly Entry[] {
  return widths.flatMap((width, layer): Entry[] => {
    if (layer === 0) return range(1, width).map((node) => ({ kind: "x", node }));
    return [
      ...range(1, nth(widths, layer)).flatMap((from) =>
        range(1, width).map((to): Entry => ({ kind: "W", layer, from, to })),
      ),
      ...(biases ? range(1, width).map((node): Entry => ({ kind: "b", layer, node })) : []),
    ];
  });
}

function withNumber(network: Network, at: Entry, text: string): Network {
  const before = numberAt(network, at);
  if (before === null || before === text) return network;
  const { weights, biases, input } = network;
  switch (at.kind) {
    case "W": {
      const places = network.shared?.find((all) => all.some((place) => isSamePlace(place, at))) ?? [at];
      return {
        ...network,
        weights: places.reduce(
          (changed, { layer, from, to }) =>
            inside(changed, layer, (rows) => inside(rows, from, (row) => row.with(to - 1, text))),
          weights,
        ),
      };
    }
    case "b":
      return {
        ...network,
        biases: biases && inside(biases, at.layer, (layer) => layer.with(at.node - 1, text)),
      };
    case "x":
      return { ...network, input: input.with(at.node - 1, text) };
    default:
      return assertNever(at);
  }
}

function isSamePlace(
  place: { readonly layer: number; readonly from: number; readonly to: number },
  at: typeof place,
): boolean {
  return place.layer === at.layer && place.from === at.from && place.to === at.to;
}

/** The list with its n-th entry changed. */
function inside<T>(list: readonly T[], n: number, change: (item: T) => T): readonly T[] {
  return list.with(n - 1, change(nth(list, n)));
}

/** The numbers that still have a place stay, the others are filled in; skips and shared weights stay where they still fit. */
function refitted(network: Network, widths: readonly number[]): Network {
  const { skips, shared, ...plain } = network;
  const places = { widths, biases: network.biases };
  const text = (at: Entry) => numberAt(network, at) ?? freshNumber(at);
  const keptSkips = skips?.filter(({ from, to }) => to < widths.length && widths[from] === widths[to]) ?? [];
  const keptShared =
    shared?.filter((all) => all.every((place) => exists(widths, { kind: "W", ...place }))) ?? [];
  return {
    ...plain,
    widths,
    weights: widths
      .slice(1)
      .map((width, i) =>
        range(1, nth(widths, i + 1)).map((from) =>
          range(1, width).map((to) => text({ kind: "W", layer: i + 1, from, to })),
        ),
      ),
    biases:
      places.biases &&
      widths
        .slice(1)
        .map((width, i) => range(1, width).map((node) => text({ kind: "b", layer: i + 1, node }))),
    input: range(1, nth(widths, 1)).map((node) => text({ kind: "x", node })),
    ...(keptSkips.length > 0 && widths.length === network.widths.length ? { skips: keptSkips } : {}),
    ...(keptShared.length > 0 ? { shared: keptShared } : {}),
  };
}

const fresh = ["2", "-1", "3", "-2", "1", "-3", "4"] as const;

/** A small number that differs from those beside it, the same for the same place. */
function freshNumber(at: Entry): string {
  switch (at.kind) {
    case "W":
      return fresh[(3 * at.from + at.to + 2 * at.layer) % fresh.length] ?? "2";
    case "b":
      return fresh[(at.node + at.layer) % fresh.length] ?? "1";
    case "x":
      return at.node % 2 === 0 ? "3" : "2";
    default:
      return assertNever(at);
  }
}
