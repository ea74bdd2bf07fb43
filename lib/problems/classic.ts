import type { Network } from "@/lib/network/network";
import type { QuestionSource } from "./question";

/** Two inputs, two hidden layers of two ReLU nodes, one linear output, no biases. A slash parts what leaves each node. */
function deepNetwork(input: string, ...weights: readonly string[]): Network {
  return {
    widths: [2, 2, 2, 1],
    activations: ["relu", "relu", "linear"],
    weights: weights.map((matrix) => matrix.split(" / ").map((row) => row.split(" "))),
    biases: null,
    input: input.split(" "),
  };
}

/** Both nodes before the step, and the two weights that lead to its first node. */
const stepBackFromLayer2 = [
  { kind: "a", layer: 1, node: 1 },
  { kind: "a", layer: 1, node: 2 },
  { kind: "z", layer: 1, node: 1 },
  { kind: "z", layer: 1, node: 2 },
  { kind: "W", layer: 2, from: 1, to: 1 },
  { kind: "W", layer: 2, from: 2, to: 1 },
] as const;

// Rows are sources: each inner list holds the weights that leave one node.
const questions: readonly QuestionSource[] = [
  { id: "count-3-4-2-1", family: "F1", params: { widths: [3, 4, 2, 1], biases: "all", figure: true } },
  { id: "count-2-5-3-1", family: "F1", params: { widths: [2, 5, 3, 1], biases: "all", figure: false } },
  {
    id: "step-back-one-off",
    family: "F2",
    params: {
      title: "One step back, one node off",
      network: deepNetwork("1 2", "1 2 / 1 -2", "5 1 / 1 2", "-3 / 1"),
      layer: 2,
      given: { z: ["3", "-2"], dz: ["-3", "1"] },
      ask: stepBackFromLayer2,
    },
  },
  {
    id: "step-back-both-on",
    family: "F2",
    params: {
      title: "One step back, both nodes on",
      network: deepNetwork("1 2", "-2 2 / 2 1", "3 -1 / -1 2", "-1 / 2"),
      layer: 2,
      given: { z: ["2", "4"], dz: ["-1", "2"] },
      ask: stepBackFromLayer2,
    },
  },
  {
    id: "missing-path-of-a-weight",
    family: "F3",
    params: {
      widths: [2, 2, 2, 1],
      of: { kind: "W", layer: 1, from: 1, to: 2 },
      blank: { type: "term", term: 2 },
    },
  },
  {
    id: "missing-path-of-an-input",
    family: "F3",
    params: { widths: [2, 2, 1], of: { kind: "x", node: 1 }, blank: { type: "term", term: 2 } },
  },
  {
    id: "sigmoid-close-to-1",
    family: "F4",
    params: {
      claim: { type: "about", below: "1/20" },
      witness: {
        widths: [2, 2, 1],
        activations: ["relu", "sigmoid"],
        weights: [
          [
            ["1", "-1"],
            ["1", "1"],
          ],
          [["1"], ["-2"]],
        ],
        biases: [["0", "0"], ["-1 + ln 99"]],
        input: ["1", "2"],
      },
    },
  },
  {
    id: "relu-close-to-1",
    family: "F4",
    params: {
      claim: { type: "exactly" },
      witness: {
        widths: [2, 2, 1],
        activations: ["relu", "relu"],
        weights: [
          [
            ["1", "-1"],
            ["1", "1"],
          ],
          [["1"], ["-2"]],
        ],
        biases: null,
        input: ["1", "2"],
      },
    },
  },
  {
    id: "share-of-one-point",
    family: "F5",
    params: { n: 5, first: { H: "1", y: "1" }, second: { H: "1", y: "4", gradient: ["5", "-2", "4"] } },
  },
  {
    id: "three-formulas",
    family: "F6",
    params: {
      widths: [2, 2, 2, 1],
      claims: [
        {
          of: { kind: "z", layer: 2, node: 1 },
          terms: [
            [
              { kind: "W", layer: 3, from: 1, to: 1 },
              { kind: "slope", layer: 2, node: 1 },
            ],
          ],
        },
        {
          of: { kind: "W", layer: 2, from: 2, to: 1 },
          terms: [
            [
              { kind: "W", layer: 3, from: 1, to: 1 },
              { kind: "slope", layer: 2, node: 1 },
              { kind: "a", layer: 1, node: 2 },
            ],
          ],
        },
        {
          of: { kind: "a", layer: 1, node: 2 },
          terms: [
            [
              { kind: "W", layer: 3, from: 1, to: 1 },
              { kind: "slope", layer: 2, node: 1 },
              { kind: "W", layer: 2, from: 2, to: 1 },
            ],
          ],
        },
      ],
    },
  },
  {
    id: "is-everything-zero",
    family: "F7",
    params: {
      network: deepNetwork("-2 3", "2 -3 / -3 1", "2 1 / 0 1", "3 / -2"),
    },
  },
  {
    id: "all-the-way-back",
    family: "F8",
    params: {
      network: deepNetwork("1 3", "2 1 / 3 1", "2 1 / 0 1", "3 / -2"),
      ask: [
        { kind: "z", layer: 2, node: 1 },
        { kind: "a", layer: 1, node: 2 },
        { kind: "W", layer: 1, from: 1, to: 1 },
        { kind: "row", layer: 1, from: 2 },
      ],
    },
  },
];

/** The classic set: parameters only. Every key, figure and solution is derived from them by the families. */
export const classicDeck = {
  id: "classic",
  title: "Backpropagation, the classic set",
  description:
    "Twelve questions on parameters, steps back, formulas, saturation and one whole network in numbers.",
  questions,
} as const;
