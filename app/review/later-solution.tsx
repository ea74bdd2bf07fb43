"use client";

import { useState } from "react";
import { Typeset } from "@/app/figures/typeset";
import type { Figure } from "@/lib/figure/figure";
import type { PartId } from "@/lib/ids";
import type { ShownSolution } from "@/lib/protocol/views";
import type { Result } from "@/lib/result";
import { SolutionBody } from "./solution-body";

interface Props {
  readonly code: string;
  readonly part: PartId;
  /** In whose numbers, where everybody has own ones; else null. */
  readonly variant: number | null;
  readonly answer: ShownSolution["answer"];
  readonly figure: Figure | null;
  /** The page of this part alone, with all of its solution: for who has no JavaScript. */
  readonly wholePage: string;
}

/**
 * The right answer, and the way to it as soon as somebody looks: all solutions of a lecture would be megabytes that few
 * read.
 */
export function LaterSolution({ code, part, variant, answer, figure, wholePage }: Props) {
  const [whole, setWhole] = useState<ShownSolution | "none" | "asked" | "failed">("none");

  async function load(): Promise<void> {
    if (typeof whole === "object" || whole === "asked") return;
    setWhole("asked");
    setWhole((await solutionOf(code, part, variant)) ?? "failed");
  }

  return (
    <details
      className="border-line border-t pt-1"
      onToggle={({ currentTarget }) => currentTarget.open && void load()}
    >
      <summary className="min-h-11 py-2.5 font-semibold text-accent">
        Right answer and worked solution
      </summary>
      {typeof whole === "object" ? (
        <SolutionBody solution={whole} figure={figure} />
      ) : (
        <div className="grid grid-cols-1 gap-3 pb-2">
          {answer !== null && (
            <p className="max-w-full justify-self-start overflow-x-auto rounded-control bg-correct-soft px-3 py-1.5 font-semibold">
              <span className="text-correct">✓ Answer</span> <Typeset html={answer} className="ml-1" />
            </p>
          )}
          <a
            href={wholePage}
            className="noscript:inline-flex hidden min-h-11 items-center font-semibold text-accent underline"
          >
            The way there
          </a>
          <p role="status" className="text-ink-2 text-sm empty:hidden">
            {whole === "asked" && "The way there is coming…"}
            {whole === "failed" && "The way there did not come. Check your connection."}
          </p>
          {whole === "failed" && (
            <button
              type="button"
              onClick={load}
              className="min-h-11 justify-self-start font-semibold text-accent underline"
            >
              Try again
            </button>
          )}
        </div>
      )}
    </details>
  );
}

async function solutionOf(code: string, part: PartId, variant: number | null): Promise<ShownSolution | null> {
  try {
    const query = new URLSearchParams({ part, ...(variant === null ? {} : { variant: String(variant) }) });
    const response = await fetch(`/review/${code}/solution?${query}`, {
      signal: AbortSignal.timeout(15_000),
    });
    const reply: Result<ShownSolution, null> = await response.json();
    return reply.ok ? reply.value : null;
  } catch {
    return null;
  }
}
