import type { Network } from "@/lib/network/network";

/** Case 6 of problems.md, section 7: one ReLU off in each hidden layer. */
export const diagnostic: Network = {
  widths: [2, 3, 3, 1],
  activations: ["relu", "relu", "linear"],
  weights: [
    [
      ["1", "3", "-1"],
      ["2", "1", "-1"],
    ],
    [
      ["1", "3", "-2"],
      ["2", "-1", "1"],
      ["1", "-2", "3"],
    ],
    [["1"], ["-3"], ["2"]],
  ],
  biases: null,
  input: ["2", "3"],
};
