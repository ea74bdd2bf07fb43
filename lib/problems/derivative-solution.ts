import type { Shown } from "@/lib/figure/figure-of";
import { depth } from "@/lib/network/network";
import type { Quantity } from "@/lib/network/quantity";
import { backwardTable } from "./backward-table";
import { chainWalk } from "./chain-walk";
import { activationStep, biasesStep, weightsStep } from "./parameter-steps";
import type { SolutionDraft, SolutionStep } from "./question";
import { pathSteps } from "./solution-paths";
import type { Worked } from "./worked";
import { layerSteps, slopeStep, startSteps, sumStep, workedSteps } from "./worked-steps";

/** What the solution of one or several derivatives may speak of. */
export interface SolutionOptions {
  readonly shown: Shown;
  /** The layer whose ∂/∂z the problem tells, if it does. */
  readonly known?: number;
}

/** The worked solution of derivatives at three depths: the one rule, the walk back with its table, all paths. */
export function derivativeSolution(
  worked: Worked,
  asked: readonly Quantity[],
  { shown, known }: SolutionOptions,
): SolutionDraft {
  const last = depth(worked.network);
  const [only, another] = asked;
  const isSingle = only !== undefined && another === undefined;
  const first = Math.min(...asked.map((quantity) => (quantity.kind === "x" ? 1 : quantity.layer)));
  const isTold = known !== undefined;
  const table = isTold
    ? backwardTable(worked, known - 1, shown.z.includes(known - 1) ? known - 1 : 0)
    : backwardTable(worked, first, last);
  const walk = isSingle ? singleWalk(worked, only, known) : jointWalk(worked, asked, known ?? last);
  return {
    rule: isSingle ? walk.slice(-1) : jointRule(worked, asked, known ?? last),
    steps: [...table, ...walk],
    walk: isSingle ? chainWalk(worked, only, known) : walk,
    paths: isSingle ? pathSteps(worked, only, known) : [],
  };
}

function singleWalk(worked: Worked, asked: Quantity, known: number | undefined): readonly SolutionStep[] {
  // What is given of the layer stands in the stem: only the value that enters is still to be found.
  if (asked.kind === "W" && asked.layer === known)
    return [activationStep(worked, asked.layer - 1, asked.from), weightsStep(worked, [asked])];
  return workedSteps(worked, asked, known ?? depth(worked.network));
}

/** The way back through whole layers, then all that is asked at once. */
function jointWalk(worked: Worked, asked: readonly Quantity[], known: number): readonly SolutionStep[] {
  const needed = asked.map((quantity) => {
    if (quantity.kind === "x") return 0;
    return quantity.kind === "a" || quantity.kind === "z" ? quantity.layer : quantity.layer - 1;
  });
  return [
    ...startSteps(worked, known),
    ...layerSteps(worked, known, Math.min(...needed)),
    ...finalSteps(worked, asked),
  ];
}

/** Where all of it is known from the start, the start is the rule. */
function jointRule(worked: Worked, asked: readonly Quantity[], known: number): readonly SolutionStep[] {
  const final = finalSteps(worked, asked);
  return final.length > 0 ? final : startSteps(worked, known);
}

/** The last step to each quantity, those of weights and biases together. */
function finalSteps(worked: Worked, asked: readonly Quantity[]): readonly SolutionStep[] {
  const weights = asked.filter((quantity) => quantity.kind === "W");
  const biases = asked.filter((quantity) => quantity.kind === "b");
  const nodes = asked.flatMap((quantity): readonly SolutionStep[] => {
    switch (quantity.kind) {
      case "x":
        return [sumStep(worked, 0, quantity.node)];
      case "a":
        return quantity.layer === depth(worked.network)
          ? []
          : [sumStep(worked, quantity.layer, quantity.node)];
      case "z":
        return quantity.layer === depth(worked.network)
          ? []
          : [slopeStep(worked, quantity.layer, quantity.node)];
      default:
        return [];
    }
  });
  return [
    ...nodes,
    ...(weights.length > 0 ? [weightsStep(worked, weights)] : []),
    ...(biases.length > 0 ? [biasesStep(worked, biases)] : []),
  ];
}
