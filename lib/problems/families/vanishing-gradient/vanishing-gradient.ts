import type Fraction from "fraction.js";
import { z } from "zod";
import { range } from "@/lib/entries";
import { figureOf } from "@/lib/figure/figure-of";
import { spot } from "@/lib/figure/light";
import { depth } from "@/lib/network/network";
import { theOutput } from "@/lib/network/objective";
import { networkSchema } from "@/lib/network/parse-network";
import { isRationalText, one, rational, rationalTex, rationalText } from "@/lib/network/rational";
import { partialTex, zTex } from "@/lib/network/symbols";
import { chainWalk } from "@/lib/problems/chain-walk";
import { conventionsOf } from "@/lib/problems/conventions";
import { type Difficulty, defineFamily, type PartDraft } from "@/lib/problems/family";
import { keepingLight } from "@/lib/problems/figure-lights";
import { misconceptionsOf } from "@/lib/problems/misconceptions";
import type { Key, Markup, SolutionStep } from "@/lib/problems/question";
import type { Random } from "@/lib/problems/random";
import { equation, factorTex } from "@/lib/problems/tex";
import { type Worked, work } from "@/lib/problems/worked";
import { assertNever, err, ok } from "@/lib/result";
import { type Factor, factorsOf, isShrinking, product, wrongProducts } from "./chain-product";
import { drawChain } from "./draw-chain";
import { type DepthClaim, depthClaimPart, depthClaims } from "./vanishing-claims";

const params = z.strictObject({
  /** A chain: one node in every layer. */
  network: networkSchema,
  /** ∂H/∂z of the first layer, its ratio to that of the last, or a claim to judge. */
  ask: z.array(z.enum(["first", "ratio", ...depthClaims])).min(1),
});
type Params = z.infer<typeof params>;

/** E10: what many layers do to a gradient: a product of slopes and weights, small or large. */
export const vanishingGradient = defineFamily({
  code: "E10",
  name: "Vanishing and exploding gradients",
  params,
  build({ network, ask }) {
    if (network.widths.some((width) => width !== 1) || network.skips)
      return err("a chain has one node in every layer");
    const worked = work(network);
    if (worked.passes.some(({ slope }) => slope.some((value) => value.equals(0))))
      return err("a node of the chain is off, so that nothing comes back at all");
    return ok({
      title: "Through a deep chain",
      stem: stem(worked),
      conventions: conventionsOf(network),
      network,
      parts: ask.map((asked, i) => part(worked, asked, ask.slice(0, i))),
    });
  },
  draw,
});

function stem({ network, passes }: Worked): Markup {
  const isSigmoid = network.activations.includes("sigmoid");
  const slope = passes[0]?.slope[0] ?? one;
  const intro = `This network is a chain of $${depth(network)}$ layers with one node each.`;
  if (!isSigmoid) return `${intro} Every node is on. The figure gives the weights and every $z$.`;
  return `${intro} The biases are such that $z=0$ at every node, where the sigmoid has its largest slope, $\\sigma'(0)=${rationalTex(slope)}$.`;
}

function part(worked: Worked, asked: Params["ask"][number], before: readonly string[]): PartDraft {
  switch (asked) {
    case "first":
      return numberPart(worked, firstPrompt(), (factors) => factors, null);
    case "ratio": {
      const last = depth(worked.network);
      // The slope of the output is in both gradients and cancels.
      return numberPart(
        worked,
        ratioPrompt(last),
        (factors) => factors.slice(0, -1),
        before.indexOf("first"),
      );
    }
    case "oneRate":
    case "ratioStays":
    case "balanced":
      return depthClaimPart(asked, isShrinking(worked));
    default:
      return assertNever(asked);
  }
}

interface Prompt {
  readonly prompt: Markup;
  readonly name: Markup;
  readonly left: string;
}

function firstPrompt(): Prompt {
  const left = partialTex(zTex(1, 1));
  return { prompt: `What is $${left}$?`, name: `$\\partial H/\\partial ${zTex(1, 1)}$`, left };
}

function ratioPrompt(last: number): Prompt {
  const first = `\\partial H/\\partial ${zTex(1, 1)}`;
  const final = `\\partial H/\\partial ${zTex(last, 1)}`;
  return {
    prompt: `How large is the first layer's derivative compared to the last one's: what is $\\dfrac{${first}}{${final}}$?`,
    name: "first to last",
    left: `\\dfrac{${first}}{${final}}`,
  };
}

/** A product along the chain. `first` is the place of the part about ∂H/∂z^(1), if an answer to it can be gone on from. */
function numberPart(
  worked: Worked,
  { prompt, name, left }: Prompt,
  take: (factors: readonly Factor[]) => readonly Factor[],
  first: number | null,
): PartDraft {
  const { network } = worked;
  const all = factorsOf(worked);
  const hasSlopeAtEnd = all.at(-1)?.kind === "slope";
  const factors = first === null || !hasSlopeAtEnd ? all : take(all);
  const value = product(factors);
  const key: Key = { type: "number", value: rationalText(value) };
  const leftOut = product(all).div(value);
  const layers = range(1, depth(network));
  const symbols = factors.map(({ tex }) => tex).join("\\,");
  const numbers = factors
    .map((factor, i) => (i === 0 ? rationalTex : factorTex)(factor.value))
    .join("\\cdot ");
  const layersBetween = layers.slice(0, -1);
  const between = spot({
    nodes: layersBetween.map((layer) => ({ layer, node: 1 })),
    edges: layersBetween.map((layer) => ({ layer: layer + 1, from: 1, to: 1 })),
  });
  const steps: readonly SolutionStep[] = [
    {
      text:
        first === null
          ? "There is a single path, so nothing is added: each layer on the way gives a weight and a slope."
          : "Both derivatives share what lies behind the last layer's $z$. What is left are the layers between.",
      tex: `\\begin{aligned}${left}=&${symbols}\\end{aligned}`,
      light: between,
    },
    keepingLight({ text: "Put the numbers in.", tex: equation(left, [numbers, rationalTex(value)]) }),
  ];
  return {
    prompt,
    name,
    figure: figureOf(network, { weights: layers, z: layers, a: [], markDead: false }, [
      { kind: "z", layer: 1, node: 1 },
    ]),
    answer: { type: "number" },
    asks:
      first === null ? { of: "H", objective: theOutput, quantity: { kind: "z", layer: 1, node: 1 } } : null,
    key,
    ...misconceptionsOf(key, wrongProducts(worked, factors)),
    ...(first === null || first < 0
      ? {}
      : { carried: (earlier: ReadonlyMap<string, string>) => carried(earlier, idOf(first), leftOut) }),
    solution: {
      rule: [
        { text: "Multiply along the chain, one weight and one slope for each layer.", tex: `${symbols}` },
      ],
      steps: [...steps, lesson(worked, value)],
      paths: [],
      ...(first === null ? { walk: chainWalk(worked, { kind: "z", layer: 1, node: 1 }) } : {}),
    },
  };
}

function idOf(place: number): string {
  return String.fromCharCode(97 + place);
}

function carried(earlier: ReadonlyMap<string, string>, id: string, leftOut: Fraction): string | null {
  const own = earlier.get(id);
  return own !== undefined && isRationalText(own) ? rationalText(rational(own).div(leftOut)) : null;
}

function lesson({ network }: Worked, value: Fraction): SolutionStep {
  const size = value.abs();
  const word = size.lt(1) ? "smaller" : "larger";
  return size.equals(1)
    ? { text: "The factors balance: layers do not change the size of the gradient." }
    : {
        text: `Each layer makes it ${word}: with $${depth(network)}$ layers the size is already $${rationalTex(size)}$, and every further layer multiplies again.`,
      };
}

/** Sigmoids at z = 0, or ReLUs that are on with weights whose product grows. */
function draw(random: Random, difficulty: Difficulty): Params | null {
  // With two slopes, forgetting one of them and taking σ for σ′ lead to the same number.
  const layers = difficulty === 3 ? random.integer(4, 5) : difficulty + 2;
  const isSigmoid = random.chance(difficulty === 1 ? 1 : 0.65);
  const network = drawChain(random, layers, isSigmoid ? "sigmoid" : "relu");
  if (network === null) return null;
  if (difficulty === 1) return { network, ask: ["first"] };
  if (difficulty === 2 && isSigmoid) return { network, ask: ["first", "ratio"] };
  const claim: DepthClaim = random.pick(isSigmoid ? depthClaims : ["oneRate", "ratioStays"]);
  return { network, ask: isSigmoid ? ["first", "ratio", claim] : ["first", claim] };
}
