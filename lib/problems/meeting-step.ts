import type Fraction from "fraction.js";
import { type LightNode, spot } from "@/lib/figure/light";
import { rationalTex, zero } from "@/lib/network/rational";
import { aTex, partialTex } from "@/lib/network/symbols";
import { nodeWords } from "./node-words";
import type { SolutionStep } from "./question";
import { valueAt } from "./step-lights";
import { equation, factorTex } from "./tex";
import { differentiated, type Worked } from "./worked";

/** The sum over the paths where they meet. */
export function meetingStep(worked: Worked, at: LightNode, products: readonly Fraction[]): SolutionStep {
  const sum = products.reduce((total, product) => total.add(product), zero);
  const terms = products.map((product, i) => (i === 0 ? rationalTex : factorTex)(product)).join("+");
  const all = products.length === 2 ? "Both paths" : `All $${products.length}$ live paths`;
  return {
    text: `${all} meet at ${nodeWords(worked, at)}: add them.`,
    tex: equation(partialTex(aTex(at.layer, at.node), differentiated(worked)), [terms, rationalTex(sum)]),
    light: spot({ nodes: [at], edges: [] }, { values: [valueAt(at, sum)] }),
  };
}
