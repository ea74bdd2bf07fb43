import { percent } from "@/app/figures/percent";
import { Typeset } from "@/app/figures/typeset";
import { Scrolling } from "@/app/room/scrolling";
import type { Failure } from "./failures";

/** One sub-expression, how many failed at it, and what could be asked next. */
export function FailureCard({ failure }: { readonly failure: Failure }) {
  const { expression, failed, reached, parts, followUp } = failure;
  return (
    <li className="grid break-inside-avoid grid-cols-[minmax(0,1fr)] content-start gap-2 rounded-card border border-line bg-card p-4">
      <Scrolling label="Sub-expression">
        <p className="py-1 text-xl">
          <Typeset html={expression} />
        </p>
      </Scrolling>
      <p>
        <strong>
          {failed} of {reached}
        </strong>{" "}
        {parts.length === 1 ? "who got there failed" : "tries that got there failed"}
      </p>
      <div
        aria-hidden="true"
        className="h-2 overflow-hidden rounded-full bg-soft print:border print:border-line"
      >
        <div className="h-full bg-wrong" style={{ width: percent(failed, reached).replace(" ", "") }} />
      </div>
      <p className="flex flex-wrap items-center gap-x-3 text-ink-2">
        Asked in
        {parts.map(({ id, number }) => (
          <a
            key={id}
            href={`#${id}`}
            className="inline-flex min-h-11 min-w-6 items-center justify-center text-accent underline"
          >
            {number}
          </a>
        ))}
      </p>
      {followUp && (
        <details className="border-line border-t print:hidden">
          <summary className="min-h-11 py-2.5 font-semibold text-accent">A question to ask next</summary>
          <Scrolling label="A question to ask next">
            <div className="grid gap-2 pb-2 text-sm leading-relaxed">
              <p className="font-semibold">{followUp.title}</p>
              <Typeset as="div" html={followUp.stem} className="text-ink-2" />
              {followUp.prompts.map((prompt) => (
                <Typeset key={prompt} as="p" html={prompt} />
              ))}
            </div>
          </Scrolling>
        </details>
      )}
    </li>
  );
}
