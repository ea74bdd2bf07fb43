const meanings = [
  ["Correct", "The share right of those who answered, round by round."],
  [
    "Gain",
    "How much of what was missing after the first round was there after the last: (last − first) ÷ (1 − first). High from 0.7, medium from 0.3. Hake, American Journal of Physics 66, 64 (1998).",
  ],
  [
    "Difficulty",
    "The share right in the first round, as test theory has it: 1 is the easiest. Hard below 0.3, easy above 0.7. Lord and Novick, Statistical Theories of Mental Test Scores (1968).",
  ],
  [
    "Discrimination",
    "Whether those who were right here did better on the other parts too: point-biserial correlation, −1 to 1. Very good from 0.4, good from 0.3, fair from 0.2; below 0 something is wrong with the question or its key. Ebel and Frisbie, Essentials of Educational Measurement (1991).",
  ],
  ["Median time", "Half of the first answers that count came sooner than this after the opening."],
  [
    "Unreadable",
    "The share of those who tried in the first round with at least one try that could not be read. It costs nothing.",
  ],
  ["–", "There is no such number. Point at the dash to see why."],
] as const;

/** What the numbers of the table mean, and where they come from. */
export function ItemLegend() {
  return (
    <details className="text-sm">
      <summary className="min-h-11 py-3 font-semibold text-accent">What the numbers mean</summary>
      <dl className="grid gap-x-8 gap-y-2 pb-2 sm:grid-cols-2">
        {meanings.map(([name, meaning]) => (
          <div key={name} className="break-inside-avoid">
            <dt className="inline font-semibold">{name}. </dt>
            <dd className="inline text-ink-2">{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
