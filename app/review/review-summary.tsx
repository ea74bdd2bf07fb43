import { verdictWords } from "@/app/room/verdict-words";
import type { ReviewedPart } from "./[code]/reviewed-parts";
import { isMissed } from "./missed";
import { partAnchor } from "./part-anchor";
import { partNumber } from "./part-number";
import { PractiseLink } from "./practise-link";

interface Props {
  readonly code: string;
  readonly parts: readonly ReviewedPart[];
}

/** How it went at a glance, and the way to each part. */
export function ReviewSummary({ code, parts }: Props) {
  const judged = parts.filter(({ outcome }) => outcome !== null);
  const right = judged.filter(({ outcome }) => outcome === "correct").length;
  const unanswered = judged.filter(({ outcome }) => outcome === "none").length;
  return (
    <section aria-label="Summary" className="grid gap-4">
      {judged.length > 0 && (
        <p>
          <strong className="text-xl">
            {right} of {judged.length} right
          </strong>
          {unanswered > 0 && <span className="text-ink-2">, {unanswered} without an answer that counts</span>}
        </p>
      )}
      <PractiseLink code={code} missed={parts.filter(isMissed)} label="Practise my misses" />
      {parts.length > 1 && (
        <nav aria-label="Questions">
          <ul className="flex flex-wrap gap-2">
            {parts.map((part) => (
              <li key={part.shown.id}>
                <PartLink part={part} />
              </li>
            ))}
          </ul>
        </nav>
      )}
    </section>
  );
}

function PartLink({ part: { shown, outcome } }: { readonly part: ReviewedPart }) {
  const [icon, word, colour] =
    outcome === null || outcome === "none"
      ? (["–", outcome === null ? "Not judged" : "No answer", "text-ink-2"] as const)
      : verdictWords[outcome];
  return (
    <a
      href={`#${partAnchor(shown)}`}
      className="inline-flex min-h-11 min-w-14 items-center justify-center gap-1.5 rounded-control border border-line bg-card px-2 font-semibold tabular-nums"
    >
      <span className="sr-only">Question </span>
      {partNumber(shown)}
      <span aria-hidden="true" className={colour}>
        {icon}
      </span>
      <span className="sr-only">: {word}</span>
    </a>
  );
}
