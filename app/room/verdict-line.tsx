import type { Mine } from "@/lib/protocol/views";
import { verdictWords } from "./verdict-words";

/** The verdict on the own answer, by icon and word. */
export function VerdictLine({ mine }: { readonly mine: Mine | null }) {
  const [icon, word, colour] = mine?.verdict
    ? verdictWords[mine.verdict]
    : (["–", mine ? "No answer from you" : "Your result is on its way", "text-ink-2"] as const);
  return (
    <p role="status" className={`flex items-center gap-2 font-bold text-2xl ${colour}`}>
      <span aria-hidden="true">{icon}</span>
      {word}
    </p>
  );
}
