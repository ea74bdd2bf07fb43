import type { Rule } from "@/lib/network/catalogue";
import type { Markup } from "./question";

/** What a bar says of a rule, so that "consistent with …" reads well before it. */
export const ruleLabels: Readonly<Record<Rule, Markup>> = {
  T: "transposed index",
  SW: "swapped the two indices",
  P1: "only the first path",
  PL: "only the last path",
  PS: "only the same-numbered path",
  PX: "multiplied the paths",
  G1: "forgot $g'$",
  GA: "$a$ in place of $g'(z)$",
  GZ: "$z$ in place of $g'(z)$",
  GN: "$g'=-1$ below zero",
  GO: "$g'(0)=1$",
  FR: "no ReLU going forward",
  IZ: "$z$ in place of $a$",
  IX: "forgot the input factor",
  IN: "activation of the wrong end",
  WW: "kept the weight itself",
  U: "only the local derivative",
  SG: "wrong sign",
  NA: "derivative by $a$, not by $z$",
};
