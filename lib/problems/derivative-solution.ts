import type { Shown } from "@/lib/figure/figure-of";
import { depth } from "@/lib/network/network";
import type { Quantity } from "@/lib/network/quantity";
import type { Solution } from "./question";
import { type Worked, workedSteps } from "./worked-steps";

/** What the solution of one or several derivatives may speak of. */
export interface SolutionOptions {
  readonly shown: Shown;
  readonly known?: number;
}

/** The worked solution of derivatives at three depths. */
export function derivativeSolution(
  worked: Worked,
  asked: readonly Quantity[],
  { known = depth(worked.network) }: SolutionOptions,
): Solution {
  const [first] = asked;
  const steps = first ? workedSteps(worked, first, known) : [];
  return { rule: steps.slice(-1), steps, paths: [] };
}
