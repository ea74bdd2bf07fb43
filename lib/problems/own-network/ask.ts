import { z } from "zod";
import type { Shown } from "@/lib/figure/figure-of";
import { depth, type Network } from "@/lib/network/network";
import { pathTerms } from "@/lib/network/paths";
import { exists, type Quantity, quantitySchema } from "@/lib/network/quantity";
import { type Asked, askedPart, askedSchema, quantitiesOf } from "@/lib/problems/asked";
import { leftOutSchema } from "@/lib/problems/families/blank/blank-formula";
import { blankPart } from "@/lib/problems/families/blank/blank-part";
import { objectiveOf, shownOf, slipPart, workingOf } from "@/lib/problems/families/find-the-slip/slip-part";
import { slipSchema } from "@/lib/problems/families/find-the-slip/slips";
import { claimPart, claimSchema } from "@/lib/problems/families/identity/claim-part";
import type { PartDraft } from "@/lib/problems/family";
import type { WeightIndex } from "@/lib/problems/notation";
import { type Worked, work } from "@/lib/problems/worked";
import { assertNever, err, ok, type Result } from "@/lib/result";

const index = z.int().min(1);

/** What one part asks of a network. */
export const askSchema = z.discriminatedUnion("type", [
  /** Derivatives in numbers: one, a vector or a matrix. */
  z.strictObject({ type: z.literal("derivative"), of: askedSchema }),
  /** A derivative as a formula, or a blank in it. */
  z.strictObject({ type: z.literal("formula"), of: quantitySchema, blank: leftOutSchema }),
  /** True or False, and why. */
  z.strictObject({ type: z.literal("claim"), claim: claimSchema }),
  /** The wrong line of a working. */
  z.strictObject({
    type: z.literal("slip"),
    of: z.strictObject({ kind: z.literal("W"), layer: z.literal(1), from: index, to: index }),
    slip: z.strictObject({ line: index, rule: slipSchema }),
  }),
]);
export type Ask = z.infer<typeof askSchema>;

interface Options {
  readonly shown: Shown;
  readonly weightIndex: WeightIndex;
}

/** The part that asks for it, with everything that follows. The error says what does not fit, in a sentence's middle. */
export function partFor(worked: Worked, ask: Ask, options: Options): Result<PartDraft, string> {
  const { network } = worked;
  switch (ask.type) {
    case "derivative":
      return derivative(worked, ask.of, options);
    case "formula": {
      const problem = formulaProblem(worked) ?? pathsProblem(worked, ask.of);
      return problem === null
        ? blankPart(network.widths, ask.of, ask.blank, options.weightIndex)
        : err(problem);
    }
    case "claim": {
      const problem = formulaProblem(worked) ?? pathsProblem(worked, ask.claim.of);
      return problem === null ? claimPart(network.widths, ask.claim) : err(problem);
    }
    case "slip":
      return slip(worked, ask);
    default:
      return assertNever(ask);
  }
}

/** More cannot be typed on a phone in a lecture. */
const mostCells = 16;
/** Two mistakes at once are looked for up to here: beyond, nobody waits for it while a lecture runs. */
const mostCellsForPairs = 9;

function derivative(worked: Worked, of: Asked, options: Options): Result<PartDraft, string> {
  const cells = quantitiesOf(worked.network.widths, of).length;
  if (cells > mostCells)
    return err(
      `that is ${cells} numbers to type on a phone: ask for at most ${mostCells}, or for a row of them`,
    );
  const problem = outputProblem(worked, of);
  if (problem !== null) return err(problem);
  const part = askedPart(worked, of, options);
  return part.ok && cells > mostCellsForPairs ? ok({ ...part.value, pairs: () => [] }) : part;
}

/** Why a derivative by the output layer itself is no question; null where it is one, or is about another layer. */
function outputProblem({ network, objective }: Worked, of: Asked): string | null {
  const last = depth(network);
  const kind = of.kind === "layer" ? of.of : of.kind;
  if ((kind !== "a" && kind !== "z") || !("layer" in of) || of.layer !== last) return null;
  const isLinear = network.activations.at(-1) === "linear";
  if (objective.type === "output")
    return kind === "a" || isLinear
      ? "a derivative of H by the output itself is 1 or 0: ask for something before it"
      : null;
  return kind === "a" && !isLinear
    ? "the solution starts at z of the output: ask for z there, or for something before it"
    : null;
}

/**
 * Formulae are about any numbers and any g: of a single linear output, without biases, skips and shared weights. Null where
 * the network is such a one.
 */
function formulaProblem({ network, objective }: Worked): string | null {
  if (objective.type !== "output") return "a formula is asked for a derivative of H, not of a loss";
  if (network.widths.at(-1) !== 1) return "a formula needs a single output H";
  if (network.activations.at(-1) !== "linear") return "a formula needs a linear output";
  if (depth(network) < 2) return "a formula needs a hidden layer";
  if (network.biases) return "a formula is written without biases: take them off, or ask for numbers";
  return plainProblem(network);
}

/** More lines than a phone shows, and than can be typeset. */
const mostPaths = 16;

function pathsProblem({ network: { widths } }: Worked, of: Quantity): string | null {
  const paths = exists(widths, of) ? pathTerms(widths, of).length : 0;
  return paths > mostPaths
    ? `the formula is a sum over ${paths} paths, too long to read on a phone: ask for something nearer to H`
    : null;
}

function plainProblem({ skips, shared }: Network): string | null {
  return skips || shared ? "a formula knows neither skips nor shared weights" : null;
}

function slip({ network, objective }: Worked, { of, slip }: Extract<Ask, { type: "slip" }>) {
  const isSquared = objective.type === "squared" && !objective.half;
  if (objective.type !== "output" && !isSquared) return err("a working is about H, or about R = (H − y)²");
  const target = objective.type === "squared" ? (objective.target[0] ?? null) : null;
  // With a loss the working has to begin with the forward pass.
  const task = { network, of, target, fromStart: target !== null };
  const working = workingOf(task, slip);
  if (!working.ok) return working;
  const worked = work(network, objectiveOf(target));
  return ok(slipPart(worked, shownOf(network, task.fromStart), working.value));
}
