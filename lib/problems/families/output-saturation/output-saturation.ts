import Fraction from "fraction.js";
import { z } from "zod";
import { nth } from "@/lib/entries";
import { output } from "@/lib/network/forward";
import type { Activation } from "@/lib/network/network";
import { networkSchema } from "@/lib/network/parse-network";
import { isRationalText, rational, rationalTex } from "@/lib/network/rational";
import { partialTex, weightTex } from "@/lib/network/symbols";
import { weightIndex } from "@/lib/problems/conventions";
import { defineFamily } from "@/lib/problems/family";
import type { Markup } from "@/lib/problems/question";
import { trueFalsePart } from "@/lib/problems/reasons";
import { work } from "@/lib/problems/worked";
import { assertNever, err, ok } from "@/lib/result";
import { drawSaturation } from "./saturation-draw";
import { saturationSteps } from "./saturation-solution";
import { type Ground, groundOf, saturationReasons } from "./saturation-truth";

const params = z.strictObject({
  /** "about": every ∂H/∂W is smaller than `below`. "exactly": every ∂H/∂W is 0. */
  claim: z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("about"), below: z.string().refine(isRationalText, { abort: true }) }),
    z.strictObject({ type: z.literal("exactly") }),
  ]),
  /** "is": at this input it is so. "must": it follows from what is told. "can": it is possible. */
  wording: z.enum(["is", "must", "can"]).default("is"),
  /** A network that keeps the stem's hypotheses; the claim is judged on its exact derivatives. */
  witness: networkSchema,
});
export type SaturationParams = z.infer<typeof params>;

/** F4: what the value of the output says about the derivatives, by its activation. */
export const outputSaturation = defineFamily({
  code: "F4",
  name: "What the output tells",
  params,
  build({ claim, wording, witness }) {
    const worked = work(witness);
    const g = nth(witness.activations, witness.activations.length);
    const H = nearest(output(worked.passes));
    if (H === null)
      return err(`the witness has H = ${output(worked.passes).toFraction()}, not about 1, 0, ½ or −1`);
    const ground = groundOf(worked, claim.type === "about" ? rational(claim.below) : null, wording);
    if (!ground.ok) return ground;
    return ok({
      title: `A ${activationWords[g]} output close to ${H.text}`,
      stem: stem(g, H.tex, witness.biases !== null),
      conventions: [
        `${activationWords[g]} output${g === "relu" ? ", with $g'(0)=0$" : ""}`,
        ...(witness.biases ? [] : ["no biases anywhere"]),
        ...(claim.type === "about"
          ? [`“$\\approx 0$” means: below $${rationalTex(rational(claim.below))}$ in size`]
          : []),
        weightIndex,
      ],
      parts: [
        {
          prompt: prompt(claim, wording),
          name: `all $\\partial H/\\partial W${claim.type === "about" ? "\\approx 0" : "=0"}$?`,
          figure: null,
          ...trueFalsePart({ value: isTrue(ground.value), right: ground.value, reasons: saturationReasons }),
          solution: saturationSteps(worked, ground.value),
        },
      ],
    });
  },
  draw: drawSaturation,
});

function isTrue(ground: Ground): boolean {
  return saturationReasons.true.some(({ code }) => code === ground);
}

/** The value that the stem says the output is close to. */
function nearest(H: Fraction): { readonly text: string; readonly tex: string } | null {
  const values = [
    { value: new Fraction(1), text: "1", tex: "1" },
    { value: new Fraction(0), text: "0", tex: "0" },
    { value: new Fraction(-1), text: "−1", tex: "-1" },
    { value: new Fraction(1, 2), text: "½", tex: "\\tfrac12" },
  ];
  return values.find(({ value }) => H.sub(value).abs().lte(new Fraction(1, 50))) ?? null;
}

const activationWords: Readonly<Record<Activation, string>> = {
  sigmoid: "sigmoid",
  tanh: "tanh",
  relu: "ReLU",
  linear: "linear",
  softmax: "softmax",
};

function stem(g: Activation, H: string, hasBiases: boolean): Markup {
  const ends = `A deep network${hasBiases ? "" : " without biases"} ends in one ${activationWords[g]} node.`;
  const relation = H === "0" && g === "relu" ? "=" : "\\approx ";
  const value = `At some input $\\vec x$ its output is $H(\\vec x)${relation}${H}$.`;
  const moderate =
    "Weights and activations are of moderate size, so no other factor of the chain rule is huge.";
  return g === "sigmoid" || g === "tanh" ? `${ends} ${value} ${moderate}` : `${ends} ${value}`;
}

function prompt(claim: SaturationParams["claim"], wording: SaturationParams["wording"]): Markup {
  const partial = partialTex(weightTex("\\ell", "j", "k"));
  const said = `$${partial}${claim.type === "about" ? "\\approx 0" : "=0"}$ for all $j$, $k$ and $\\ell$`;
  switch (wording) {
    case "is":
      return `True or false: at this input, ${said}.`;
    case "must":
      return `True or false: it follows that at this input ${said}.`;
    case "can":
      return `True or false: it is possible that at this input ${said}.`;
    default:
      return assertNever(wording);
  }
}
