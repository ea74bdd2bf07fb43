import { plainText } from "@/lib/grading/plain-text";
import { InexactValueError } from "@/lib/network/activation";
import type { Network } from "@/lib/network/network";
import type { Objective } from "@/lib/network/objective";
import { workingOf } from "@/lib/problems/families/find-the-slip/slip-part";
import {
  type FirstWeight,
  lineTex,
  type PlacedSlip,
  slipsOf,
} from "@/lib/problems/families/find-the-slip/slip-working";
import { slipWords } from "@/lib/problems/families/find-the-slip/slips";
import { raised } from "./quantity-name";

/** A slip that shows in the numbers of a network. */
export interface SlipChoice extends PlacedSlip {
  /** "line 2, forgot g′: ∂H/∂z₁⁽¹⁾ = 4" */
  readonly label: string;
}

/** Every line that can be wrong in the working for this weight, and how; none where there is no such working. */
export function slipChoices(network: Network, objective: Objective, of: FirstWeight): readonly SlipChoice[] {
  const target = objective.type === "squared" ? (objective.target[0] ?? null) : null;
  const task = { network, of, target, fromStart: target !== null };
  try {
    return slipsOf(task).flatMap((slip) => {
      const working = workingOf(task, slip);
      if (!working.ok) return [];
      const line = working.value.wrong[slip.line - 1];
      const tex = line ? `: $${lineTex(line)}$` : "";
      return [
        { ...slip, label: raised(plainText(`line ${slip.line}, ${slipWords[slip.rule].label}${tex}`)) },
      ];
    });
  } catch (error) {
    // Numbers without exact values; the builder says so elsewhere.
    if (error instanceof InexactValueError || error instanceof RangeError) return [];
    throw error;
  }
}
