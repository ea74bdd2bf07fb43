import Fraction from "fraction.js";
import { nth } from "@/lib/entries";
import { output } from "@/lib/network/forward";
import { rationalTex } from "@/lib/network/rational";
import { partialTex, weightTex } from "@/lib/network/symbols";
import type { SolutionDraft, SolutionStep } from "@/lib/problems/question";
import { equation } from "@/lib/problems/tex";
import type { Worked } from "@/lib/problems/worked";
import { assertNever } from "@/lib/result";
import type { Ground } from "./saturation-truth";

/** Why the derivatives vanish or not, with a small network as an example. */
export function saturationSteps(worked: Worked, ground: Ground): SolutionDraft {
  const steps = [...argument(worked, ground), example(worked, ground)];
  return { rule: steps.slice(0, 1), steps, paths: [] };
}

function argument({ network, passes }: Worked, ground: Ground): readonly SolutionStep[] {
  const { g, slope } = nth(passes, passes.length);
  const H = rationalTex(output(passes));
  const value = rationalTex(nth(slope, 1));
  switch (ground) {
    case "flat":
    case "notExact":
      return [
        {
          text: "Every path back from $H$ starts through the output node, so every derivative has its slope as a factor.",
          ...slopeTex(g),
        },
        {
          text:
            ground === "flat"
              ? "The output is flat there, and moderate factors cannot make up for that."
              : "The output is nearly flat there, so the derivatives are small. But its slope is never exactly $0$.",
          tex: `H=${H}:\\quad g'(z)=${value}`,
        },
      ];
    case "alive":
      return network.biases === null && !nth(slope, 1).equals(0) && !output(passes).equals(0)
        ? [
            { text: `The output node is not flat there: its slope is not $0$.`, tex: `g'(z)=${value}` },
            {
              text: "Without biases the last layer's weights, each times its derivative, add up to $z\\,g'(z)$ of the output. A sum of zeros could not be that.",
              tex: equation(`\\sum_j ${weightTex("L", "j", 1)}\\,${partialTex(weightTex("L", "j", 1))}`, [
                `\\sum_j ${weightTex("L", "j", 1)}\\,a_j^{(L-1)}\\,g'(z)`,
                "z\\,g'(z)",
              ]),
            },
          ]
        : [
            {
              text: "The output node is not flat there: its slope is not $0$. So nothing makes all derivatives small.",
              tex: `H=${H}:\\quad g'(z)=${value}`,
            },
          ];
    case "dead":
      return [
        {
          text: "A hidden layer whose nodes are all off hands on only zeros, and nothing comes back through it. A bias of the output can still make $H$.",
        },
      ];
    default:
      return assertNever(ground);
  }
}

function slopeTex(g: string): { readonly tex?: string } {
  if (g === "sigmoid") return { tex: equation("\\sigma'(z)", ["\\sigma(z)\\,(1-\\sigma(z))", "H\\,(1-H)"]) };
  return g === "tanh" ? { tex: equation("\\tanh'(z)", ["1-\\tanh^2(z)", "1-H^2"]) } : {};
}

function example({ gradient, passes }: Worked, ground: Ground): SolutionStep {
  const sizes = gradient.layers.flatMap(({ dW }) => dW.flat().map((d) => d.abs()));
  const most = sizes.reduce((largest, size) => (size.gt(largest) ? size : largest), new Fraction(0));
  const verdict = `So the statement is ${ground === "flat" || ground === "dead" ? "true" : "false"}.`;
  const about = most.d === 1n ? "" : `\\approx ${most.valueOf().toFixed(most.lt(0.01) ? 4 : 2)}`;
  return {
    text:
      `A small network with $H=${rationalTex(output(passes))}$ agrees: its largest ` +
      `$\\left|\\partial H/\\partial W\\right|$ is $${rationalTex(most)}${about}$. ${verdict}`,
  };
}
