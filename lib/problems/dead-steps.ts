import { nth } from "@/lib/entries";
import { type LightNode, nowhere, spot } from "@/lib/figure/light";
import { exactRealTex } from "@/lib/network/exact-real";
import { zero } from "@/lib/network/rational";
import { aTex, partialTex, zTex } from "@/lib/network/symbols";
import type { AskedGraph } from "./asked-graph";
import { nodeWords } from "./node-words";
import type { SolutionStep } from "./question";
import { valueAt } from "./step-lights";
import { equation } from "./tex";
import { differentiated, type Worked } from "./worked";

/** Where a path dies and why: nothing comes back through a node with g′(z) = 0. */
export function deadStep(worked: Worked, at: LightNode, graph: AskedGraph): SolutionStep {
  const z = nth(nth(worked.passes, at.layer).z, at.node);
  const words = nodeWords(worked, at);
  const isAtZero = z.rational.equals(0);
  const why = isAtZero
    ? `stands exactly at $z=0$, where the convention $g'(0)=0$ decides`
    : `is off: $g'(${exactRealTex(z)})=0$`;
  const of = differentiated(worked);
  return {
    text: `${capital(words)} ${why}. Nothing passes it, so every path through it is dead.`,
    tex: equation(partialTex(zTex(at.layer, at.node), of), [
      `${partialTex(aTex(at.layer, at.node), of)}\\cdot 0=0`,
    ]),
    light: spot(nowhere, {
      dead: { nodes: [at], edges: graph.deadOutOf(at).map(({ edge }) => edge) },
      values: [valueAt(at, zero)],
    }),
  };
}

/** An end of the paths to which nothing comes back in the first place. */
export function silentStep(worked: Worked, end: LightNode): SolutionStep {
  const symbol = partialTex(zTex(end.layer, end.node), differentiated(worked));
  return {
    text: `Nothing comes back to ${nodeWords(worked, end)}, so every path that ends there is dead.`,
    tex: `${symbol}=0`,
    light: spot(nowhere, { dead: { nodes: [end], edges: [] }, values: [valueAt(end, zero)] }),
  };
}

/** The sum over no paths at all. */
export function noPathStep(worked: Worked, target: LightNode): SolutionStep {
  return {
    text: `No path is alive, so nothing comes back to ${nodeWords(worked, target)}.`,
    tex: `${partialTex(aTex(target.layer, target.node), differentiated(worked))}=0`,
    light: spot(nowhere, { values: [valueAt(target, zero)] }),
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
