/** How an answer was judged: an icon, a word and a colour, so that none of them stands alone. */
export const verdictWords = {
  correct: ["✓", "Correct", "text-correct"],
  partial: ["◐", "Partly right", "text-advice"],
  incorrect: ["✗", "Not this time", "text-wrong"],
  ungraded: ["–", "Not marked yet", "text-ink-2"],
} as const;
