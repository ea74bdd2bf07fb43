import type { Markup } from "./question";

/** What is right, then what the answer fits, for mistakes that only one kind of question knows, by their code. */
export const furtherSentences: Readonly<Record<string, Markup>> = {
  KR: "Without activations a node hands on $z$ itself. Your answer fits the network with its ReLUs.",
  FB: "Biases are part of the network as well. Your answer fits the same numbers without them.",
  AV: "The ReLU makes $0$ of what is negative. Your answer fits the size of it, without the sign.",
  RO: "The output is linear here and may be negative. Your answer fits a ReLU on it.",
  OW: "Only one output is asked about. Your answer fits the other one.",
  OS: "Only one output is asked about. Your answer fits the sum over all of them.",
  SE: "Each use of $w$ has its own value that enters and its own way back. Your answer fits the same share for each.",
  MN: "The uses of a shared weight are added. Your answer fits their mean.",
  KF: "What comes back over the skip is a term beside the rest. Your answer fits a factor.",
  KA: "An identity skip leads to the node of the same number only. Your answer fits a skip to every node.",
  KO: "The paths along weights count as well. Your answer fits those over the skip alone.",
  KX: "The skip adds paths of its own. Your answer fits twice the paths along weights.",
  OB: "Every node on the way gives one slope. Your answer fits one slope too few.",
  OA: "Every node on the way gives one slope. Your answer fits one slope too many.",
  AF: "Along a path the factors are multiplied. Your answer fits their sum.",
  W0: "Every layer on the way gives its weight as well. Your answer fits the slopes alone.",
  WF: "Every layer on the way gives its weight. Your answer fits one weight too few.",
  WX: "The weight into a layer lies before its $z$. Your answer has it as one more factor.",
  MS: "The derivative by a matrix has an entry for every weight. Your answer is the shape of a single number.",
  MV: "The derivative keeps the rows and columns of the matrix. Your answer puts all weights in one column.",
  MQ: "One side of the matrix counts the nodes before the layer. Your answer fits the layer's own width twice.",
};
