import { z } from "zod";
import type { Markup } from "@/lib/problems/question";

/** The slips that a line of a working can hold, by the codes of the catalogue where it has them. */
export const slipSchema = z.enum([
  "TF", // transposed index going forward
  "BF", // forgot the bias
  "FR", // no ReLU going forward
  "S2", // forgot the 2 of the square
  "SY", // target minus prediction
  "P1", // only the first term of a sum
  "PL", // only the last term
  "T", // transposed index going back
  "PX", // multiplied the terms
  "G1", // forgot g′
  "GA", // a in place of g′(z)
  "GZ", // z in place of g′(z)
  "GN", // g′ = −1 below zero
  "IX", // forgot the input factor
  "IN", // activation of the wrong end
  "NI", // the other input
  "WW", // kept the weight itself
  "SG", // wrong sign
]);
export type Slip = z.infer<typeof slipSchema>;

/** A slip in a few words, and as a sentence: what happened in the line, and what belongs there. */
export const slipWords: Readonly<Record<Slip, { readonly label: Markup; readonly sentence: Markup }>> = {
  TF: {
    label: "transposed index forward",
    sentence: "It reads the weights along a row where the node needs those that lead into it.",
  },
  BF: {
    label: "forgot the bias",
    sentence: "It leaves out the bias of the node.",
  },
  FR: {
    label: "no ReLU going forward",
    sentence: "It hands on $z$ itself, but a ReLU makes $0$ of a negative $z$.",
  },
  S2: {
    label: "forgot the $2$ of the square",
    sentence: "The derivative of a square brings a factor $2$.",
  },
  SY: {
    label: "target minus prediction",
    sentence: "The residual is the prediction minus the target, not the other way round.",
  },
  P1: {
    label: "only the first term",
    sentence: "It stops after the first term, but every way in or out of a node adds one.",
  },
  PL: {
    label: "only the last term",
    sentence: "It keeps the last term alone, but every way out of a node adds one.",
  },
  T: {
    label: "transposed index",
    sentence: "It reads the weights into the node where it needs those that lead out of it.",
  },
  PX: {
    label: "multiplied the paths",
    sentence: "It multiplies the paths. Along one path factors are multiplied, but the paths are added.",
  },
  G1: {
    label: "forgot $g'$",
    sentence: "It forgets the slope: the node is off, so $g'(z)=0$ and nothing passes.",
  },
  GA: {
    label: "$a$ in place of $g'(z)$",
    sentence: "It multiplies by the value $a$ of the node. What belongs there is the slope $g'(z)$.",
  },
  GZ: {
    label: "$z$ in place of $g'(z)$",
    sentence: "It multiplies by $z$ itself. What belongs there is the slope $g'(z)$.",
  },
  GN: {
    label: "$g'=-1$ below zero",
    sentence: "Below zero a ReLU is flat: its slope is $0$, not $-1$.",
  },
  IX: {
    label: "forgot the input factor",
    sentence: "It forgets the value that enters the weight.",
  },
  IN: {
    label: "activation of the wrong end",
    sentence:
      "It takes the value at the far end of the weight. What belongs there is the value that enters it.",
  },
  NI: {
    label: "the other input",
    sentence: "It takes the value of another input than the one that this weight comes from.",
  },
  WW: {
    label: "kept the weight itself",
    sentence: "It keeps the weight itself as a factor. The derivative of $w\\,x$ by $w$ is $x$ alone.",
  },
  SG: {
    label: "wrong sign",
    sentence: "The numbers are the right ones, but the sign of the result is not.",
  },
};
