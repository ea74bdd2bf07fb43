import { Typeset } from "@/app/figures/typeset";
import type { BriefSolution } from "@/lib/protocol/views";

/** The answer, by icon and word; nothing where none is marked right. */
export function RightAnswer({ solution }: { readonly solution: BriefSolution }) {
  if (solution.answer === null) return null;
  return (
    <p className="justify-self-start rounded-[0.5em] bg-correct-soft px-[0.7em] py-[0.2em] font-semibold">
      <span className="text-correct">✓ Answer</span> <Typeset html={solution.answer} className="ml-[0.3em]" />
    </p>
  );
}
