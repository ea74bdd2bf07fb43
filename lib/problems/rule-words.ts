import type { Rule } from "@/lib/network/catalogue";
import { weightTex } from "@/lib/network/symbols";
import type { Markup } from "./question";

/** What a rule is called on a bar, and what is said to a student whose answer fits it. */
export interface RuleWords {
  /** A few words, so that "consistent with …" reads well before them. */
  readonly label: Markup;
  /** What is right, then what the answer fits: never more than "fits". */
  readonly sentence: Markup;
}

const out = weightTex("\\ell", "j", "k");

/** The words for every rule of the catalogue. */
export const ruleWords: Readonly<Record<Rule, RuleWords>> = {
  T: {
    label: "transposed index",
    sentence:
      "The sum over $k$ needs the weights out of the node: from it to each node $k$. Your answer fits the weights into it.",
  },
  TF: {
    label: "transposed going forward",
    sentence:
      "Going forward, a node adds up the weights into it. Your answer fits the weights out of it, so that $z$ is already another number.",
  },
  SW: {
    label: "swapped the two indices",
    sentence: `The two indices of $${out}$ name both ends of the weight. Your answer is the derivative of the weight with the ends exchanged.`,
  },
  DL: {
    label: "weights of the layer before",
    sentence:
      "The way back from layer $\\ell$ uses the weights into layer $\\ell$. Your answer fits those of the layer before.",
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
    label: "$0$ for a bias",
    sentence:
      "A bias is a parameter: it moves $z$ one to one, so it gets the derivative by $z$. Your answer is $0$.",
  },
  S2: {
    label: "forgot the factor $2$",
    sentence: "The derivative of a square brings a factor $2$. Your answer fits the residual alone.",
  },
  SF: {
    label: "forgot the factor $\\tfrac12$",
    sentence:
      "The factor $\\tfrac12$ of the loss cancels the $2$ of the square. Your answer is twice the derivative.",
  },
  SY: {
    label: "$y-H$ for $H-y$",
    sentence:
      "The residual is the prediction minus the target. Your answer fits the target minus the prediction.",
  },
  SD: {
    label: "$a$ in place of its slope",
    sentence:
      "Through a node goes the slope of its activation, not the value $a$ itself. Your answer fits the value.",
  },
  SDZ: {
    label: "slope with $z$ for $a$",
    sentence:
      "The slope is $a(1-a)$ for a sigmoid and $1-a^2$ for tanh, with $a$ the value. Your answer fits $z$ in its place.",
  },
  ST: {
    label: "$a(1-a)$ for $\\tanh'$",
    sentence: "The slope of tanh is $1-a^2$. Your answer fits $a(1-a)$, which belongs to the sigmoid.",
  },
  ST1: {
    label: "$1-a$ for $\\tanh'$",
    sentence: "The slope of tanh is $1-a^2$. Your answer fits $1-a$, without the square.",
  },
  SM: {
    label: "only the softmax diagonal",
    sentence:
      "Every logit moves every probability. Your answer fits a softmax in which it moves only its own.",
  },
  SMP: {
    label: "$(p-y)\\,p(1-p)$ for $p-y$",
    sentence:
      "With softmax and cross-entropy $p-y$ is the whole derivative. Your answer fits one more factor $p(1-p)$.",
  },
  SMY: {
    label: "$y-p$ for $p-y$",
    sentence: "The derivative by a logit is $p-y$. Your answer fits $y-p$.",
  },
  SM0: {
    label: "$p$ for $p-y$",
    sentence:
      "The derivative by a logit is $p-y$. Your answer fits $p$ alone, as if the label did not matter.",
  },
  RC: {
    label: "only the first place",
    sentence:
      "A shared weight is used more than once, and every use adds its term. Your answer fits the first use alone.",
  },
  RC2: {
    label: "only the last place",
    sentence:
      "A shared weight is used more than once, and every use adds its term. Your answer fits the last use alone.",
  },
  RK: {
    label: "left out the skip",
    sentence:
      "The skip connection is a path of its own and adds its term. Your answer fits the network without it.",
  },
};
