import type { Network } from "@/lib/network/network";

/** Networks that were worked by hand (problems.md, section 7), by the number of their case. */

/** Case 1, the lecture network: z1 = (6, −5), z2 = (12, 6), H = 24. */
export const lectureNetwork: Network = {
  widths: [2, 2, 2, 1],
  activations: ["relu", "relu", "linear"],
  weights: [
    [
      ["2", "-3"],
      ["2", "1"],
    ],
    [
      ["2", "1"],
      ["0", "1"],
    ],
    [["3"], ["-2"]],
  ],
  biases: null,
  input: ["2", "1"],
};

/** Case 6: z1 = (8, 9, −5), z2 = (26, 15, −7), H = −19. */
export const diagnosticNetwork: Network = {
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

/** Case 7, biases and fractions: z1 = (−2, −3, 8), H = −1/2. */
export const biasedNetwork: Network = {
  widths: [2, 3, 1],
  activations: ["relu", "linear"],
  weights: [
    [
      ["1/2", "-1", "2"],
      ["2", "3/2", "-1"],
    ],
    [["2"], ["-3"], ["1/4"]],
  ],
  biases: [["-1", "1/2", "3"], ["-5/2"]],
  input: ["2", "-1"],
};

/** Case 8, two outputs: z1 = (3, 7), h = (−3, 8). */
export const twoOutputs: Network = {
  widths: [2, 2, 2],
  activations: ["relu", "linear"],
  weights: [
    [
      ["2", "-1"],
      ["1", "3"],
    ],
    [
      ["1", "-2"],
      ["-1", "2"],
    ],
  ],
  biases: [
    ["-1", "2"],
    ["1", "0"],
  ],
  input: ["1", "2"],
};

/** Case 13, an identity skip from layer 1 to layer 2 around tanh: a1 = (3/5, 4/5), z2 = (2, 19/5), H = −28/5. */
export const skippingNetwork: Network = {
  widths: [2, 2, 2, 1],
  activations: ["tanh", "relu", "linear"],
  weights: [
    [
      ["1", "-1"],
      ["1", "2"],
    ],
    [
      ["2", "1"],
      ["-1", "3"],
    ],
    [["1"], ["-2"]],
  ],
  biases: [["ln 2", "-6 + ln 3"], ["1", "0"], ["0"]],
  input: ["-2", "2"],
  skips: [{ from: 1, to: 2 }],
};
