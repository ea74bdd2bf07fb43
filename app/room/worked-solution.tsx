import { SolutionDepths } from "@/app/review/solution-depths";
import type { ShownSolution } from "@/lib/protocol/views";

/** The way to the right answer, the short one first. */
export function WorkedSolution({ solution }: { readonly solution: ShownSolution }) {
  return (
    <section className="grid gap-4 border-line border-t px-4 pt-5 pb-[max(2rem,env(safe-area-inset-bottom))]">
      <h2 className="font-bold text-xl">Worked solution</h2>
      <SolutionDepths solution={solution} />
    </section>
  );
}
