import { z } from "zod";
import { pathTerms, type Term } from "@/lib/network/paths";
import type { Quantity } from "@/lib/network/quantity";
import { weightIndex } from "@/lib/problems/conventions";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import { mutatedTerms } from "@/lib/problems/mutated-terms";
import type { Random } from "@/lib/problems/random";
import { ok } from "@/lib/result";
import { claimPart, claimSchema } from "./claim-part";
import { judged } from "./identity-verdict";

const params = z.strictObject({
  widths: z.array(z.int().min(1).max(4)).min(3).max(5),
  /** Each claims that ∂H/∂of is the sum of these products. */
  claims: z.array(claimSchema).min(1),
});
type Params = z.infer<typeof params>;

/** F6: whether a formula for a derivative holds for all weights and inputs and any activation g, and why. */
export const identity = defineFamily({
  code: "F6",
  name: "Is the formula right?",
  params,
  build({ widths, claims }) {
    const parts: PartDraft[] = [];
    for (const claim of claims) {
      const part = claimPart(widths, claim);
      if (!part.ok) return part;
      parts.push(part.value);
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
