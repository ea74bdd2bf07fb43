import { nth } from "@/lib/entries";
import type { Network } from "@/lib/network/network";
import type { Random } from "@/lib/problems/random";

/** A network and the weight of layer 1 to ask for, from an input to a node. */
export interface Found {
  readonly network: Network;
  readonly from: number;
  readonly node: number;
}

/**
 * One of the networks below with its inputs, and the nodes of its first layer, in another order, so that seeds differ.
 * The order may hide a mistake again, which is looked at as for every other draw.
 */
export function searchedNetwork(random: Random): Found {
  const [target = "", first = "", second = "", third = "", input = ""] = random.pick(table).split(" | ");
  const [node = 1, from = 1] = numbers(target);
  const inputs = random.shuffled([1, 2]);
  const nodes = random.shuffled([1, 2, 3]);
  const inOrder = <T>(order: readonly number[], entries: readonly T[]): T[] =>
    order.map((n) => nth(entries, n));
  return {
    network: {
      widths: [2, 3, 3, 1],
      activations: ["relu", "relu", "linear"],
      weights: [
        inOrder(
          inputs,
          rows(first, 3).map((row) => inOrder(nodes, row)),
        ),
        inOrder(nodes, rows(second, 3)),
        rows(third, 1),
      ],
      biases: null,
      input: inOrder(inputs, input.split(" ")),
    },
    from: inputs.indexOf(from) + 1,
    node: nodes.indexOf(node) + 1,
  };
}

function rows(text: string, columns: number): string[][] {
  const all = text.split(" ");
  return Array.from({ length: all.length / columns }, (_, i) => all.slice(i * columns, (i + 1) * columns));
}

function numbers(text: string): readonly number[] {
  return text.split(" ").map(Number);
}

/**
 * Networks 2-3-3-1 of ReLUs with a linear output, found by trying a hundred thousand for each: one node of layer 1 and the
 * middle one of layer 2 are off, and for the derivatives by the node and by the weight all mistakes of the catalogue lead
 * to different wrong answers. Node and input asked for, then the rows of W of each layer, then the input.
 */
const table: readonly [string, ...string[]] = [
  "1 2 | 4 -1 -2 -2 2 -4 | 2 -4 3 3 3 -2 2 -3 3 | 1 4 -4 | 2 2",
  "3 1 | -3 3 -4 4 4 4 | -1 -3 -4 -3 -3 3 1 -4 2 | -3 -4 4 | -3 -2",
  "1 2 | 3 1 -3 -3 -2 4 | 4 -4 3 -2 2 2 4 -4 -4 | 1 2 3 | -3 -4",
  "3 2 | -4 4 3 2 3 -3 | -2 -2 -2 -2 -4 3 2 -3 4 | -2 2 4 | -3 -5",
  "3 1 | -4 -1 4 4 -2 2 | -4 -2 1 3 2 3 3 -3 2 | 2 -3 4 | 2 -2",
  "3 2 | -3 4 -4 -2 -2 -2 | -4 -3 2 4 -3 2 3 -2 4 | 3 2 2 | -3 3",
  "3 1 | -4 3 2 -4 -4 -1 | 4 -1 3 4 3 4 2 -4 -2 | -2 -3 3 | 4 2",
  "3 1 | -4 2 2 -3 -2 -3 | -2 -4 3 1 3 3 1 -3 -2 | -4 1 4 | 2 -2",
  "1 2 | -2 -2 -1 -2 -2 4 | -1 -3 2 3 1 1 -4 -4 3 | 3 3 4 | 3 -4",
  "1 2 | -2 -4 -1 2 4 -2 | -1 -3 3 3 1 2 -3 -4 4 | -2 2 4 | 3 4",
  "1 2 | 3 -1 -2 -2 3 -1 | -3 -4 1 4 3 1 3 -4 -4 | -2 4 4 | 4 3",
  "3 1 | -1 -3 -3 -2 3 3 | -4 -4 3 1 -2 3 2 -4 -2 | 2 2 -3 | 2 3",
  "1 2 | -2 -3 -4 3 3 -3 | -1 -3 4 2 4 -4 -2 -3 2 | -3 -4 -4 | 2 3",
  "3 2 | -1 -1 2 -1 3 -3 | -2 1 -4 2 -1 4 4 -1 3 | -1 -1 -2 | -2 -5",
  "3 2 | 2 -3 4 3 -3 2 | -1 2 -4 -3 -3 3 1 -3 4 | 3 -2 2 | 3 4",
  "3 1 | -2 4 -2 -3 4 -4 | -3 -4 -2 2 -2 1 4 3 3 | 4 4 -1 | -2 -2",
  "3 2 | -3 3 -4 1 -2 3 | -2 -1 2 -1 -4 4 4 -1 -1 | -3 -3 1 | -3 -2",
  "3 2 | -4 -3 -2 2 -3 2 | 2 3 -3 -2 -4 2 1 -4 3 | 1 4 2 | 2 5",
  "3 1 | 1 1 4 3 -4 -1 | -1 2 4 4 -2 3 2 -2 -3 | -2 3 -4 | 3 2",
  "3 1 | -4 -1 -4 -2 3 -3 | -2 -2 -2 2 -2 4 1 -3 2 | -2 -3 4 | 2 -5",
  "3 2 | -2 2 -3 2 -4 4 | -1 4 -4 4 -4 3 4 -2 3 | 4 -3 -3 | 3 4",
  "3 2 | -3 1 3 -3 -4 3 | -3 -3 4 3 1 2 -3 -3 -2 | -1 -3 -1 | 4 -2",
  "3 1 | 2 2 -4 -3 4 -1 | 1 -3 2 2 1 2 -1 -2 2 | -3 -4 2 | -3 3",
  "1 2 | 2 3 -4 2 4 -3 | 3 -3 4 3 -2 -2 3 -3 -1 | 2 3 -4 | 4 -2",
  "3 2 | -2 -4 3 4 3 2 | -3 -3 -3 3 -3 4 4 1 2 | -4 -1 3 | 2 2",
  "1 2 | 2 -4 2 4 -2 -4 | -1 -4 1 3 2 1 3 -3 -3 | 3 4 -4 | -5 5",
  "3 1 | -2 2 3 -1 -2 4 | -3 4 -2 -2 -3 3 2 -2 3 | -1 -4 -3 | -4 5",
  "3 2 | -2 -3 -2 -3 3 4 | 4 -3 -2 -3 4 -2 3 -4 3 | -1 -2 -2 | -4 5",
  "3 2 | -3 3 -4 3 4 3 | 4 -1 -3 2 -3 2 1 -4 4 | -1 2 -4 | -3 -2",
  "3 2 | 4 2 -1 -3 1 3 | 3 -3 -3 3 3 1 -2 -3 2 | -2 3 3 | 2 4",
  "3 2 | -3 -3 -1 -4 4 -3 | -3 2 -4 2 -2 2 3 -3 3 | 2 1 4 | 2 -2",
  "3 1 | -2 -4 2 -4 3 1 | 2 -2 2 3 -4 2 -1 -3 4 | 3 4 -1 | 3 -4",
  "3 2 | 3 -4 3 4 2 3 | 2 4 -3 4 -4 4 2 -2 3 | 4 -3 1 | 3 -2",
  "3 1 | -1 -4 -2 2 -3 2 | 3 -4 3 3 -2 2 -3 -3 2 | 3 -2 -1 | 3 4",
  "3 1 | 2 -2 4 -3 2 2 | 3 -3 2 2 -4 2 -4 2 -1 | 4 3 -2 | 3 -2",
  "3 1 | -2 2 3 3 2 2 | 1 -2 3 -1 -3 4 2 -1 -1 | 4 3 -1 | 4 -2",
];
