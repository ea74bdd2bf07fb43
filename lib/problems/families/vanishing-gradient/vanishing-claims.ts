import { weightTex } from "@/lib/network/symbols";
import type { PartDraft } from "@/lib/problems/family";
import type { Markup } from "@/lib/problems/question";
import { type Reason, trueFalsePart } from "@/lib/problems/reasons";

/** What people say about depth and learning rates. */
export const depthClaims = ["oneRate", "ratioStays", "balanced"] as const;
export type DepthClaim = (typeof depthClaims)[number];

interface Claim {
  readonly statement: Markup;
  readonly name: Markup;
  readonly value: boolean;
  readonly right: string;
  readonly reasons: { readonly true: readonly Reason[]; readonly false: readonly Reason[] };
  readonly because: Markup;
}

/** A True or False part with a reason. `shrinking`: whether gradients get smaller towards the first layer here. */
export function depthClaimPart(claim: DepthClaim, shrinking: boolean): PartDraft {
  const { statement, name, value, right, reasons, because } = claims(shrinking)[claim];
  return {
    prompt: `True or false: ${statement}`,
    name,
    figure: null,
    ...trueFalsePart({ value, right, reasons }),
    solution: {
      rule: [{ text: because }],
      steps: [
        {
          text:
            claim === "balanced"
              ? "Written out, every layer gives the same pair of factors."
              : "Written out, the rate cancels in the ratio of two steps.",
          tex:
            claim === "balanced"
              ? `${weightTex("\\ell", 1, 1)}\\,\\sigma'(0)=4\\cdot\\tfrac14=1`
              : "\\frac{\\eta\\,\\partial H/\\partial w^{(1)}}{\\eta\\,\\partial H/\\partial w^{(L)}}=\\frac{\\partial H/\\partial w^{(1)}}{\\partial H/\\partial w^{(L)}}",
        },
        { text: `So the statement is ${value ? "true" : "false"}.` },
      ],
      paths: [],
    },
  };
}

function claims(shrinking: boolean): Readonly<Record<DepthClaim, Claim>> {
  const size = shrinking ? "small" : "large";
  const other = shrinking ? "larger" : "smaller";
  const cancels: Reason = { code: "ratio", label: "One rate scales all layers; their ratio stays." };
  return {
    oneRate: {
      statement: `in a deeper chain of this kind, a ${other} learning rate makes the first layer learn as fast as the last.`,
      name: "does the rate help?",
      value: false,
      right: "ratio",
      reasons: {
        true: [
          { code: "scaled", label: `A ${other} rate makes up for ${size} gradients.` },
          { code: "first", label: "The rate acts most on the first layer." },
          { code: "each", label: "The rate enters once per layer." },
        ],
        false: [
          { code: "zero", label: "The first layer's gradient is exactly $0$." },
          cancels,
          { code: "reverse", label: `A ${other} rate makes gradients ${shrinking ? "smaller" : "larger"}.` },
        ],
      },
      because:
        "The rate multiplies the gradient of every layer alike. How the layers compare to each other stays as it was.",
    },
    ratioStays: {
      statement:
        "the ratio of the first layer's gradient to the last layer's is the same for every learning rate.",
      name: "ratio and rate",
      value: true,
      right: "ratio",
      reasons: {
        true: [
          { code: "none", label: "Gradients never matter for the steps." },
          { code: "equal", label: "All layers have the same gradient anyway." },
          cancels,
        ],
        false: [
          { code: "power", label: "The rate enters once per layer." },
          { code: "front", label: "The rate acts most on the first layer." },
          { code: "last", label: "Only the last layer feels the rate." },
        ],
      },
      because: "The rate is one number that multiplies all gradients, so it cancels in their ratio.",
    },
    balanced: {
      statement:
        "if every weight were $4$ and the biases kept $z=0$ everywhere, more layers would not make the gradient vanish.",
      name: "weights of $4$",
      value: true,
      right: "pair",
      reasons: {
        true: [
          { code: "bias", label: "Biases carry the gradient back." },
          { code: "pair", label: "Each layer gives $4\\cdot\\frac14=1$." },
          { code: "half", label: "$\\sigma(0)=\\frac12$ is not small." },
        ],
        false: [
          { code: "slope", label: "Each slope is $\\frac14$, whatever the weights." },
          { code: "depth", label: "Depth alone makes gradients vanish." },
          { code: "grow", label: "With weights above $1$ it always explodes." },
        ],
      },
      because:
        "A layer multiplies by its weight and its slope. Here that is $4$ times $\\frac14$, so the gradient keeps its size.",
    },
  };
}
