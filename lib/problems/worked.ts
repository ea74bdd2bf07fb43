import { backward, type Gradient } from "@/lib/network/backward";
import { forward, type LayerPass } from "@/lib/network/forward";
import type { Network } from "@/lib/network/network";
import { type Objective, theOutput } from "@/lib/network/objective";
import type { Differentiated } from "@/lib/network/symbols";

/** A network with both of its passes: every number of a solution comes from here. */
export interface Worked {
  readonly network: Network;
  /** What is differentiated. */
  readonly objective: Objective;
  readonly passes: readonly LayerPass[];
  readonly gradient: Gradient;
}

export function work(network: Network, objective: Objective = theOutput): Worked {
  return { network, objective, passes: forward(network), gradient: backward(network, objective) };
}

/** R for a loss, H for an output: what stands above the fraction bar. */
export function differentiated({ objective }: Pick<Worked, "objective">): Differentiated {
  return objective.type === "output" ? "H" : "R";
}
