import { Typeset } from "@/app/figures/typeset";
import type { BriefSolution } from "@/lib/protocol/views";
import { Fitted } from "./fitted";

/** The answer, by icon and word; said so where none is marked right yet. */
export function RightAnswer({ solution: { answer } }: { readonly solution: BriefSolution }) {
  if (answer === null)
    return <p className="self-center justify-self-end text-ink-2 text-wall-lead">Not marked yet</p>;
  return (
    <div className="grid min-h-0 grid-rows-[auto_minmax(0,1fr)] rounded-card bg-correct-soft px-[0.9rem] pt-[0.4rem] pb-[0.3rem]">
      <p className="font-semibold text-correct text-wall-note">✓ Right answer</p>
      <Fitted most={1.9} className="flex min-h-0 items-center" textClassName="w-full leading-snug">
        <Typeset html={answer} className="font-semibold" />
      </Fitted>
    </div>
  );
}
