/** What each family trains, in a sentence for who chooses what to practise. */
const sentences: Readonly<Record<string, string>> = {
  F1: "How many derivatives the gradient has: weights and biases of a network.",
  F2: "One step of the backward pass, from one layer to the layer before it.",
  F3: "The missing factor or path in a formula for a derivative.",
  F4: "What the value of the output says about the derivatives.",
  F5: "What one data point adds to the gradient of the risk.",
  F6: "Whether a formula for a derivative holds for every network, and why.",
  F7: "Where a dead node stops the gradient.",
  F8: "The whole backward pass in numbers.",
  E1: "The output of a network by hand, with the ReLU and without it.",
  E2: "Derivatives by biases beside those by weights.",
  E3: "Slopes of sigmoid and tanh, in exact numbers.",
  E4: "The derivative of the loss behind a softmax or a sigmoid.",
  E5: "From a squared loss all the way back.",
  E6: "A whole layer at once, as vectors and matrices.",
  E7: "Several outputs that all send something back.",
  E8: "A weight that is used more than once.",
  E9: "A skip as one more path.",
  E10: "What many layers do to a gradient.",
  E11: "One or two steps of gradient descent.",
  E12: "The gradient over a mini-batch, and the step that it makes.",
  E13: "How many paths a derivative has, and what the backward pass saves.",
  E14: "The parameters, sizes and gradients of a convolution.",
  E15: "The one wrong line in a working.",
};

/** What a family trains; nothing is said of one that is not known here. */
export function trainedBy(code: string): string {
  return sentences[code] ?? "";
}
