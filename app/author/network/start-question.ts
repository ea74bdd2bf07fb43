import type { OwnNetworkParams } from "@/lib/problems/own-network/own-network";

/** What a new question begins with, so that the page is never empty: numbers that tell the usual mistakes apart. */
export const startQuestion: OwnNetworkParams = {
  title: "A derivative in our network",
  network: {
    widths: [2, 3, 1],
    activations: ["relu", "linear"],
    weights: [
      [
        ["-3", "4", "3"],
        ["2", "-2", "2"],
      ],
      [["3"], ["-2"], ["-3"]],
    ],
    biases: null,
    input: ["3", "-2"],
  },
  objective: { type: "output", node: 1 },
  given: "values",
  ask: [{ type: "derivative", of: { kind: "W", layer: 1, from: 1, to: 2 } }],
};
