import { Typeset } from "@/app/figures/typeset";
import type { ShownSolution } from "@/lib/protocol/views";

/** The answer, by icon and word. */
export function RightAnswer({ solution }: { readonly solution: ShownSolution }) {
  return (
    <p className="justify-self-start rounded-[0.5em] bg-correct-soft px-[0.7em] py-[0.2em] font-semibold">
      <span className="text-correct">✓ Answer</span> <Typeset html={solution.answer} className="ml-[0.3em]" />
    </p>
  );
}
