import { Typeset } from "@/app/figures/typeset";
import type { ShownSolution } from "@/lib/protocol/views";
import { Scrolling } from "./scrolling";

/** The way to the right answer, step by step. */
export function WorkedSolution({ steps }: Pick<ShownSolution, "steps">) {
  return (
    <section className="grid gap-4 border-line border-t px-4 pt-5 pb-[max(2rem,env(safe-area-inset-bottom))]">
      <h2 className="font-bold text-xl">Worked solution</h2>
      <ol className="grid list-decimal gap-4 pl-6 marker:font-semibold marker:text-ink-2">
        {steps.map(({ text, display }) => (
          <li key={text} className="min-w-0 pl-1 leading-relaxed">
            <Typeset html={text} as="p" />
            {display && (
              <Scrolling label="Formula">
                <Typeset html={display} as="div" />
              </Scrolling>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
