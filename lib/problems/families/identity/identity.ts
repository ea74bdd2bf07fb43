import { z } from "zod";
import { bareFigure } from "@/lib/figure/figure-of";
import { pathTerms, type Term, termTex } from "@/lib/network/paths";
import { exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { partialTex, quantityTex } from "@/lib/network/symbols";
import { weightIndex } from "@/lib/problems/conventions";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import { alongTerms, keepingLight } from "@/lib/problems/figure-lights";
import { isThere, mutatedTerms } from "@/lib/problems/mutated-terms";
import type { Random } from "@/lib/problems/random";
import { type Reason, trueFalsePart } from "@/lib/problems/reasons";
import { equation } from "@/lib/problems/tex";
import { err, ok } from "@/lib/result";
import type { Claim } from "./identity-check";
import { judged, type Verdict } from "./identity-verdict";

const index = z.int().min(1);
const factorSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("W"), layer: index, from: index, to: index }),
  z.strictObject({ kind: z.literal("slope"), layer: index, node: index }),
  z.strictObject({ kind: z.literal("a"), layer: index, node: index }),
  z.strictObject({ kind: z.literal("x"), node: index }),
]);

const params = z.strictObject({
  widths: z.array(z.int().min(1).max(4)).min(3).max(5),
  /** Each claims that ∂H/∂of is the sum of these products. */
  claims: z
    .array(z.strictObject({ of: quantitySchema, terms: z.array(z.array(factorSchema)).min(1) }))
    .min(1),
});
type Params = z.infer<typeof params>;

/** F6: whether a formula for a derivative holds for all weights and inputs and any activation g, and why. */
export const identity = defineFamily({
  code: "F6",
  name: "Is the formula right?",
  params,
  build({ widths, claims }) {
    if (widths.at(-1) !== 1) return err("the last width is 1: H is a single output");
    const parts: PartDraft[] = [];
    for (const claim of claims) {
      if (!exists(widths, claim.of)) return err(`the network has no ${quantityTex(claim.of)}`);
      const stray = claim.terms.flat().find((factor) => !isThere(widths, factor));
      if (stray) return err(`the network has no ${termTex([stray])}`);
      const verdict = judged(widths, claim);
      if (verdict === null) return err("whether the formula holds cannot be decided");
      parts.push(part(widths, claim, verdict));
    }
    return ok({
      title: "Is the formula right?",
      stem: "All hidden nodes of this network use the same activation $g$, with derivative $g'$.",
      conventions: [
        "linear output",
        "no biases",
        "true means: for all weights, all inputs and any $g$",
        weightIndex,
      ],
      parts,
    });
  },
  draw(random, difficulty) {
    const drawn = drawParams(random, difficulty);
    return drawn.claims.every((claim) => claim.terms.length <= 4) && isAnew(drawn) ? drawn : null;
  },
});

// One wrong reason to believe it for each way of being wrong.
const reasons: { readonly true: readonly Reason[]; readonly false: readonly Reason[] } = {
  true: [
    { code: "all", label: "every path is there, with all its factors" },
    { code: "anyPath", label: "one path is enough, the others say the same" },
    { code: "anySlope", label: "it does not matter where a $g'$ stands" },
    { code: "anyOrder", label: "the order of two indices does not matter" },
  ],
  false: [
    { code: "path", label: "a path is missing or does not belong there" },
    { code: "slope", label: "a $g'$ is missing or replaced" },
    { code: "index", label: "a weight is the wrong one: look at its indices" },
    { code: "factor", label: "another factor is missing or wrong" },
  ],
};

function part(widths: readonly number[], claim: Claim, verdict: Verdict): PartDraft {
  const left = partialTex(quantityTex(claim.of));
  const terms = pathTerms(widths, claim.of);
  const ways = terms.length === 1 ? "There is one path" : `There are ${terms.length} paths`;
  const isTrue = verdict === "all";
  const right = reasons[isTrue ? "true" : "false"].find(({ code }) => code === verdict);
  const conclusion = {
    text: isTrue
      ? "The formula says the same, so it is true."
      : `The formula says something else: ${right?.label ?? "it differs"}. It may still hold by luck for special weights.`,
  };
  return {
    prompt: `True or false: $${left}=${sumTex(claim.terms)}$.`,
    name: `formula for $${quantityTex(claim.of)}$`,
    figure: bareFigure(widths, [claim.of]),
    ...trueFalsePart({ value: isTrue, right: verdict, reasons }),
    solution: {
      rule: [conclusion],
      steps: [
        {
          text:
            "Follow every path from there to $H$: a factor for each weight and a $g'$ for each hidden node on the way. " +
            `${claim.of.kind === "W" ? "A weight also gets the value that enters it. " : ""}Then add the paths.`,
        },
        {
          text: `${ways} here.`,
          tex: equation(
            left,
            terms.map((term, i) => `${i === 0 ? "" : "\\ +"}${termTex(term)}`),
          ).replaceAll("&=\\ +", "&\\quad+"),
          light: alongTerms(terms),
        },
        keepingLight(conclusion),
      ],
      paths: terms.map((term, i) => ({ text: `Path ${i + 1} of ${terms.length}.`, tex: termTex(term) })),
    },
  };
}

function sumTex(terms: readonly Term[]): string {
  return terms.map(termTex).join("+");
}

function drawParams(random: Random, difficulty: Difficulty): Params {
  const widths = {
    1: [2, 2, 1],
    2: random.pick([
      [2, 2, 2, 1],
      [2, 3, 1],
      [3, 2, 2, 1],
    ]),
    3: random.pick([
      [2, 2, 2, 1],
      [2, 3, 2, 1],
      [2, 2, 3, 1],
    ]),
  }[difficulty];
  const count = difficulty === 1 ? 2 : 3;
  return { widths, claims: Array.from({ length: count }, () => drawClaim(random, widths)) };
}

/** As often true as false; a false one is the right formula with one mistake in it. */
function drawClaim(random: Random, widths: readonly number[]): Params["claims"][number] {
  const of = drawQuantity(random, widths);
  const terms = pathTerms(widths, of);
  const claimed = random.chance(0.5) ? terms : mistaken(random, terms, widths);
  return { of, terms: claimed.map((term) => [...term]) };
}

function drawQuantity(random: Random, widths: readonly number[]): Quantity {
  const node = (layer: number) => random.integer(1, widths[layer] ?? 1);
  const layer = random.integer(1, widths.length - 2);
  const kind: "x" | "a" | "z" | "W" = random.pick(["x", "a", "z", "W"]);
  switch (kind) {
    case "x":
      return { kind: "x", node: node(0) };
    case "a":
      return { kind: "a", layer, node: node(layer) };
    case "z":
      return { kind: "z", layer, node: node(layer) };
    case "W":
      return { kind: "W", layer, from: node(layer - 1), to: node(layer) };
  }
}

function mistaken(random: Random, terms: readonly Term[], widths: readonly number[]): readonly Term[] {
  const [first] = terms;
  if (terms.length > 1 && random.chance(0.3)) {
    const lost = random.integer(0, terms.length - 1);
    return terms.filter((_, i) => i !== lost);
  }
  const options = first ? mutatedTerms(first, widths) : [];
  const code = options[random.integer(0, Math.max(0, options.length - 1))]?.code;
  return terms.map((term) => mutatedTerms(term, widths).find((one) => one.code === code)?.term ?? term);
}

/** Different derivatives, and nothing that cannot be decided. */
function isAnew({ widths, claims }: Params): boolean {
  const asked = new Set(claims.map(({ of }) => JSON.stringify(of)));
  return asked.size === claims.length && claims.every((claim) => judged(widths, claim) !== null);
}
