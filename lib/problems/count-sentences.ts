import type { Markup } from "./question";

/** What is right, then what the answer fits, for wrong ways of counting, by their code. */
export const countSentences: Readonly<Record<string, Markup>> = {
  NB: "Biases are parameters, too: one for every node that has one. Your answer fits the weights alone.",
  BI: "Inputs are given values, so they have no biases. Your answer counts one for each of them.",
  BO: "The output node has a bias as well. Your answer leaves it out.",
  BA: "Only the nodes that are named have biases. Your answer counts biases where there are none.",
  BL: "Every node has a bias of its own. Your answer fits one for a whole layer.",
  B1: "Every node after the inputs has a bias of its own. Your answer fits one for each layer, the inputs among them.",
  BS: "A bias belongs to the node that it is added to. Your answer fits one for each node before the layer.",
  WS: "Every node is joined to every node of the next layer, so the widths are multiplied. Your answer fits their sum.",
  WP: "Each pair of layers has weights of its own, and they are added. Your answer fits the product of all widths.",
  LL: "The weights into the output are parameters as well. Your answer leaves the last layer out.",
  L1: "Every layer has parameters. Your answer fits those of the first one alone.",
  N: "The parameters are the weights and biases. Your answer fits the number of nodes.",
  NX: "The gradient is taken by the parameters, not by the inputs. Your answer fits the number of inputs.",
  WN: "The weights of a layer are those that lead into it. Your answer fits those that leave it.",
  AW: "A derivative may be zero. Your answer fits the number of all weights.",
};
