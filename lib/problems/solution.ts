import type { SolutionDraft, SolutionStep } from "./question";

/** A solution whose steps have no table and no paths behind them; the first of them holds the rule. */
export function inSteps(steps: readonly SolutionStep[]): SolutionDraft {
  return { rule: steps.slice(0, 1), steps, paths: [] };
}
