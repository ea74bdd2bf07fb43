/** What is differentiated: one node of the output, or a loss of the outputs. */
export type Objective =
  | { readonly type: "output"; readonly node: number }
  | { readonly type: "squared"; readonly target: readonly string[]; readonly half: boolean }
  | { readonly type: "crossEntropy"; readonly target: readonly string[] }
  | { readonly type: "binaryCrossEntropy"; readonly target: readonly string[] };

/** H, the first node of the output. */
export const theOutput: Objective = { type: "output", node: 1 };
