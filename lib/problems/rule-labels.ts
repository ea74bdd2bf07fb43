import { weightTex } from "@/lib/network/symbols";
import { furtherSentences } from "./further-sentences";
import type { Markup } from "./question";
import { stepSentence } from "./step-sentences";

/** What a rule is called on a bar, and what is said to a student whose answer fits it. */
interface RuleWords {
  /** A few words, so that "consistent with …" reads well before them. */
  readonly label: Markup;
  /** What is right, then what the answer fits: never more than "fits". */
  readonly sentence: Markup;
}

const out = weightTex("\\ell", "j", "k");

// The codes are those of lib/network/catalogue.ts; `rule-labels.test.ts` sees to it that none is missing.
const words: Readonly<Record<string, RuleWords>> = {
  T: {
    label: "transposed index",
    sentence:
      "The sum over $k$ needs the weights out of the node: from it to each node $k$. Your answer fits the weights into it.",
  },
  TF: {
    label: "transposed index going forward",
    sentence: `Going forward, a node adds up the weights into it. Your answer fits the weights out of it, so that $z$ is already another number.`,
  },
  SW: {
    label: "swapped the two indices",
    sentence: `The two indices of $${out}$ name both ends of the weight. Your answer is the derivative of the weight with the ends exchanged.`,
  },
  DL: {
    label: "a weight of the wrong layer",
    sentence:
      "Going back from layer $\\ell$ uses the weights into layer $\\ell$. Your answer fits the weights of another layer.",
  },
  P1: {
    label: "only the first path",
    sentence:
      "A node feeds several nodes, and each of them gives a path to add. Your answer fits the first path alone.",
  },
  PL: {
    label: "only the last path",
    sentence:
      "A node feeds several nodes, and each of them gives a path to add. Your answer fits the last path alone.",
  },
  PS: {
    label: "only the same-numbered path",
    sentence:
      "A node feeds every node of the next layer. Your answer fits only the path to the node with the same number.",
  },
  PX: {
    label: "multiplied the paths",
    sentence:
      "Along one path the factors are multiplied; different paths are added. Your answer fits their product.",
  },
  G1: {
    label: "forgot $g'$",
    sentence:
      "On the way back through a node comes its slope $g'(z)$. Your answer fits a slope of $1$ everywhere.",
  },
  GA: {
    label: "$a$ in place of $g'(z)$",
    sentence: "Through a node goes the slope $g'(z)$, not the value $a=g(z)$. Your answer fits the value.",
  },
  GZ: {
    label: "$z$ in place of $g'(z)$",
    sentence: "Through a node goes the slope $g'(z)$, not $z$ itself. Your answer fits a factor $z$.",
  },
  GN: {
    label: "$g'=-1$ below zero",
    sentence: "Below zero the ReLU is flat, so its slope is $0$. Your answer fits a slope of $-1$ there.",
  },
  GO: {
    label: "$g'(0)=1$",
    sentence: "By our convention the ReLU has the slope $g'(0)=0$. Your answer fits the slope $1$.",
  },
  FR: {
    label: "no ReLU going forward",
    sentence:
      "Going forward, a node hands on $a=g(z)$, which is $0$ where $z$ is negative. Your answer fits $a=z$.",
  },
  IZ: {
    label: "$z$ in place of $a$",
    sentence: "What enters a weight is the value $a$ of its source. Your answer fits the source's $z$.",
  },
  IX: {
    label: "forgot the input factor",
    sentence:
      "The derivative of a weight has a factor for what enters it. Your answer fits the derivative of $z$ without it.",
  },
  IN: {
    label: "activation of the wrong end",
    sentence:
      "What counts for a weight is the value that enters it. Your answer fits the value at its far end.",
  },
  WW: {
    label: "kept the weight itself",
    sentence:
      "The derivative of $w\\,a$ by $w$ is $a$ alone. Your answer fits $w\\,a$, with the weight still in it.",
  },
  U: {
    label: "only the local derivative",
    sentence:
      "The local derivative is multiplied by what comes back from the layers behind. Your answer fits the local one alone.",
  },
  SG: {
    label: "wrong sign",
    sentence: "Size and factors fit. Only the sign is the other way round: count the minus signs once more.",
  },
  NA: {
    label: "derivative by $a$, not by $z$",
    sentence:
      "From $a$ to $z$ there is one more factor, the slope $g'(z)$. Your answer is the derivative by $a$.",
  },
  B0: {
    label: "kept the bias itself",
    sentence: "The derivative of $z$ by its bias is $1$. Your answer fits a factor $b$.",
  },
  BZ: {
    label: "bias has derivative $0$",
    sentence:
      "A bias is a parameter: it moves $z$ one to one, so it gets the derivative by $z$. Your answer is $0$.",
  },
  S2: {
    label: "forgot the 2 of the square",
    sentence: "The derivative of a square brings a factor $2$. Your answer fits the residual alone.",
  },
  SH: {
    label: "one factor $\\tfrac12$ too many",
    sentence: "Look once more at the factor in front of the square. Your answer fits half of the derivative.",
  },
  SY: {
    label: "target minus prediction",
    sentence:
      "The residual is the prediction minus the target. Your answer fits the target minus the prediction.",
  },
  SD: {
    label: "$\\sigma(z)$ in place of $\\sigma'(z)$",
    sentence: "The slope of the sigmoid is $\\sigma(z)(1-\\sigma(z))$. Your answer fits $\\sigma(z)$ itself.",
  },
  SDZ: {
    label: "$z(1-z)$ as slope",
    sentence: "The slope of the sigmoid is $a(1-a)$ with $a=\\sigma(z)$. Your answer fits $z(1-z)$.",
  },
  ST: {
    label: "the sigmoid's slope for tanh",
    sentence: "The slope of tanh is $1-a^2$. Your answer fits $a(1-a)$, which belongs to the sigmoid.",
  },
  ST1: {
    label: "$1-a$ as slope of tanh",
    sentence: "The slope of tanh is $1-a^2$. Your answer fits $1-a$, without the square.",
  },
  SM: {
    label: "only the diagonal of softmax",
    sentence:
      "Every logit moves every probability. Your answer fits a softmax in which it moves only its own.",
  },
  SMP: {
    label: "one slope $p(1-p)$ too many",
    sentence:
      "With softmax and cross-entropy $p-y$ is the whole derivative. Your answer fits one more factor $p(1-p)$.",
  },
  SMY: {
    label: "$y-p$, not $p-y$",
    sentence: "The derivative by a logit is $p-y$. Your answer fits $y-p$.",
  },
  SM0: {
    label: "$p$ without $-y$",
    sentence:
      "The derivative by a logit is $p-y$. Your answer fits $p$ alone, as if the label did not matter.",
  },
  RC: {
    label: "counted only the first use",
    sentence:
      "A shared weight is used more than once, and every use adds its term. Your answer fits the first use alone.",
  },
  RC2: {
    label: "counted only the last use",
    sentence:
      "A shared weight is used more than once, and every use adds its term. Your answer fits the last use alone.",
  },
  RK: {
    label: "left out the skip",
    sentence:
      "The skip connection is a path of its own and adds its term. Your answer fits the network without it.",
  },
  SF: {
    label: "forgot the $\\tfrac12$ of the loss",
    sentence: "The factor $\\tfrac12$ cancels the $2$ of the square. Your answer is twice the derivative.",
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

/** What a bar says of a rule, so that "consistent with …" reads well before it. */
export const ruleLabels: Readonly<Record<string, Markup>> = Object.fromEntries(
  Object.entries(words).map(([code, { label }]) => [code, label]),
);

/** One full sentence per rule, for a student whose answer fits it. */
export const ruleSentences: Readonly<Record<string, Markup>> = {
  ...furtherSentences,
  ...Object.fromEntries(Object.entries(words).map(([code, { sentence }]) => [code, sentence])),
};

/** The label of a rule, or of two joined by "+". */
export function labelOf(code: string): Markup {
  return code
    .split("+")
    .map((rule) => ruleLabels[rule] ?? rule)
    .join(" and ");
}

/** What is said after the reveal to a student whose answer fits a rule, or two; null where there is nothing to say. */
export function sentenceOf(code: string): Markup | null {
  const sentences = code.split("+").map((rule) => ruleSentences[rule] ?? stepSentence(rule));
  return sentences.includes(null) ? null : sentences.join(" ");
}
