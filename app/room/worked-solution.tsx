import { SolutionSteps } from "@/app/review/solution-steps";
import type { ShownSolution } from "@/lib/protocol/views";
import { useOnDemand } from "./use-on-demand";

/** The way to the right answer, the short one first. The choice of depth comes with what is loaded on demand. */
export function WorkedSolution({ solution }: { readonly solution: ShownSolution }) {
  const onDemand = useOnDemand();
  const { rule, steps } = solution;
  return (
    <section className="grid gap-4 border-line border-t px-4 pt-5 pb-[max(2rem,env(safe-area-inset-bottom))]">
      <h2 className="font-bold text-xl">Worked solution</h2>
      {onDemand.state === "ready" ? (
        <onDemand.parts.SolutionDepths solution={solution} />
      ) : (
        <SolutionSteps steps={rule.length > 0 ? rule : steps} />
      )}
    </section>
  );
}
