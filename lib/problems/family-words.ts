import type { RuleWords } from "./rule-words";

/** The words for mistakes that only some families know. */
export const familyWords: Readonly<Record<string, RuleWords>> = {
  ON: {
    label: "right for other numbers",
    sentence: "It is the right answer to somebody else's numbers. Look at your own once more.",
  },
  SN: {
    label: "forgot the $\\tfrac1n$",
    sentence:
      "The risk is a mean over the points, so that every share has a factor $\\tfrac1n$. Your answer fits the sum.",
  },
  S0: {
    label: "forgot the $\\tfrac2n$",
    sentence:
      "In front stand the $2$ of the square and the $\\tfrac1n$ of the mean. Your answer fits neither.",
  },
  SP: {
    label: "used $H$, not $H-y$",
    sentence: "What counts is the residual $H-y$, not the prediction. Your answer fits $H$ alone.",
  },
  SR: {
    label: "forgot the residual",
    sentence: "The derivative of the square has the residual $H-y$ as a factor. Your answer fits none.",
  },
  SG0: {
    label: "the gradient of $H$ alone",
    sentence:
      "The gradient of $H$ still has to be multiplied by the derivative of the loss. Your answer is the gradient alone.",
  },
  SC: {
    label: "forgot the gradient of $H$",
    sentence:
      "The derivative of the loss is multiplied by the gradient of $H$. Your answer has the same number everywhere.",
  },
  SY0: {
    label: "a target of 0 adds nothing",
    sentence: "A target of $0$ is a target like any other: what counts is the residual $H-y$.",
  },
  SN0: {
    label: "added $H$ and $y$",
    sentence: "The residual is a difference, $H-y$. At your point the sum of both is $0$.",
  },
  OF: {
    label: "repeated the factor outside",
    sentence:
      "What stands before the bracket multiplies the whole bracket already. Your answer has it once more.",
  },
  RP: {
    label: "repeated the path that is there",
    sentence: "Every path stands in the sum once. Your answer belongs to the path that is printed already.",
  },
  NT: {
    label: "the whole path, not its factor",
    sentence: "The rest of the path is printed already. Your answer has all of its factors.",
  },
  MT: {
    label: "transposed matrix",
    sentence:
      "The derivative has the shape of the matrix itself. Your answer has rows and columns exchanged.",
  },
  MZ: {
    label: "left out what is zero",
    sentence:
      "A weight whose derivative is $0$ keeps its place in the matrix. Your answer leaves such a row or column out.",
  },
};
