import Fraction from "fraction.js";
import { z } from "zod";
import { nth } from "@/lib/entries";
import { output } from "@/lib/network/forward";
import { networkSchema } from "@/lib/network/parse-network";
import { isRationalText, rational, rationalTex } from "@/lib/network/rational";
import { partialTex, weightTex } from "@/lib/network/symbols";
import { assertNever, err, ok } from "@/lib/result";
import { weightIndex } from "./conventions";
import { defineFamily } from "./family";
import type { Markup, SolutionStep } from "./question";
import { inSteps } from "./solution";
import { equation } from "./tex";
import { type Worked, work } from "./worked-steps";

const params = z.strictObject({
  /** "about": every ∂H/∂W is smaller than `below`. "exactly": every ∂H/∂W is 0. */
  claim: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("about"), below: z.string().refine(isRationalText, { abort: true }) }),
    z.strictObject({ type: z.literal("exactly") }),
  ]),
  /** A network with H ≈ 1 that keeps the stem's hypotheses; the claim is judged on its exact derivatives. */
  witness: networkSchema,
});
type Params = z.infer<typeof params>;

/** "Moderate size" of the stem: the bound on weights and activations of a witness. */
const moderate = 3;

/** F4: what H ≈ 1 says about the derivatives, by the activation of the output. */
export const outputSaturation = defineFamily({
  code: "F4",
  name: "When the output is close to 1",
  params,
  build({ claim, witness }) {
    const g = nth(witness.activations, witness.activations.length);
    const worked = work(witness);
    const H = output(worked.passes);
    if (g !== "sigmoid" && g !== "relu") return err("the output is a sigmoid or a ReLU");
    if (H.sub(1).abs().gt(new Fraction(1, 50)))
      return err(`the witness has H = ${H.toFraction()}, not about 1`);
    if (!isModerate(worked)) return err(`the witness has a weight or activation beyond ${moderate}`);
    if (g === "relu" && witness.biases)
      return err("a ReLU witness has no biases: with them all ∂H/∂W may be 0");

    const sizes = worked.gradient.layers.flatMap(({ dW }) => dW.flat().map((d) => d.abs()));
    const holds = sizes.every((size) =>
      claim.type === "about" ? size.lt(rational(claim.below)) : size.equals(0),
    );
    return ok({
      title: g === "sigmoid" ? "A sigmoid close to 1" : "A ReLU close to 1",
      stem: stem(g),
      conventions: [
        g === "relu" ? "ReLU output, no biases anywhere" : "sigmoid output",
        ...(claim.type === "about"
          ? [`“$\\approx 0$” means: below $${rationalTex(rational(claim.below))}$ in size`]
          : []),
        weightIndex,
      ],
      parts: [
        {
          prompt: `True or false: at this input, ${claimTex(claim)} for all $j$, $k$ and $\\ell$.`,
          name: `all $\\partial H/\\partial W${claim.type === "about" ? "\\approx 0" : "=0"}$?`,
          figure: null,
          answer: { type: "trueFalse" },
          key: { type: "trueFalse", value: holds },
          solution: inSteps(solution(g, worked, largest(sizes), holds)),
        },
      ],
    });
  },
});

function isModerate({ passes }: Worked): boolean {
  const numbers = passes.flatMap(({ weights, input, a }) => [...weights.flat(), ...input, ...a]);
  return numbers.every((number) => number.abs().lte(moderate));
}

function stem(g: "sigmoid" | "relu"): Markup {
  return g === "sigmoid"
    ? "A deep network ends in one sigmoid node. At some input $\\vec x$ its output is $H(\\vec x)\\approx 1$. " +
        "Weights and activations are of moderate size, so no other factor of the chain rule is huge."
    : "A deep network without biases ends in one ReLU node. At some input $\\vec x$ its output is $H(\\vec x)\\approx 1$.";
}

function claimTex(claim: Params["claim"]): Markup {
  const partial = partialTex(weightTex("\\ell", "j", "k"));
  switch (claim.type) {
    case "about":
      return `$${partial}\\approx 0$`;
    case "exactly":
      return `$${partial}=0$`;
    default:
      return assertNever(claim);
  }
}

function largest(sizes: readonly Fraction[]): Fraction {
  return sizes.reduce((most, size) => (size.gt(most) ? size : most), new Fraction(0));
}

function solution(
  g: "sigmoid" | "relu",
  { network, passes }: Worked,
  most: Fraction,
  holds: boolean,
): readonly SolutionStep[] {
  const last = network.activations.length;
  const H = rationalTex(output(passes));
  const slope = rationalTex(nth(nth(passes, last).slope, 1));
  const verdict = `So the statement is ${holds ? "true" : "false"}.`;
  const example =
    `A small network with $H=${H}$ agrees: its largest $\\left|\\partial H/\\partial W\\right|$ ` +
    `is $${rationalTex(most)}${most.d === 1n ? "" : `\\approx ${most.valueOf().toFixed(2)}`}$. ${verdict}`;
  if (g === "sigmoid")
    return [
      {
        text: "Every path back from $H$ starts through the output node, so every derivative has its slope as a factor.",
        tex: equation("\\sigma'(z)", ["\\sigma(z)\\,(1-\\sigma(z))", "H\\,(1-H)"]),
      },
      {
        text: "Near $1$ the sigmoid is flat, and moderate factors cannot make up for that.",
        tex: `H=${H}:\\quad H(1-H)=${slope}`,
      },
      { text: example },
    ];
  return [
    { text: "An output near $1$ is positive, so the output ReLU is on: its slope is $1$, not $0$." },
    {
      text: "Without biases the last layer's weights, each times its derivative, add up to $H$. A sum of zeros cannot be $1$.",
      tex: equation(`\\sum_j ${weightTex("L", "j", 1)}\\,${partialTex(weightTex("L", "j", 1))}`, [
        `\\sum_j ${weightTex("L", "j", 1)}\\,a_j^{(L-1)}`,
        "H",
      ]),
    },
    { text: example },
  ];
}
