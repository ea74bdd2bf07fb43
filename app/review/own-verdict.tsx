import type { ReviewedPart } from "./[code]/data";

const words = {
  correct: ["✓", "Correct", "text-correct"],
  partial: ["◐", "Partly right", "text-advice"],
  incorrect: ["✗", "Not this time", "text-wrong"],
  ungraded: ["–", "Not marked yet", "text-ink-2"],
} as const;

/** How the own answer was judged, by icon and word; and why it was not, where it was not. */
export function OwnVerdict({ part: { own, revealed } }: { readonly part: ReviewedPart }) {
  if (!own) return <p className="text-ink-2">You gave no answer.</p>;
  if (own.state !== "counted")
    return (
      <p className="text-advice">
        {own.state === "late"
          ? "Your answer came after the close: it was kept, but not counted."
          : "Your answer could not be read: it was not counted, and not against you."}
      </p>
    );
  if (!revealed?.verdict) return <p className="text-ink-2">Your answer</p>;
  const [icon, word, colour] = words[revealed.verdict];
  return (
    <p className={`font-bold text-xl ${colour}`}>
      <span aria-hidden="true">{icon}</span> {word}
    </p>
  );
}
